package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/**
 * What somebody tries who means harm, sent without a browser. The account that is locked is piers.holloway, whom no other journey uses;
 * everybody else only reads, or writes what other journeys do not look at.
 */
class SecurityIT {

    private static final String CLERK = "ruth.calloway";
    private static final String ADMINISTRATOR = "priya.nandakumar";
    private static final String LOCKED = "piers.holloway";
    private static final String ITEM = "/governance/api/plans/partnership-development/items/6.8";
    private static final String EVIL = "https://evil.example";

    @Test
    void every_kind_of_answer_carries_the_headers() {
        var stranger = Knock.stranger();
        var clerk = Knock.signedIn(CLERK);
        var answers = new LinkedHashMap<String, HttpResponse<String>>();
        answers.put("sign-in page", stranger.get("/sign-in"));
        answers.put("redirect to the sign-in", stranger.get("/home"));
        answers.put("refused program", stranger.get("/api/shell/state"));
        answers.put("page", clerk.get("/home"));
        answers.put("page of a module", clerk.get("/governance/bodies/list"));
        answers.put("JSON", clerk.get("/governance/api/bodies"));
        answers.put("download", clerk.get("/governance/api/bodies.csv"));
        answers.put("unknown page", clerk.get("/no-such-page"));
        answers.put("refused page", clerk.get("/administration/staff/list"));
        answers.put("unreadable address", clerk.get("/governance/bodies/list?page=x"));
        answers.put("style sheet", stranger.get("/jakarta.faces.resource/portal.css.xhtml?ln=lifecourse"));
        assertThat(answers.values().stream().map(HttpResponse::statusCode)).containsExactly(200, 302, 401, 200, 200, 200, 200, 404, 403, 400, 200);
        answers.forEach((kind, answer) -> {
            assertThat(Knock.header(answer, "X-Content-Type-Options")).as(kind).isEqualTo("nosniff");
            assertThat(Knock.header(answer, "X-Frame-Options")).as(kind).isEqualTo("DENY");
            assertThat(Knock.header(answer, "Referrer-Policy")).as(kind).isEqualTo("same-origin");
            assertThat(Knock.header(answer, "Cross-Origin-Resource-Policy")).as(kind).isEqualTo("same-origin");
            assertThat(Knock.header(answer, "Content-Security-Policy")).as(kind).contains("frame-ancestors 'none'", "base-uri 'none'");
            assertThat(Knock.header(answer, "Cache-Control")).as(kind).isEqualTo(kind.equals("style sheet") ? "max-age=604800" : "no-store");
            assertThat(Knock.header(answer, "Server") + Knock.header(answer, "X-Powered-By")).as(kind).isEmpty();
        });
    }

    @Test
    void scripts_run_only_with_the_nonce_of_their_page() {
        var first = Knock.header(Knock.stranger().get("/sign-in"), "Content-Security-Policy");
        var second = Knock.header(Knock.stranger().get("/sign-in"), "Content-Security-Policy");
        assertThat(first).containsPattern("script-src 'self' 'nonce-[^']+'").contains("object-src 'none'").doesNotContain("unsafe-eval");
        assertThat(first.replaceAll(".*script-src", "")).doesNotContain("unsafe-inline");
        assertThat(first).isNotEqualTo(second);
    }

    @Test
    void cookies_are_closed_to_scripts_and_other_sites_and_secure_behind_https() {
        var plain = Knock.stranger();
        var cookies = Knock.setCookies(plain.signIn(CLERK, Portal.PASSWORD));
        assertThat(cookies).hasSize(2).allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && !cookie.contains("Domain"));

