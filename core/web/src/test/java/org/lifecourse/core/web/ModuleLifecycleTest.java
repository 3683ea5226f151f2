package org.lifecourse.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.deadline.DeadlineWarningService;
import org.lifecourse.core.importing.Samples;
import org.lifecourse.core.indicator.IndicatorComputationService;
import org.lifecourse.core.module.ModuleDescriptor;
import org.lifecourse.core.module.ModuleRegisterService;
import org.lifecourse.core.module.ScheduledRunService;

class ModuleLifecycleTest {

    private final List<String> happened = new ArrayList<>();

    @Test
    void whoever_has_a_clock_is_warned_at_the_start_though_the_samples_could_not_be_loaded() throws Exception {
        prepare(new Samples() {

            @Override
            public int loadSamples(String module) {
                throw new IllegalStateException("a broken file");
            }
        });
        assertThat(happened).containsExactly("LOADING", "warned adults", "FAILED");
    }

    @Test
    void the_clocks_of_the_samples_are_looked_through_before_they_are_said_to_be_loaded() throws Exception {
        prepare(new Samples() {

            @Override
            public int loadSamples(String module) {
                happened.add("samples");
                return 0;
            }
        });
        assertThat(happened).containsExactly("LOADING", "samples", "warned adults", "LOADED");
    }

    @Test
    void of_several_nodes_the_first_works_at_night_and_the_others_leave_it() throws Exception {
        var taken = new HashSet<String>();
        for (var node = 0; node < 3; node++) {
            var life = new ModuleLifecycle();
            set(life, "module", Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {ModuleDescriptor.class},
                    (proxy, method, arguments) -> method.getReturnType() == boolean.class ? false : "core"));
            set(life, "actor", one(new CurrentActor()));
            set(life, "schedule", one(new ScheduledRunService() {

                @Override
                public boolean take(String job, Duration rest) {
                    assertThat(rest).isLessThan(Duration.ofHours(24)).isGreaterThan(Duration.ofHours(1));
                    return taken.add(job);
                }
            }));
            set(life, "figures", one(new IndicatorComputationService() {

                @Override
                public List<String> computable() {
                    happened.add("figures");
                    return List.of();
                }
            }));
            set(life, "warnings", one(new DeadlineWarningService() {

                @Override
                public int warnTonight() {
                    happened.add("warnings");
                    return 0;
                }
            }));
            set(life, "request", Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {RequestContextController.class},
                    (proxy, method, arguments) -> method.getReturnType() == boolean.class ? true : null));
            var night = ModuleLifecycle.class.getDeclaredMethod("workAtNight");
            night.setAccessible(true);
            night.invoke(life);
        }
        assertThat(happened).containsExactly("figures", "warnings");
    }

    private void prepare(Samples samples) throws Exception {
        var life = new ModuleLifecycle();
        set(life, "module", Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {ModuleDescriptor.class},
                (proxy, method, arguments) -> method.getReturnType() == boolean.class ? true : "adults"));
        set(life, "samples", one(samples));
        set(life, "actor", one(new CurrentActor()));
        set(life, "register", one(new ModuleRegisterService() {

            @Override
            public void samplesAre(String module, String state, int files) {
                happened.add(state);
            }
        }));
        set(life, "warnings", one(new DeadlineWarningService() {

            @Override
            public int warn(String module) {
                happened.add("warned " + module);
                return 0;
            }
        }));
        set(life, "request", Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {RequestContextController.class},
                (proxy, method, arguments) -> method.getReturnType() == boolean.class ? true : null));
        var prepare = ModuleLifecycle.class.getDeclaredMethod("prepare");
        prepare.setAccessible(true);
        prepare.invoke(life);
    }

    private static Object one(Object bean) {
        return Proxy.newProxyInstance(ModuleLifecycleTest.class.getClassLoader(), new Class<?>[] {Instance.class}, (proxy, method, arguments) -> bean);
    }

    private static void set(ModuleLifecycle life, String name, Object value) throws ReflectiveOperationException {
        var field = ModuleLifecycle.class.getDeclaredField(name);
        field.setAccessible(true);
        field.set(life, value);
    }
}
