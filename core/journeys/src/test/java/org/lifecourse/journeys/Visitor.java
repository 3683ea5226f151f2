package org.lifecourse.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Somebody in front of a browser: signs in, goes to pages, and looks at them. */
final class Visitor implements AutoCloseable {

    private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-quic", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-gpu");
    private static final String COLOURS = "color-contrast";
    private static final Path PICTURES = Portal.TARGET.resolve("pictures");

    private static Playwright playwright;
    private static Browser browser;

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(String address) {
        this.address = address;
        context = browser().newContext(new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale("en-GB")
                .setTimezoneId("Europe/London").setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setIgnoreHTTPSErrors(address.startsWith("https:")));
        context.setDefaultTimeout(20_000);
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) && !message.text().contains("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
    }

    /** Somebody who has not signed in, at the portal of this run. */
    static Visitor stranger() {
        return at(Portal.running().address());
    }

    static Visitor at(String address) {
        return new Visitor(address);
    }

    /** Somebody who has signed in at the portal of this run. */
    static Visitor signedIn(String username) {
        return stranger().signIn(username);
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            playwright = Playwright.create();
            browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(chromium()).setArgs(FLAGS));
        }
        return browser;
    }

    private static Path chromium() {
        var named = System.getenv("LIFECOURSE_CHROMIUM");
        return Stream.of(named == null ? "/usr/bin/chromium" : named, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of).filter(java.nio.file.Files::isExecutable).findFirst()
                .orElseThrow(() -> new IllegalStateException("Install Chromium (Debian: apt-get install chromium)"));
    }

    Visitor signIn(String username) {
        return signIn(username, Portal.PASSWORD);
    }

    Visitor signIn(String username, String password) {
        page.navigate(address + "/sign-in");
        page.getByLabel("Username or e-mail address").fill(username);
        page.getByLabel("Password").fill(password);
        page.locator("[id='signIn:go']").click();
        return this;
    }

    Visitor go(String path) {
        page.navigate(address + path);
        return this;
    }

    /** The status with which a page answers this person, without showing it. */
    int status(String path) {
        return context.request().get(address + path, com.microsoft.playwright.options.RequestOptions.create().setMaxRedirects(0)).status();
    }

    String get(String path) {
        var answer = context.request().get(address + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.text();
    }

    byte[] download(String path) {
        var answer = context.request().get(address + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    String address() {
        return address;
    }

    String title() {
        return page.locator("h1").first().textContent().strip();
    }

    /** Looks at the page: no accessibility violation in light and dark, no script error, and a picture at both sizes. */
    Visitor look(String name) {
        mustBeAccessible(name, axe());
        picture(name);
        page.setViewportSize(390, 844);
        mustBeAccessible(name + " (phone)", axe());
        mustNotScrollSideways(name);
        picture(name + "-phone");
        page.setViewportSize(1440, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        // Nothing but colours changes in the dark, so only they are looked at again.
        mustBeAccessible(name + " (dark)", plainAxe().withRules(List.of(COLOURS)));
        picture(name + "-dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(complaints).as("script errors on " + name).isEmpty();
        return this;
    }

    private void mustNotScrollSideways(String name) {
        var tooWide = ((Number) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")).intValue();
        assertThat(tooWide).as("pixels that " + name + " is too wide on a phone").isLessThanOrEqualTo(0);
    }

    /** Runs within the page itself: no page has frames, and opening a second page for each run doubles the time. */
    private AxeBuilder plainAxe() {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    private AxeBuilder axe() {
        return plainAxe().withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"));
    }

    private static void mustBeAccessible(String name, AxeBuilder axe) {
        var violations = axe.analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().stream().limit(4).map(node -> node.getHtml()).toList())
                .toList();
        assertThat(violations).as("accessibility of " + name).isEmpty();
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    }

    @Override
    public void close() {
        context.close();
    }
}