        var behind = Knock.stranger().with("X-Forwarded-Proto", "https").signIn(CLERK, Portal.PASSWORD);
        assertThat(Knock.setCookies(behind)).hasSize(2).allMatch(cookie -> cookie.contains("; Secure"))
                .anyMatch(cookie -> cookie.startsWith("__Host-lifecourse=") && cookie.contains("Path=/;"));
        assertThat(Knock.header(behind, "Strict-Transport-Security")).isEqualTo("max-age=31536000; includeSubDomains");
    }

    @Test
    void behind_https_a_cookie_without_the_host_prefix_is_not_taken() {
        var token = Knock.signedIn(CLERK).cookie("lifecourse");
        assertThat(Knock.stranger().plant("lifecourse", token).get("/home").statusCode()).isEqualTo(200);
        assertThat(Knock.stranger().plant("lifecourse", token).with("X-Forwarded-Proto", "https").get("/home").statusCode()).isEqualTo(302);
    }

    @Test
    void a_form_is_taken_only_with_the_state_of_its_own_page() {
        var without = Knock.stranger();
        var fields = without.signInForm(CLERK, Portal.PASSWORD);
        fields.remove("jakarta.faces.ViewState");
        without.post("/sign-in", fields);
        assertThat(without.cookie("lifecourse")).isNull();

        var foreign = Knock.stranger();
        var own = foreign.signInForm(CLERK, Portal.PASSWORD);
        own.put("jakarta.faces.ViewState", Knock.stranger().signInForm(CLERK, Portal.PASSWORD).get("jakarta.faces.ViewState"));
        foreign.post("/sign-in", own);
        assertThat(foreign.cookie("lifecourse")).isNull();
    }

    @Test
    void a_form_that_another_site_sends_is_refused() {
        for (var header : List.of(Map.entry("Origin", EVIL), Map.entry("Origin", "null"), Map.entry("Sec-Fetch-Site", "cross-site"),
                Map.entry("Sec-Fetch-Site", "same-site"))) {
            var victim = Knock.stranger();
            var fields = victim.signInForm(CLERK, Portal.PASSWORD);
            assertThat(victim.with(header.getKey(), header.getValue()).post("/sign-in", fields).statusCode()).as(header.toString()).isEqualTo(403);
            assertThat(victim.cookie("lifecourse")).isNull();
        }
    }

    @Test
    void a_program_of_another_site_changes_nothing() {
        var draft = "/api/shell/draft?form=security-journey";
        var words = "{\"words\":\"not mine\"}";
        assertThat(Knock.signedIn(CLERK).json("PUT", draft, words).statusCode()).as("without the header").isEqualTo(422);
        assertThat(Knock.signedIn(CLERK).with("X-Lifecourse", "x").with("Origin", EVIL).json("PUT", draft, words).statusCode()).isEqualTo(403);
        assertThat(Knock.signedIn(CLERK).with("X-Lifecourse", "x").with("Sec-Fetch-Site", "cross-site").json("PUT", draft, words).statusCode()).isEqualTo(403);
        assertThat(Knock.signedIn(CLERK).get(draft).statusCode()).as("nothing was kept").isEqualTo(204);

        var answer = Knock.signedIn(CLERK).with("Origin", EVIL).get("/governance/api/bodies");
        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.toLowerCase().startsWith("access-control-"));
    }

    @Test
    void signing_in_changes_every_token_and_a_planted_one_is_not_taken() {
        var planted = "A".repeat(43);
        var victim = Knock.stranger().plant("lifecourse", planted);
        assertThat(victim.get("/home").statusCode()).isEqualTo(302);
        var form = victim.signInForm(CLERK, Portal.PASSWORD);
        var before = victim.cookie("JSESSIONID");
        victim.post("/sign-in", form);
        assertThat(victim.cookie("JSESSIONID")).isNotEqualTo(before);
        assertThat(victim.cookie("lifecourse")).hasSize(43).isNotEqualTo(planted);
        assertThat(Knock.stranger().plant("lifecourse", planted).plant("JSESSIONID", before).get("/home").statusCode()).isEqualTo(302);
    }

    @Test
    void a_token_that_was_signed_out_is_worth_nothing() {
        var clerk = Knock.signedIn(CLERK);
        var token = clerk.cookie("lifecourse");
        clerk.post("/sign-out", Map.of());
        assertThat(Knock.stranger().plant("lifecourse", token).get("/home").statusCode()).isEqualTo(302);
        assertThat(Knock.stranger().plant("lifecourse", token).get("/governance/api/bodies").statusCode()).isEqualTo(401);
    }

    @Test
    void guessing_locks_the_account_and_nobody_but_its_owner_and_the_administrator_learns_it() {
        for (var attempt = 0; attempt < 6; attempt++) {
            Knock.stranger().signIn(LOCKED, "wrong password " + attempt);
        }
        var locked = Knock.stranger();
        var answer = locked.signIn(LOCKED, Portal.PASSWORD);
        var unknown = Knock.stranger().signIn("nobody.at.all", Portal.PASSWORD);
        assertThat(locked.cookie("lifecourse")).as("the right password of a locked account").isNull();
        assertThat(answer.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(200);
        assertThat(words(answer)).isEqualTo(words(unknown)).contains("The username or the password is not right.");

        var administrator = Knock.signedIn(ADMINISTRATOR);
        assertThat(administrator.get("/administration/staff/view?staff=" + LOCKED).body()).contains("id=\"account:unlock\"");
        var unlock = administrator.form("/administration/staff/view?staff=" + LOCKED, "account");
        unlock.put("account:unlock", "");
        administrator.post("/administration/staff/view?staff=" + LOCKED, unlock);
        assertThat(Knock.signedIn(LOCKED).get("/notifications").body()).contains("Your account was locked");
    }

    /** What a page says is wrong; the token of the form and the nonce differ with every page. */
    private static String words(HttpResponse<String> answer) {
        var start = answer.body().indexOf("data-errors");
        return answer.body().substring(start, answer.body().indexOf("</div>", start)).replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    @Test
    void records_that_one_may_not_see_answer_like_unknown_ones() {
        var reader = Knock.signedIn("colette.brannigan");
        var commissioner = Knock.signedIn("imogen.hartley");
        var request = commissioner.get("/send/api/ehc-requests").body().replaceFirst("(?s).*?\"(SEND-[0-9-]+)\".*", "$1");
        assertThat(commissioner.get("/send/api/ehc-requests/" + request).statusCode()).isEqualTo(200);
        for (var pair : List.of(List.of("/send/api/ehc-requests/" + request, "/send/api/ehc-requests/SEND-2999-9999"),
                List.of("/send/ehc-requests/view?request=" + request, "/send/ehc-requests/view?request=SEND-2999-9999"),
                List.of("/administration/staff/view?staff=" + ADMINISTRATOR, "/administration/staff/view?staff=nobody.at.all"),
                List.of("/people/view?person=P-000001", "/people/view?person=P-999999"))) {
            assertThat(reader.get(pair.get(0)).statusCode()).as(pair.get(0)).isEqualTo(403).isEqualTo(reader.get(pair.get(1)).statusCode());
        }
        assertThat(reader.get("/send/api/ehc-requests/" + request).body()).isEqualTo(reader.get("/send/api/ehc-requests/SEND-2999-9999").body());
    }

    @Test
    void no_path_leads_out_of_the_pages() {
        var ways = List.of("/WEB-INF/web.xml", "/META-INF/MANIFEST.MF", "/jakarta.faces.resource/../WEB-INF/web.xml", "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
                "/jakarta.faces.resource/..%2f..%2fWEB-INF%2fweb.xml", "/jakarta.faces.resource/%2e%2e/WEB-INF/beans.xml", "/..;/WEB-INF/web.xml",
                "/jakarta.faces.resource/core.properties.xhtml?ln=org/lifecourse/core/web", "/governance/api/plans/evidence/..%2f..%2f1", "/shell/top.xhtml", "/shell/page",
                "/api/documents/..%2f1", "/home%00.xhtml", "/.git/config", "/jakarta.faces.resource/");
        var clerk = Knock.signedIn(CLERK);
        for (var way : ways) {
            for (var visitor : List.of(Knock.stranger(), clerk)) {
                var answer = visitor.get(way);
                assertThat(answer.statusCode()).as(way).isNotEqualTo(200).isLessThan(500);
                assertThat(answer.body()).as(way).doesNotContain("web-app", "signIn.refused", "ui:composition", "Manifest-Version");
            }
        }
    }

    @Test
    void methods_that_nothing_needs_are_refused() {
        var clerk = Knock.signedIn(CLERK);
        assertThat(clerk.method("TRACE", "/home").statusCode()).isEqualTo(405);
        assertThat(clerk.method("PROPFIND", "/home").statusCode()).isEqualTo(400);
        assertThat(clerk.method("DELETE", "/governance/api/bodies").statusCode()).isEqualTo(405);
        assertThat(clerk.method("OPTIONS", "/governance/api/bodies").body()).doesNotContain("<application");
    }

    @Test
    void nothing_of_the_server_itself_answers_a_stranger() {
        for (var path : List.of("/openapi", "/metrics", "/health", "/management", "/asadmin", "/monitoring", "/api/application.wadl")) {
            assertThat(Knock.stranger().get(path).statusCode()).as(path).isIn(302, 401);
        }
        assertThat(Knock.stranger().get("/api/health").body().length()).as("what the one open address says").isLessThan(40);
    }

    @Test
    void a_refused_door_is_written_down_with_who_knocked() throws IOException {
        Knock.signedIn("colette.brannigan").get("/administration/staff/edit");
        try (var lines = Files.lines(log(), StandardCharsets.UTF_8)) {
            assertThat(lines).anyMatch(line -> line.contains("Refused: colette.brannigan at /administration/staff/edit"));
        }
    }

    @Test
    void after_signing_in_nobody_is_led_elsewhere() {
        for (var to : List.of("//evil.example/", "https://evil.example/", "/\\evil.example/", "/\t/evil.example/", "/\r\nX-Evil: yes", "javascript:alert(1)", "\\\\evil.example", "/%2f/..//evil.example\\")) {
            var victim = Knock.stranger();
            var form = victim.signInForm(CLERK, Portal.PASSWORD);
            form.put("signIn:to", to);
            var answer = victim.post("/sign-in", form);
            assertThat(answer.statusCode()).as(to).isEqualTo(302);
            assertThat(Knock.header(answer, "Location")).as(to).isEqualTo(Portal.running().address() + "/");
            assertThat(Knock.header(answer, "X-Evil")).isEmpty();
        }
    }

    @Test
    void an_address_that_cannot_be_read_is_no_fault_of_the_portal() {
        var clerk = Knock.signedIn(CLERK);
        for (var path : List.of("/governance/api/bodies?on=%2B999999999-12-31", "/governance/api/bodies.csv?on=-999999999-01-01", "/governance/bodies/list?on=9999-12-31",
                "/governance/bodies/list?page=x", "/governance/bodies/list?text=%00", "/governance/api/plans/seaborough-plan?on=-999999999-01-01",
                "/deadlines/calculator?rule=send.final-plan&from=9999-12-31", "/api/deadlines/send.final-plan?from=2026-02-31", "/organisations/list?words=%00",
                "/posts/view?post=%00")) {
            assertThat(clerk.get(path).statusCode()).as(path).isEqualTo(400);
        }
    }

    @Test
    void no_request_hides_in_another() {
        var hidden = "GET /api/health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
        var form = "POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\n";
        assertThat(Wire.to(Portal.running().address()).answers(form + "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + hidden))
                .as("a length and pieces: answered once, and nothing after it is read").containsExactly(200);
        assertThat(Wire.to(Portal.running().address()).answers(form.replace("/sign-in", "/sign-in?x=%zz") + "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                + hidden)).as("with an error page").containsExactly(400);
        for (var request : List.of(form + "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n5c\r\n" + hidden + "0\r\n\r\n",
                form + "Content-Length: 0\r\nContent-Length: " + hidden.length() + "\r\n\r\n" + hidden,
                form + "Content-Length: +0\r\n\r\n" + hidden, form + "Content-Length: -1\r\n\r\n" + hidden,
                form + "Transfer-Encoding: xchunked\r\nContent-Length: 0\r\n\r\n" + hidden,
                form + "Transfer-Encoding:\u000bchunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n" + hidden,
                form + "Transfer-Encoding : chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n" + hidden,
                form + "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n0\r\n\r\n" + hidden,
                "GET /home HTTP/1.1\r\nHost: a.example\r\nHost: b.example\r\n\r\n" + hidden)) {
            assertThat(Wire.to(Portal.running().address()).answers(request)).as(request).containsExactly(400);
        }
        assertThat(Wire.to(Portal.running().address()).answers(hidden + hidden.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"))).as("two that are plain").containsExactly(200, 200);
    }

    @Test
    void a_sign_that_is_no_text_in_a_form_is_refused() {
        var administrator = Knock.signedIn(ADMINISTRATOR);
        var form = administrator.form("/organisations/edit", "editing");
        form.putAll(Map.of("editing:name", "Journey Null \0 Trust", "editing:code", "journey-null", "editing:kind", "VOLUNTARY", "editing:save", ""));
        assertThat(administrator.post("/organisations/edit", form).statusCode()).isLessThan(500);
        assertThat(administrator.get("/organisations/list?words=Journey+Null").body()).doesNotContain("journey-null");
    }

    @Test
    void a_form_sets_only_what_its_page_offers() {
        var administrator = Knock.signedIn(ADMINISTRATOR);
        var form = administrator.form("/organisations/edit", "editing");
        form.putAll(Map.of("editing:name", "Journey Extra Trust", "editing:code", "journey-extra", "editing:kind", "VOLUNTARY", "editing:id", "1", "id", "1",
                "editing:version", "77", "organisationEditBean.version", "77", "editing:save", ""));
        assertThat(administrator.post("/organisations/edit", form).statusCode()).isEqualTo(302);
        assertThat(store().texts("select version::text from core.organisation where code = 'journey-extra' and id > 1")).containsExactly("1");
    }

    @Test
    void a_program_sets_only_what_the_interface_offers() {
        var clerk = Knock.signedIn(CLERK).with("X-Lifecourse", "x");
        var version = clerk.get(ITEM).body().replaceFirst("(?s).*\"version\":(\\d+).*", "$1");
        var saved = clerk.json("POST", ITEM + "/updates", "{\"version\":" + version + ",\"reportedOn\":\"2024-04-02\",\"rating\":\"AMBER\",\"progress\":40,"
                + "\"narrative\":\"security journey\",\"id\":1,\"reportedBy\":\"" + ADMINISTRATOR + "\",\"author\":1,\"recordedAt\":\"1999-01-01T00:00:00Z\"}");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(201);
        assertThat(store().texts("select s.username from core.plan_update u join core.staff s on s.id = u.reported_by where u.narrative = 'security journey' and u.id > 1"
                + " and u.written_at > now() - interval '1 day'")).isNotEmpty().containsOnly(CLERK);
    }

    @Test
    void a_cell_that_a_spreadsheet_would_run_is_led_by_an_apostrophe() {
        var administrator = Knock.signedIn(ADMINISTRATOR);
        for (var sign : List.of("=", "+", "-", "@")) {
            var form = administrator.form("/organisations/edit", "editing");
            form.putAll(Map.of("editing:name", sign + "HYPERLINK(\"https://evil.example\")", "editing:code", "journey-cell-" + (int) sign.charAt(0), "editing:kind", "VOLUNTARY",
                    "editing:save", ""));
            assertThat(administrator.post("/organisations/edit", form).statusCode()).as(sign).isEqualTo(302);
        }
        var lines = administrator.get("/api/organisations/list.csv").body().lines().filter(line -> line.contains("journey-cell-")).toList();
        assertThat(lines).hasSize(4).allMatch(line -> line.matches("journey-cell-\\d+,\"'[=+@-]HYPERLINK.*"));
    }

    @Test
    void entities_of_a_workbook_are_not_read() {
        var plain = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>code</t></is></c>"
                + "</row></sheetData></worksheet>";
        assertThat(words(bring("plain.xlsx", workbook(plain.getBytes(StandardCharsets.UTF_8))))).as("the same without an entity is read").contains("headings but no rows");
        var sheet = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]><worksheet xmlns="
                + "\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&secret;</t></is></c></row>"
                + "</sheetData></worksheet>";
        var answer = bring("entity.xlsx", workbook(sheet.getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("This is not a CSV or Excel file.").doesNotContain("root:");
    }

    @Test
    void a_workbook_that_unpacks_to_far_too_much_is_refused() {
        var answer = bring("bomb.xlsx", workbook(new byte[210 * 1024 * 1024]));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(words(answer)).contains("200 MB");
    }

    @Test
    void a_program_with_the_name_of_a_table_is_refused() {
        var program = new byte[4096];
        program[0] = 0x7f;
        program[1] = 'E';
        program[2] = 'L';
        program[3] = 'F';
        assertThat(words(bring("table.csv", program))).contains("This is not a CSV or Excel file.");
    }

    @Test
    void a_path_in_a_file_name_is_only_a_name() throws IOException {
        var answer = bring("../../../journey-escaped.csv", "code,name,legal_nature,established_on,frequency\n".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isLessThan(500);
        try (var files = Files.walk(Portal.home(), 6)) {
            assertThat(files.filter(file -> file.getFileName().toString().contains("journey-escaped"))).isEmpty();
        }
    }

    @Test
    void evidence_is_what_its_name_says_and_comes_back_as_a_download_only() {
        var clerk = Knock.signedIn(CLERK);
        for (var trick : List.of("page.html", "drawing.svg", "page.pdf.html", "program.exe", "page.xhtml", "picture.png", "paper.pdf")) {
            var answer = evidence(clerk, trick, "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8));
            assertThat(answer.statusCode()).as(trick).isEqualTo(200);
            assertThat(answer.body()).as(trick).contains("data-errors");
        }
        assertThat(store().count("select count(*) from core.plan_evidence where file_name ~ 'page|drawing|program|picture.png|paper.pdf'")).isZero();

        assertThat(evidence(clerk, "../../\u0041 \r\n\"x\"; y.txt".replace("\r\n", "").replace("\"", "%22"), "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8))
                .statusCode()).isEqualTo(302);
        var id = store().texts("select max(id)::text from core.plan_evidence where file_name like '%y.txt'").get(0);
        var file = clerk.get("/governance/api/plans/evidence/" + id);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(Knock.header(file, "Content-Type")).startsWith("text/plain");
        assertThat(Knock.header(file, "Content-Disposition")).startsWith("attachment; filename=\"").doesNotContain("..", "/");
        assertThat(Knock.header(file, "Content-Security-Policy")).contains("sandbox");
        assertThat(Knock.header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void words_of_a_stranger_do_not_make_lines_in_the_log() throws IOException {
        var marker = "[2099-01-01T00:00:00] [SEVERE] journey forged this line";
        Knock.stranger().signIn("nobody\r\n" + marker, "x\r\n" + marker);
        Knock.stranger().with("User-Agent", "journey " + marker).get("/no-such-page?x=%0D%0Ajourney-forged");
        var clerk = Knock.signedIn(CLERK);
        clerk.get("/no%0D%0Ajourney-forged-path");
        clerk.get("/governance/api/plans/%0Ajourney-forged-plan");
        clerk.with("X-Lifecourse", "x").json("PUT", "/api/shell/draft?form=%0D%0Ajourney-forged-draft", "x\r\njourney-forged-body");
        try (var lines = Files.lines(log(), StandardCharsets.UTF_8)) {
            assertThat(lines.filter(line -> line.startsWith("journey-forged") || line.startsWith(marker))).isEmpty();
        }
    }

    @Test
    void a_fault_shows_no_more_than_a_reference() {
        var clerk = Knock.signedIn(CLERK).with("X-Lifecourse", "x");
        for (var body : List.of("{", "[]", "{\"version\":\"x\"}", "{\"version\":1e999}", "null", "{\"version\":" + "9".repeat(400) + "}")) {
            var answer = clerk.json("POST", ITEM + "/updates", body);
            assertThat(answer.statusCode()).as(body).isBetween(400, 499);
            assertThat(answer.body()).doesNotContain("Exception", "org.lifecourse", "\tat ", "select ", "SQL");
        }
        assertThat(clerk.get("/error/fault").body()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void no_secret_stands_in_the_log_on_a_page_or_in_the_process_list() throws IOException {
        var administrator = Knock.signedIn(ADMINISTRATOR);
        var token = administrator.cookie("lifecourse");
        var typed = "security-journey-typed-password";
        Knock.stranger().signIn("nobody.at.all", typed);
        administrator.get("/api/nothing?x=1");
        var database = Files.readString(Portal.home().resolve("data/postgresql.password")).strip();
        var secrets = List.of(database, token, typed, Portal.PASSWORD);
        var told = new ArrayList<String>();
        try (var lines = Files.lines(log(), StandardCharsets.UTF_8)) {
            lines.filter(line -> secrets.stream().anyMatch(line::contains)).forEach(line -> told.add("log"));
        }
        var hashes = store().texts("select password_hash from core.staff where password_hash is not null");
        assertThat(hashes).isNotEmpty().allMatch(hash -> hash.startsWith("$argon2id$"));
        for (var page : List.of("/administration/modules/list", "/administration/sessions/list", "/administration/staff/view?staff=" + CLERK, "/administration/audit/list",
                "/api/administration/audit.csv", "/api/administration/staff.csv", "/account/view", "/api/health")) {
            var answer = administrator.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            var body = answer.body();
            secrets.stream().filter(body::contains).forEach(secret -> told.add(page));
            assertThat(body).as(page).doesNotContain("$argon2id$");
        }
        ProcessHandle.allProcesses().map(process -> process.info().commandLine().orElse("")).filter(line -> List.of(database, token).stream().anyMatch(line::contains))
                .forEach(line -> told.add("process list"));
        assertThat(told).isEmpty();
        assertThat(store().texts("select count(*)::text from core.sign_in_session where encode(token_hash, 'escape') like '%" + token + "%'")).containsExactly("0");
        assertThat(Files.getPosixFilePermissions(Portal.home().resolve("data/postgresql.password")).toString()).doesNotContain("GROUP", "OTHERS");
    }

    private static HttpResponse<String> bring(String name, byte[] content) {
        var clerk = Knock.signedIn(CLERK);
        var fields = clerk.form("/governance/imports/start", "start");
        var targets = clerk.get("/governance/imports/start").body();
        fields.put("start:target", targets.replaceFirst("(?s).*<option value=\"([^\"]+)\"[^>]*>Boards and groups</option>.*", "$1"));
        fields.put("start:upload", "");
        return clerk.upload("/governance/imports/start", fields, "start:file", name, content);
    }

    private static HttpResponse<String> evidence(Knock clerk, String name, byte[] content) {
        var page = "/governance/plans/update?plan=partnership-development&item=6.7";
        var fields = clerk.form(page, "update");
        fields.putAll(Map.of("update:reportedOn", "2024-04-02", "update:rating", "AMBER", "update:progress", "40", "update:narrative", "security journey " + name,
                "update:rows:0:evidence", "Evidence", "update:save", ""));
        return clerk.upload(page, fields, "update:rows:0:evidenceFile", name, content);
    }

    private static byte[] workbook(byte[] sheet) {
        var parts = Map.of("[Content_Types].xml", "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd."
                + "openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd."
                + "openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>",
                "_rels/.rels", relation("officeDocument", "xl/workbook.xml"), "xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"),
                "xl/workbook.xml", "<?xml version=\"1.0\"?><workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/"
                + "officeDocument/2006/relationships\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write(sheet);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static String relation(String kind, String target) {
        return "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"http://schemas."
                + "openxmlformats.org/officeDocument/2006/relationships/" + kind + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static Store store() {
        return Store.of(Portal.home().resolve("data"));
    }

    private static java.nio.file.Path log() {
        return Portal.home().resolve("data/log/lifecourse.log");
    }
}
