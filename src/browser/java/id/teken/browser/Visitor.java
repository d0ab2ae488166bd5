package id.teken.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** One person in front of a browser of the own. Every error that the browser reports fails the test at the end. */
final class Visitor implements AutoCloseable {

    private static final double PATIENCE = 60_000;
    private static final Path PICTURES = Path.of(System.getProperty("teken.pictures", "target/walk"));
    /** Tasklist's list may still ask for a task in the moment in which the task is completed. */
    private static final Pattern ASKED_TOO_LATE = Pattern.compile("/camunda/api/engine/engine/default/task/[0-9a-f-]+");
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final String address;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final Set<Integer> expected = new HashSet<>();

    Visitor(Browser browser, String address, int width, int height) {
        this.address = address;
        this.context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height).setLocale("id-ID")
                .setTimezoneId("Asia/Jakarta"));
        context.setDefaultTimeout(PATIENCE);
        this.page = context.newPage();
        page.exposeBinding("tekenCspViolation", (source, arguments) -> complaints.add("CSP: " + arguments[0]));
        page.addInitScript("document.addEventListener('securitypolicyviolation', e => "
                + "window.tekenCspViolation(e.violatedDirective + ' ' + e.blockedURI))");
        page.onPageError(error -> complaints.add("script: " + error));
        page.onConsoleMessage(message -> {
            // the browser repeats each refused request here; the responses below say which one it was
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add("console: " + message.text());
            }
        });
        page.onResponse(response -> {
            boolean refused = response.status() >= 400 && response.status() != 422 && !expected.contains(response.status());
            if (refused && !ASKED_TOO_LATE.matcher(response.url()).find()) {
                complaints.add(response.status() + " " + response.request().method() + " " + response.url());
            }
        });
    }

    /** From now on answers of this status are part of the story. */
    Visitor expects(int status) {
        expected.add(status);
        return this;
    }

    /** Another window of the same browser: the same person, signed in. */
    Page secondWindow() {
        return context.newPage();
    }

    /** Pulls the plug: until the next page is opened nothing that the forms send arrives, not even what outlives the page. */
    Visitor offline() {
        page.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('offline')); }");
        return this;
    }

    /** As if the session had ended at the server: the browser is signed in no more. */
    Visitor sessionEnds() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("TEKEN-SESSION"));
        return this;
    }

    Page page() {
        return page;
    }

    Visitor signIn(String login, String password) {
        page.navigate(address + "/");
        page.getByLabel("Nama pengguna").fill(login);
        page.getByLabel("Kata sandi").fill(password);
        button("Masuk").click();
        heading("Selamat datang").waitFor();
        return this;
    }

    /** Opens the only task about a unit, as {@link #openTask(String, String)}. */
    Visitor openTask(String unitName) {
        return openTask("", unitName);
    }

    /** Opens the task of this name about a unit, as a person would: from the home page, looking again if it is not there yet. */
    Visitor openTask(String name, String unitName) {
        Locator task = page.locator(".tk-tasks li").filter(new Locator.FilterOptions().setHasText(unitName))
                .filter(new Locator.FilterOptions().setHasText(name));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            page.navigate(address + "/");
            return task.count() > 0;
        });
        task.locator("a[href^='/tugas/']").first().click();
        page.locator(".tk-form .tk-actions, .tk-form .tk-button-main").first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        return this;
    }

    Locator button(String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    Locator heading(String words) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words)).first();
    }

    /** The form is gone and the task with it. */
    void formCloses() {
        page.locator(".tk-form").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Takes a picture, and makes sure that no letter was garbled on its way. */
    Visitor picture(String name) {
        assertThat(page.locator("body").innerText()).as("letters on " + page.url()).doesNotContain("\u00c2", "\ufffd");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        return this;
    }

    /** No serious finding of axe within the selector. */
    Visitor accessible(String selector) {
        List<Rule> found = new AxeBuilder(page).include(selector).analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact())).toList();
        assertThat(found).as("axe on " + page.url()).extracting(Rule::getId).isEmpty();
        return this;
    }

    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        context.close();
    }
}
