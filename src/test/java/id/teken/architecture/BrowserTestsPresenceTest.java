package id.teken.architecture;

import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.api.Test;

/** The browser tests switch themselves off where no Chromium stands; nobody should overlook that. */
class BrowserTestsPresenceTest {

    @Test
    void browserTestsRunOrSayThatTheyDoNot() {
        try {
            Class.forName("id.teken.browser.AgreementWalkTest");
        } catch (ClassNotFoundException absent) {
            String words = "BROWSER TESTS DID NOT RUN: no Chromium at /usr/bin/chromium. Install it, or build with -Pbrowser.";
            if ("true".equals(System.getenv("CI"))) {
                fail(words);
            }
            System.err.println("\n" + "*".repeat(100) + "\n" + words + "\n" + "*".repeat(100) + "\n");
        }
    }
}
