package org.lifecourse.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lifecourse.core.web.WarUnderTest;

/** The module's own WAR, alone on a stock Payara Micro, as a browser and a program meet it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SendAloneIT {

    private final HttpClient client = HttpClient.newHttpClient();

    @ArquillianResource
    private URL address;

    @Deployment
    static WebArchive module() {
        return WarUnderTest.with();
    }

    @Test
    void says_that_it_is_alive() throws IOException, InterruptedException {
        assertThat(get("api/health").body()).isEqualTo("send is alive");
    }

    @Test
    void asks_a_stranger_to_sign_in() throws IOException, InterruptedException {
        var answer = get("commissioning/matrix");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).contains("/sign-in?to="));
    }

    @Test
    void gives_a_program_without_a_sign_in_nothing() throws IOException, InterruptedException {
        var answer = get("api/commissioning/matrix");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void serves_its_own_sign_in_page_or_asks_for_the_first_administrator() throws IOException, InterruptedException {
        assertThat(get("first-administrator").body()).contains("Set up the portal");
    }

    @Test
    void does_not_serve_its_templates() throws IOException, InterruptedException {
        assertThat(get("shell/page.xhtml").statusCode()).isIn(302, 404);
        assertThat(get("WEB-INF/web.xml").statusCode()).isIn(302, 404);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + address.getPort() + address.getPath() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
