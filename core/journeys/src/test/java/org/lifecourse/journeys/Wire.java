package org.lifecourse.journeys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.SocketFactory;

/** A bare connection, over which goes what no client would send. */
final class Wire {

    private static final Pattern ANSWER = Pattern.compile("HTTP/1\\.1 (\\d{3})");
    private static final int QUIET_MILLISECONDS = 5_000;

    private final SocketFactory sockets;
    private final URI address;

    private Wire(SocketFactory sockets, URI address) {
        this.sockets = sockets;
        this.address = address;
    }

    static Wire to(String address) {
        return to(address, SocketFactory.getDefault());
    }

    static Wire to(String address, SocketFactory sockets) {
        return new Wire(sockets, URI.create(address));
    }

    /** The statuses of all answers that come until the other side closes the connection, or is quiet for a while. */
    List<Integer> answers(String request) {
        try (var socket = sockets.createSocket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(QUIET_MILLISECONDS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            var answers = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(answers);
            } catch (SocketTimeoutException | SocketException e) {
                // quiet, or closed while there was still something to read: what came is what counts
                return statuses(answers);
            }
            return statuses(answers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Integer> statuses(ByteArrayOutputStream answers) {
        return ANSWER.matcher(answers.toString(StandardCharsets.ISO_8859_1)).results().map(found -> Integer.valueOf(found.group(1))).toList();
    }
}
