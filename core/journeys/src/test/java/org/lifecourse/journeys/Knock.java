package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the door of the portal without a browser: sends what a browser would never send, and sees what really comes back. */
final class Knock {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(20))
            .followRedirects(HttpClient.Redirect.NEVER).build();
    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");
    private static final String BOUNDARY = "----journey7MA4YWxkTrZu0gW";

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final String address;
    private final HttpClient client;

    private Knock(String address, HttpClient client) {
        this.address = address;
        this.client = client;
    }

    static Knock stranger() {
        return at(Portal.running().address(), CLIENT);
    }

    /** At the door of another portal, with a client that trusts it. */
    static Knock at(String address, HttpClient client) {
        return new Knock(address, client);
    }

    static Knock signedIn(String username) {
        return signedIn(Portal.running().address(), username);
    }

    static Knock signedIn(String address, String username) {
        var knock = at(address, CLIENT);
        assertThat(knock.signIn(username, Portal.PASSWORD).statusCode()).as("sign-in of " + username).isEqualTo(302);
        assertThat(knock.cookies).containsKey("lifecourse");
        return knock;
    }

    /** From now on every request carries this header. */
    Knock with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Knock plant(String name, String value) {
        cookies.put(name, value);
        return this;
    }

    String cookie(String name) {
        return cookies.get(name);
    }

    /** All cookies, as a request carries them. */
    String cookies() {
        return cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
    }

    HttpResponse<String> signIn(String username, String password) {
        return post("/sign-in", signInForm(username, password));
    }

    Map<String, String> signInForm(String username, String password) {
        var fields = form("/sign-in", "signIn");
        fields.put("signIn:username", username);
        fields.put("signIn:password", password);
        fields.put("signIn:go", "");
        return fields;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> method(String method, String path) {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    HttpResponse<String> json(String method, String path, String body) {
        return send(request(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body)));
    }

    /** The hidden fields of a form, as its page gives them. */
    Map<String, String> form(String page, String id) {
        var answer = get(page);
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
        var start = answer.body().indexOf("<form id=\"" + id + "\"");
        assertThat(start).as("form " + id + " on " + page).isNotNegative();
        var form = answer.body().substring(start, answer.body().indexOf("</form>", start));
        var fields = new LinkedHashMap<String, String>();
        HIDDEN.matcher(form).results().forEach(input -> {
            var name = NAME.matcher(input.group());
            var value = VALUE.matcher(input.group());
            if (name.find()) {
                fields.put(name.group(1), value.find() ? value.group(1) : "");
            }
        });
        return fields;
    }

    HttpResponse<String> post(String page, Map<String, String> fields) {
        var body = fields.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue())).collect(Collectors.joining("&"));
        return send(request(page).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> upload(String page, Map<String, String> fields, String field, String fileName, byte[] content) {
        try {
            var body = new ByteArrayOutputStream();
            for (var one : fields.entrySet()) {
                body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + one.getKey() + "\"\r\n\r\n" + one.getValue() + "\r\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
            body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName
                    + "\"\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            body.write(content);
            body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return send(request(page).header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY).POST(BodyPublishers.ofByteArray(body.toByteArray())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofMinutes(2));
        headers.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies());
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            setCookies(answer).forEach(line -> {
                var pair = line.split(";", 2)[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            });
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static List<String> setCookies(HttpResponse<?> answer) {
        return answer.headers().allValues("Set-Cookie");
    }

    static String header(HttpResponse<?> answer, String name) {
        return String.join(" | ", answer.headers().allValues(name));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
