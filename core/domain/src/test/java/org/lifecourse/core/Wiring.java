package org.lifecourse.core;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lifecourse.core.access.Actor;
import org.lifecourse.core.access.AskedOnce;
import org.lifecourse.core.access.CurrentActor;
import org.lifecourse.core.audit.AuditTrail;

/**
 * Services of the kernel on one entity manager, put together as CDI would, without a container. Permissions are not guarded at the
 * door here; what a service itself asks of the actor is.
 */
public final class Wiring {

    private final Map<Class<?>, Object> made = new HashMap<>();
    private final List<Object> fired = new ArrayList<>();
    private final List<String> recorded = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final EntityManager em;

    /** A change as the audit keeps it; values that were not given are empty. */
    public record Change(String action, String subject, Map<String, ?> before, Map<String, ?> after) {
    }

    public Wiring(EntityManager em, LocalDate today) {
        this.em = em;
        made.put(Clock.class, Clock.fixed(today.atTime(9, 0).atZone(Clocks.LONDON).toInstant(), Clocks.LONDON));
        made.put(Event.class, Proxy.newProxyInstance(Wiring.class.getClassLoader(), new Class<?>[] {Event.class}, (event, method, arguments) -> {
            fired.add(arguments[0]);
            return null;
        }));
        made.put(AuditTrail.class, new Notes());
        as(Actor.portal("test"));
    }

    /** What services recorded so far: action and reference. */
    public List<String> recorded() {
        return List.copyOf(recorded);
    }

    /** The changes that services recorded so far, with their values. */
    public List<Change> changes() {
        return List.copyOf(changes);
    }

    /** Who acts from now on. */
    public Wiring as(Actor actor) {
        get(CurrentActor.class).is(actor, "test");
        return this;
    }

    /** The events that services fired so far. */
    public List<Object> fired() {
        return List.copyOf(fired);
    }

    public <T> T get(Class<T> kind) {
        var known = made.get(kind);
        if (known != null) {
            return kind.cast(known);
        }
        try {
            var constructor = kind.getDeclaredConstructor();
            constructor.setAccessible(true);
            var bean = constructor.newInstance();
            made.put(kind, bean);
            for (var field : kind.getDeclaredFields()) {
                fill(bean, field);
            }
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(kind.getName(), e);
        }
    }

    private void fill(Object bean, Field field) throws IllegalAccessException {
        field.setAccessible(true);
        if (field.isAnnotationPresent(PersistenceContext.class)) {
            field.set(bean, em);
        } else if (field.isAnnotationPresent(Inject.class)) {
            field.set(bean, field.getType() == Instance.class ? none() : get(field.getType()));
        }
    }

    private static Object none() {
        return Proxy.newProxyInstance(Wiring.class.getClassLoader(), new Class<?>[] {Instance.class}, (instance, method, arguments) ->
                switch (method.getName()) {
                    case "iterator" -> List.of().iterator();
                    case "stream" -> Stream.empty();
                    case "isUnsatisfied" -> true;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private final class Notes extends AuditTrail {

        @Override
        public void seen(String action, String subjectKind, String subject) {
            recorded.add(action + " " + subject);
        }

        @Override
        public void changed(String action, String subjectKind, String subject, Map<String, ?> before, Map<String, ?> after, String reason) {
            get(AskedOnce.class).forget();
            recorded.add(action + " " + subject);
            changes.add(new Change(action, subject, before == null ? Map.of() : before, after == null ? Map.of() : after));
        }
    }
}
