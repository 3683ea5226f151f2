package org.lifecourse.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    @Test
    void reading_may_come_from_anywhere() {
        assertThat(Arrivals.isForeign(request("GET", Map.of("Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example")))).isFalse();
    }

    @Test
    void writing_may_come_from_pages_of_the_portal_only() {
        assertThat(Arrivals.isForeign(request("POST", Map.of("Sec-Fetch-Site", "same-origin")))).isFalse();
        assertThat(Arrivals.isForeign(request("POST", Map.of("Sec-Fetch-Site", "none")))).isFalse();
        assertThat(Arrivals.isForeign(request("POST", Map.of("Sec-Fetch-Site", "cross-site")))).isTrue();
        assertThat(Arrivals.isForeign(request("PUT", Map.of("Sec-Fetch-Site", "same-site")))).isTrue();
    }

    @Test
    void an_old_browser_is_known_by_the_origin() {
        assertThat(Arrivals.isForeign(request("POST", Map.of("Host", "portal.example:8080", "Origin", "https://portal.example")))).isFalse();
        assertThat(Arrivals.isForeign(request("POST", Map.of("Host", "portal.example", "Origin", "https://evil.example")))).isTrue();
        assertThat(Arrivals.isForeign(request("DELETE", Map.of("Host", "portal.example", "Origin", "null")))).isTrue();
        assertThat(Arrivals.isForeign(request("POST", Map.of("Host", "portal.example", "Origin", "not an address")))).isTrue();
    }

    @Test
    void a_program_says_neither_and_is_let_in() {
        assertThat(Arrivals.isForeign(request("POST", Map.of("Host", "portal.example")))).isFalse();
    }

    @Test
    void signs_that_are_no_text_are_not_let_in() {
        assertThat(Arrivals.isUnreadable("words=%00")).isTrue();
        assertThat(Arrivals.isUnreadable("words=a%1Bb")).isTrue();
        assertThat(Arrivals.isUnreadable("wo%00rds=a")).isTrue();
        assertThat(Arrivals.isUnreadable("words=%zz")).isTrue();
        assertThat(Arrivals.isUnreadable("words=two%0Alines%09and+a+tab")).isFalse();
    }

    @Test
    void days_out_of_any_reach_are_not_let_in() {
        assertThat(Arrivals.isUnreadable("on=%2B999999999-12-31")).isTrue();
        assertThat(Arrivals.isUnreadable("on=-0001-01-01")).isTrue();
        assertThat(Arrivals.isUnreadable("a=b&to=9999-12-31")).isTrue();
        assertThat(Arrivals.isUnreadable("on=1799-12-31T00:00")).isTrue();
        assertThat(Arrivals.isUnreadable("on=1926-04-21&to=2199-01-01")).isFalse();
        assertThat(Arrivals.isUnreadable("request=SEND-9999-12")).isFalse();
        assertThat(Arrivals.isUnreadable("q=9999-12-31+in+words")).isFalse();
        assertThat(Arrivals.isUnreadable(null)).isFalse();
    }

    @Test
    void a_request_for_two_hosts_is_told_from_one_for_one() {
        assertThat(Arrivals.isForTwoHosts(request("GET", Map.of("Host", "portal.example\nother.example")))).isTrue();
        assertThat(Arrivals.isForTwoHosts(request("GET", Map.of("Host", "portal.example")))).isFalse();
    }

    @Test
    void a_request_in_pieces_is_told_from_one_of_a_length() {
        assertThat(Arrivals.isInPieces(request("POST", Map.of("Transfer-Encoding", "chunked")))).isTrue();
        assertThat(Arrivals.isInPieces(request("POST", Map.of("Content-Length", "4")))).isFalse();
    }

    /** A header that comes twice is written with a line for each. */
    private static HttpServletRequest request(String method, Map<String, String> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(ArrivalsTest.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getMethod" -> method;
                    case "getHeaders" -> Collections.enumeration(headers.getOrDefault((String) arguments[0], "").lines().toList());
                    default -> headers.get((String) arguments[0]);
                });
    }
}
