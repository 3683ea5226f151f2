package org.lifecourse.core.web;

import jakarta.servlet.http.HttpServletRequest;

/** Where a request came from, for the audit. */
final class Origins {

    private Origins() {
    }

    /** The address of the caller; behind the proxy on this machine, the address that the proxy tells. */
    static String of(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        var told = request.getHeader("X-Forwarded-For");
        if (told != null && ("127.0.0.1".equals(address) || "0:0:0:0:0:0:0:1".equals(address) || "::1".equals(address))) {
            var last = told.substring(told.lastIndexOf(',') + 1).strip();
            if (last.matches("[0-9a-fA-F.:]{3,45}")) {
                return last;
            }
        }
        return address;
    }
}
