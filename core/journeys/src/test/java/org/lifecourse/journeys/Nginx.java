package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.lifecourse.testing.RunningPortal;

/** nginx with the configuration of the operations guide, in which only ports, certificate and folders are others. */
final class Nginx implements AutoCloseable {

    private static final Path GUIDE = Portal.ROOT.resolve("docs/operations/nginx.conf");
    private static final Pattern NODES = Pattern.compile("(?s)upstream lifecourse \\{.*?\\}");
    private static final String WORD = "certificate";

    private final Path folder;
    private final int port = RunningPortal.freePort();
    private final int plainPort = RunningPortal.freePort();
    private final HttpClient client;
    private Process process;

    private Nginx(Path folder) throws IOException, GeneralSecurityException, InterruptedException {
        this.folder = folder;
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10)).sslContext(certificate()).build();
    }

    /** @throws IllegalStateException when there is no nginx, or it does not start */
    static Nginx start(Path folder, List<Integer> nodes) {
        try {
            var nginx = new Nginx(Portal.fresh(folder));
            nginx.configure(nodes);
            nginx.process = new ProcessBuilder(program(), "-p", folder.toString(), "-c", folder.resolve("nginx.conf").toString(), "-e", "stderr")
                    .redirectErrorStream(true).redirectOutput(folder.resolve("console.txt").toFile()).start();
            nginx.awaitPort();
            return nginx;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String program() {
        var named = System.getenv("LIFECOURSE_NGINX");
        return Stream.of(named == null ? "/usr/sbin/nginx" : named, "/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx", "/opt/homebrew/bin/nginx")
                .filter(file -> Files.isExecutable(Path.of(file))).findFirst().orElseThrow(() -> new IllegalStateException(
                        "This test needs nginx. Install it (Debian: apt-get install nginx-light), or name it in LIFECOURSE_NGINX."));
    }

    private void awaitPort() throws IOException, InterruptedException {
        for (var tries = 0; tries < 100; tries++) {
            if (!process.isAlive()) {
                throw new IllegalStateException("nginx did not start: " + Files.readString(folder.resolve("console.txt")));
            }
            try (var socket = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException e) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("nginx does not listen: " + Files.readString(folder.resolve("console.txt")));
    }

    private void configure(List<Integer> nodes) throws IOException {
        var text = Files.readString(GUIDE);
        var served = NODES.matcher(text);
        assertThat(served.find()).as("the nodes in " + GUIDE).isTrue();
        var lines = served.group();
        for (var missing = nodes.size() + 1; missing <= 3; missing++) {
            lines = lines.replaceAll("(?m)^ *server 10\\.0\\.0\\.1" + missing + ":8080.*\\R", "");
        }
        text = text.replace(served.group(), lines);
        for (var node = 1; node <= 3; node++) {
            text = text.replace("10.0.0.1" + node + ":8080", "127.0.0.1:" + nodes.get(Math.min(node, nodes.size()) - 1));
        }
        text = changed(text, "user www-data;", "user " + System.getProperty("user.name") + ";\ndaemon off;");
        text = changed(text, "pid /run/nginx.pid;", "pid " + folder.resolve("nginx.pid") + ";");
        text = changed(text, "error_log /var/log/nginx/error.log crit;", "error_log stderr;");
        text = changed(text, "/var/log/nginx/lifecourse.log", folder.resolve("access.log").toString());
        text = changed(text, "listen 443 ssl http2;", "listen 127.0.0.1:" + port + " ssl http2;");
        text = changed(text, "listen 80;", "listen 127.0.0.1:" + plainPort + ";");
        text = changed(text, "/etc/ssl/portal.pem", folder.resolve("portal.pem").toString());
        text = changed(text, "/etc/ssl/portal.key", folder.resolve("portal.key").toString());
        var folders = new StringBuilder("http {\n");
        for (var use : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
            folders.append("    ").append(use).append("_temp_path ").append(folder.resolve(use)).append(";\n");
        }
        Files.writeString(folder.resolve("nginx.conf"), changed(text, "http {\n", folders.toString()));
    }

    private static String changed(String text, String what, String to) {
        assertThat(text).as(GUIDE.toString()).contains(what);
        return text.replace(what, to);
    }

    /** A key of this test run, and a client that trusts it. */
    private SSLContext certificate() throws IOException, GeneralSecurityException, InterruptedException {
        var file = folder.resolve("portal.p12");
        var keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "portal", "-keyalg",
                "RSA", "-keysize", "2048", "-dname", "CN=127.0.0.1", "-ext", "san=ip:127.0.0.1", "-validity", "2", "-storetype", "PKCS12", "-storepass", WORD,
                "-keystore", file.toString()).redirectErrorStream(true).start();
        var said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        var keys = KeyStore.getInstance(file.toFile(), WORD.toCharArray());
        Files.writeString(folder.resolve("portal.key"), pem("PRIVATE KEY", keys.getKey("portal", WORD.toCharArray()).getEncoded()));
        Files.writeString(folder.resolve("portal.pem"), pem("CERTIFICATE", keys.getCertificate("portal").getEncoded()));
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("portal", keys.getCertificate("portal"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static String pem(String kind, byte[] content) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + kind + "-----\n";
    }

    /** Serves these nodes from now on, without breaking off what is under way. */
    void serve(List<Integer> nodes) {
        try {
            configure(nodes);
            assertThat(new ProcessBuilder("kill", "-HUP", Long.toString(process.pid())).start().waitFor()).isZero();
            Thread.sleep(2000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A client that trusts it. */
    HttpClient client() {
        return client;
    }

    String address() {
        return "https://127.0.0.1:" + port;
    }

    /** Where it sends those who come without TLS. */
    String plainAnswer() throws IOException {
        var connection = (HttpURLConnection) java.net.URI.create("http://127.0.0.1:" + plainPort + "/home").toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        return connection.getResponseCode() + " " + connection.getHeaderField("Location");
    }

    /** The port of the node that answered the last request for a path, of whoever asks with this cookie; each asks in turn. */
    int nodeOf(String cookies) {
        try {
            var mark = "/api/health/" + System.nanoTime();
            client.send(java.net.http.HttpRequest.newBuilder(java.net.URI.create(address() + mark)).header("Cookie", cookies).build(),
                    java.net.http.HttpResponse.BodyHandlers.discarding());
            for (var tries = 0; tries < 100; tries++) {
                for (var line : Files.readAllLines(folder.resolve("access.log"))) {
                    if (line.contains(mark)) {
                        return Integer.parseInt(line.replaceFirst(".*127\\.0\\.0\\.1:(\\d+)\\b.*", "$1"));
                    }
                }
                Thread.sleep(50);
            }
            throw new IllegalStateException("nginx wrote no line about " + mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
