package org.lifecourse.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Somebody with a browser's cookies: signs in through the form and opens pages. */
final class Visitor {

    /** What a page and all that it links to cost on the way. */
    record Weight(int requests, long bytes) {
    }

    /**
     * An answer.
     *
     * @param sent bytes of the body as they came, compressed or not
     */
    record Answer(int status, String text, int sent, String keep, String address) {
    }

    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");
    private static final Pattern LINKED = Pattern.compile("<(?:link[^>]*rel=\"(?:stylesheet|icon|preload|manifest)\"[^>]*|script[^>]*|img[^>]*)>");
    private static final Pattern ADDRESS = Pattern.compile("\\s(?:href|src)=\"([^\"]+)\"");
    private static final Pattern IN_STYLE = Pattern.compile("url\\(\\s*[\"']?([^\"')]+)");
    private static final Pattern FRESH = Pattern.compile("max-age=([1-9][0-9]*)");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20)).build();
    private final String base;

    Visitor(String base) {
        this.base = base;
    }

    void signIn(String username) throws IOException, InterruptedException {
        var page = get("/sign-in");
        var fields = new LinkedHashMap<String, String>();
        var inputs = INPUT.matcher(page.text());
        while (inputs.find()) {
            fields.put(attribute(inputs.group(), "name"), attribute(inputs.group(), "value"));
        }
        fields.put("signIn:username", username);
        fields.put("signIn:password", Portal.PASSWORD);
        var answer = post("/sign-in", fields);
        if (answer.status() != 302 && answer.status() != 303 || answer.address().contains("sign-in")) {
            throw new IOException("The sign-in of " + username + " was answered with " + answer.status() + " " + answer.address());
        }
    }

    private static String attribute(String tag, String name) {
        var found = Pattern.compile("\\s" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1).replace("&amp;", "&").replace("&#39;", "'") : "";
    }

    Answer get(String path) throws IOException, InterruptedException {
        return read(client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray()));
    }

    /** The page, after redirections. */
    Answer open(String path) throws IOException, InterruptedException {
        var answer = get(path);
        for (var hops = 0; hops < 5 && answer.status() > 300 && answer.status() < 309 && answer.status() != 304; hops++) {
            answer = get(answer.address().replace(base, ""));
        }
        return answer;
    }

    private Answer post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        var body = new StringBuilder();
        fields.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&").append(URLEncoder.encode(name, StandardCharsets.UTF_8)).append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return read(client.send(request(path).header("Content-Type", "application/x-www-form-urlencoded").header("Origin", base)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())).build(), HttpResponse.BodyHandlers.ofByteArray()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(120)).header("Accept-Encoding", "gzip")
                .header("Accept", "text/html,*/*").header("User-Agent", "lifecourse-bench");
    }

    private static Answer read(HttpResponse<byte[]> response) throws IOException {
        var bytes = response.body();
        var text = bytes;
        if ("gzip".equals(response.headers().firstValue("Content-Encoding").orElse(""))) {
            try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
                text = unzipped.readAllBytes();
            }
        }
        return new Answer(response.statusCode(), new String(text, StandardCharsets.UTF_8), bytes.length,
                response.headers().firstValue("Cache-Control").orElse(""), response.headers().firstValue("Location").orElse(""));
    }

    /** The first visit of a page and the second: what a browser has kept and may use unasked is not asked for again. */
    List<Weight> visit(String path) throws IOException, InterruptedException {
        var page = open(path);
        var wanted = new LinkedHashSet<String>();
        var linked = LINKED.matcher(page.text());
        while (linked.find()) {
            var address = ADDRESS.matcher(linked.group());
            if (address.find() && !address.group(1).startsWith("data:")) {
                wanted.add(URI.create(path).resolve(address.group(1).replace("&amp;", "&")).toString());
            }
        }
        var requests = 1;
        var bytes = (long) page.sent();
        var again = 1;
        var againBytes = (long) page.sent();
        var left = new ArrayList<>(wanted);
        while (!left.isEmpty()) {
            var one = left.remove(0);
            var answer = get(one);
            requests++;
            bytes += answer.sent();
            if (!FRESH.matcher(answer.keep()).find()) {
                again++;
                againBytes += answer.sent();
            }
            if (one.contains(".css")) {
                var inside = IN_STYLE.matcher(answer.text());
                while (inside.find()) {
                    var address = inside.group(1);
                    if (address.contains(".woff2") && !address.startsWith("data:") && wanted.add(URI.create(one).resolve(address).toString())) {
                        left.add(URI.create(one).resolve(address).toString());
                    }
                }
            }
        }
        return List.of(new Weight(requests, bytes), new Weight(again, againBytes));
    }

    /** One line a cookie, for the load tool: the name of the session, the path and the cookie. */
    List<String> jar(String session) {
        return cookies.getCookieStore().getCookies().stream().map(cookie -> session + "\t" + cookie.getPath() + "\t" + cookie.getName() + "=" + cookie.getValue()).toList();
    }
}
