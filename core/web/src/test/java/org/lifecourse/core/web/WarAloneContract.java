package org.lifecourse.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;

/** What every WAR keeps when it is alone on a stock Payara Micro, as a browser and a program meet it. */
public abstract class WarAloneContract {

    private final HttpClient client = HttpClient.newHttpClient();

    @ArquillianResource
    private URL address;

    /** Code of the module under test. */
    protected abstract String module();

    /** A page that nobody sees without signing in. */
    protected abstract String page();

    /** An endpoint that nobody reads without signing in. */
    protected abstract String endpoint();

    @Test
    void says_that_it_is_alive() throws IOException, InterruptedException {
        assertThat(get("api/health").body()).isEqualTo(module() + " is alive");
    }

    @Test
    void asks_a_stranger_to_sign_in() throws IOException, InterruptedException {
        var answer = get(page());
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).contains("/sign-in?to="));
    }

    @Test
    void gives_a_program_without_a_sign_in_nothing() throws IOException, InterruptedException {
        var answer = get(endpoint());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void asks_for_the_first_administrator_while_there_is_none() throws IOException, InterruptedException {
        assertThat(get("first-administrator").body()).contains("Set up the portal");
    }

    @Test
    void does_not_serve_its_templates() throws IOException, InterruptedException {
        assertThat(get("shell/page.xhtml").statusCode()).isIn(302, 404);
        assertThat(get("WEB-INF/web.xml").statusCode()).isIn(302, 404);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var base = "http://127.0.0.1:" + address.getPort() + address.getPath();
        return client.send(HttpRequest.newBuilder(URI.create((base.endsWith("/") ? base : base + "/") + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
