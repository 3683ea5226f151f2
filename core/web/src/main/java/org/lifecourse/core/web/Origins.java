package org.lifecourse.core.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where a request came from, for the audit and the list of sign-ins. What a proxy tells is believed only from the proxies that were named at the start. */
final class Origins {

    /** An address in figures: names are not looked up at the wish of a caller. */
    private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|(?=.*:)[0-9a-fA-F.:]{2,45}");

    private Origins() {
    }

    /** The address of the caller; behind a trusted proxy, the address that the proxy tells. */
    static String of(HttpServletRequest request) {
        var trusted = proxies();
        var address = request.getRemoteAddr();
        // a proxy may add a line of its own after the caller's
        var told = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")));
        if (told.isEmpty() || !trusted.contains(plain(address))) {
            return address;
        }
        var hops = told.split(",");
        for (var hop = hops.length - 1; hop >= 0; hop--) {
            var before = hops[hop].strip();
            if (!ADDRESS.matcher(before).matches()) {
                return address;
            }
            address = before;
            if (!trusted.contains(plain(address))) {
                return address;
            }
        }
        return address;
    }

    /** Whether a trusted proxy passed it on. */
    static boolean isByProxy(HttpServletRequest request) {
        return proxies().contains(plain(request.getRemoteAddr()));
    }

    private static Set<String> proxies() {
        return Arrays.stream(System.getProperty("lifecourse.proxy", "").split(",")).map(String::strip).filter(word -> !word.isEmpty()).map(Origins::plain)
                .collect(Collectors.toSet());
    }

    /** One of the ways to write an address. */
    private static String plain(String address) {
        try {
            return ADDRESS.matcher(address).matches() ? InetAddress.getByName(address).getHostAddress() : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
