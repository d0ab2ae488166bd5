package id.teken.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import id.teken.portal.demo.DemoReady;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A browser, and the demo in it. */
@BrowserTest
abstract class InBrowser {

    static final String PASSWORD = "contoh-sandi";

    private static Playwright driver;
    private static Browser browser;

    @Autowired
    private ApplicationContext application;
    @LocalServerPort
    private int port;

    @BeforeAll
    static void openBrowser() {
        driver = Browsers.driver();
        browser = Browsers.launch(driver);
    }

    @BeforeEach
    void theDemoIsThere() throws Exception {
        DemoReady.await(application);
    }

    @AfterAll
    static void closeBrowser() {
        driver.close();
    }

    /** Somebody with a browser window of this size. */
    Visitor visitor(int width, int height) {
        return new Visitor(browser, address(), width, height);
    }

    String address() {
        return "http://localhost:" + port;
    }
}
