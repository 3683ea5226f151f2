package org.lifecourse.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OriginsTest {

    private static final String PROPERTY = "lifecourse.proxy";
    private static final String PERSON = "203.0.113.7";

    @AfterEach
    void forget() {
        System.clearProperty(PROPERTY);
    }

    @Test
    void without_a_named_proxy_nobody_is_believed() {
        assertThat(Origins.of(from("127.0.0.1", PERSON, null))).isEqualTo("127.0.0.1");
        assertThat(SignInCookie.isSecure(from("127.0.0.1", PERSON, "https"))).isFalse();
    }

    @Test
    void a_named_proxy_tells_the_address_and_others_do_not() {
        System.setProperty(PROPERTY, "10.0.0.5, 0:0:0:0:0:0:0:1");
        assertThat(Origins.of(from("10.0.0.5", PERSON, null))).isEqualTo(PERSON);
        assertThat(Origins.of(from("::1", PERSON, null))).as("an address in another way of writing").isEqualTo(PERSON);
        assertThat(Origins.of(from("10.0.0.6", PERSON, null))).isEqualTo("10.0.0.6");
        assertThat(SignInCookie.isSecure(from("10.0.0.5", PERSON, "https"))).isTrue();
        assertThat(SignInCookie.isSecure(from("10.0.0.5", PERSON, "http"))).isFalse();
        assertThat(SignInCookie.isSecure(from("10.0.0.6", PERSON, "https"))).isFalse();
    }

    @Test
    void what_the_caller_brought_along_is_passed_over() {
        System.setProperty(PROPERTY, "10.0.0.5,10.0.0.4");
        assertThat(Origins.of(from("10.0.0.5", "198.51.100.9, " + PERSON, null))).as("the last that is no proxy").isEqualTo(PERSON);
        assertThat(Origins.of(from("10.0.0.5", "198.51.100.9, " + PERSON + ", 10.0.0.4", null))).as("two proxies in a row").isEqualTo(PERSON);
        assertThat(Origins.of(from("10.0.0.5", "198.51.100.9\n" + PERSON, null))).as("a proxy that adds a line").isEqualTo(PERSON);
        assertThat(Origins.of(from("10.0.0.5", "cafe.be", null))).as("a name is not looked up").isEqualTo("10.0.0.5");
        assertThat(Origins.of(from("10.0.0.5", "<script>", null))).isEqualTo("10.0.0.5");
        assertThat(Origins.of(from("10.0.0.5", "", null))).isEqualTo("10.0.0.5");
    }

    @Test
    void only_paths_of_modules_that_run_elsewhere_are_sent_on() {
        var roots = Set.of("/send");
        assertThat(Elsewhere.isBelow(roots, "/send")).isTrue();
        assertThat(Elsewhere.isBelow(roots, "/send/plans/list")).isTrue();
        assertThat(Elsewhere.isBelow(roots, "/sending")).isFalse();
        assertThat(Elsewhere.isBelow(roots, "/people/send/x")).isFalse();
    }

    private static HttpServletRequest from(String address, String told, String scheme) {
        var headers = new HashMap<>(Map.of("X-Forwarded-For", told));
        headers.put("X-Forwarded-Proto", scheme);
        return (HttpServletRequest) Proxy.newProxyInstance(OriginsTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> address;
                    case "getHeader" -> headers.get(arguments[0]);
                    case "getHeaders" -> Collections.enumeration(headers.get(arguments[0]) == null ? List.of()
                            : List.of(headers.get(arguments[0]).split("\n")));
                    case "isSecure" -> false;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
