package id.teken.portal;

import static id.teken.fixture.WebVisitor.location;
import static org.assertj.core.api.Assertions.assertThat;

import id.teken.access.AccountAdministration;
import id.teken.access.AccountView;
import id.teken.access.Person;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.TekenTest;
import id.teken.fixture.TestTime.MovableClock;
import id.teken.fixture.WebVisitor;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in and staying signed in, as browsers see it. */
@TekenTest
class SignInAndSessionsTest {

    private static final String CHROME = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36";
    private static final String PHONE = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36";
    private static final String NEW_PASSWORD = "kereta hijau di sawah";
    private static final Pattern LINK = Pattern.compile("\"path\":\"([^\"]+)\"");

    @LocalServerPort
    private int port;
    @Autowired
    private Cities cities;
    @Autowired
    private MovableClock clock;
    @Autowired
    private AccountAdministration accounts;
    private City city;
    private Person admin;
    private String login;

    @BeforeEach
    void aCity() {
        city = cities.build();
        admin = city.person("admin");
        login = city.login("kepala");
    }

    @Test
    void afterFiveWrongPasswordsTheRightOneMustWaitAndThePageSaysHowLong() {
        WebVisitor visitor = chrome();
        for (int tries = 1; tries <= 4; tries++) {
            assertThat(location(visitor.signIn(login, "salah"))).isEqualTo("/masuk?gagal");
        }
        assertThat(location(visitor.signIn(login, "salah"))).isEqualTo("/masuk?gagal&tunggu=30");
        assertThat(visitor.get("/masuk?gagal&tunggu=30").body()).contains("Tunggu 30 detik");
        assertThat(location(visitor.signIn(login, City.PASSWORD))).startsWith("/masuk?gagal");

        clock.advance(Duration.ofSeconds(31));

        assertThat(location(visitor.signIn(login, City.PASSWORD))).isEqualTo("/");
    }

    @Test
    void thePauseDoesNotTellWhetherThereIsSuchAnAccount() {
        WebVisitor visitor = chrome();
        for (int tries = 1; tries <= 4; tries++) {
            visitor.signIn("tidak.ada." + city.code(), "salah");
        }
        assertThat(location(visitor.signIn("tidak.ada." + city.code(), "salah"))).isEqualTo("/masuk?gagal&tunggu=30");
    }

    @Test
    void anAdminEndsThePause() {
        WebVisitor visitor = chrome();
        for (int tries = 1; tries <= 5; tries++) {
            visitor.signIn(login, "salah");
        }
        assertThat(account().pausedUntil()).isNotNull();

        city.in(() -> accounts.unlock(account().id(), admin));

        assertThat(location(visitor.signIn(login, City.PASSWORD))).isEqualTo("/");
    }

    @Test
    void wherePeopleWantedToGoSurvivesAWrongPassword() {
        WebVisitor visitor = chrome();
        visitor.get("/masuk");

        var answer = visitor.post("/masuk", Map.of("nama", login, "sandi", "salah", "kembali", "/perjanjian?a=b&c"));

        assertThat(location(answer)).isEqualTo("/masuk?gagal&kembali=%2Fperjanjian%3Fa%3Db%26c");
        assertThat(location(visitor.post("/masuk", Map.of("nama", login, "sandi", "salah", "kembali", "//jahat.example"))))
                .isEqualTo("/masuk?gagal");
    }

    @Test
    void aPersonSeesTheOwnSessionsAndEndsOne() {
        WebVisitor chrome = signedIn(CHROME);
        WebVisitor phone = signedIn(PHONE);
        String page = chrome.get("/akun").body();
        assertThat(page).contains("Chrome, Windows", "Chrome, Android", "sesi ini");
        Matcher handle = Pattern.compile("/akun/sesi/([0-9a-f]{16})/akhiri").matcher(page);
        assertThat(handle.find()).isTrue();

        chrome.post("/akun/sesi/" + handle.group(1) + "/akhiri", Map.of());

        assertThat(phone.get("/api/account").statusCode()).isEqualTo(401);
        assertThat(chrome.get("/api/account").statusCode()).isEqualTo(200);
    }

    @Test
    void everySessionIsShownWithItsOwnDeviceHoweverManyThereAre() {
        WebVisitor chrome = signedIn(CHROME);
        for (int count = 1; count <= 6; count++) {
            signedIn(PHONE).get("/akun");
        }

        String page = chrome.get("/akun").body();

        assertThat(page).doesNotContain("Perangkat tidak dikenal");
        assertThat(page.split("Chrome, Android", -1)).hasSize(7);
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() {
        WebVisitor chrome = signedIn(CHROME);
        chrome.get("/akun");
        String handle = chrome.get("/api/account/sessions").body().replaceAll(".*\"handle\":\"([0-9a-f]+)\".*", "$1");
        WebVisitor stranger = new WebVisitor(port, CHROME);
        stranger.signIn(city.login("sekda"), City.PASSWORD);

        stranger.send("DELETE", "/api/account/sessions/" + handle, "");

        assertThat(chrome.get("/api/account").statusCode()).isEqualTo(200);
    }

    @Test
    void anotherPasswordEndsTheOtherSessionsAndNotThisOne() {
        WebVisitor chrome = signedIn(CHROME);
        WebVisitor phone = signedIn(PHONE);

        var answer = chrome.post("/akun/sandi", Map.of("old", City.PASSWORD, "password", NEW_PASSWORD, "repeated", NEW_PASSWORD));

        assertThat(location(answer)).isEqualTo("/akun");
        assertThat(chrome.get("/akun").body()).contains("Kata sandi sudah diganti");
        assertThat(phone.get("/api/account").statusCode()).isEqualTo(401);
        assertThat(location(phone.signIn(login, City.PASSWORD))).isEqualTo("/masuk?gagal");
        assertThat(location(phone.signIn(login, NEW_PASSWORD))).isEqualTo("/");
    }

    @Test
    void aWrongOldPasswordCountsLikeAFailedSignIn() {
        WebVisitor chrome = signedIn(CHROME);
        for (int tries = 1; tries <= 5; tries++) {
            assertThat(change(chrome, "salah").statusCode()).isEqualTo(422);
        }

        assertThat(change(chrome, City.PASSWORD).body()).contains("Tunggu 30 detik");
        assertThat(account().pausedUntil()).isNotNull();
    }

    @Test
    void aSessionEndsTwelveHoursAfterSigningInHoweverBusyItIs() {
        WebVisitor chrome = signedIn(CHROME);
        clock.advance(Duration.ofHours(12).minusMinutes(1));
        assertThat(chrome.get("/api/account").statusCode()).isEqualTo(200);

        clock.advance(Duration.ofMinutes(2));

        assertThat(chrome.get("/api/account").statusCode()).isEqualTo(401);
        assertThat(location(chrome.get("/camunda/app/tasklist/default/"))).isEqualTo("/masuk");
    }

    @Test
    void aDisabledAccountIsSignedOutAtOnceAndStaysOut() {
        WebVisitor chrome = signedIn(CHROME);

        city.in(() -> accounts.disable(account().id(), admin));

        assertThat(chrome.get("/api/account").statusCode()).isEqualTo(401);
        assertThat(location(chrome.signIn(login, City.PASSWORD))).isEqualTo("/masuk?gagal");
    }

    @Test
    void aLinkSetsThePasswordOnce() {
        WebVisitor office = new WebVisitor(port, CHROME);
        office.signIn(city.login("admin"), City.PASSWORD);
        Matcher link = LINK.matcher(office.send("POST", "/api/accounts/" + account().id() + "/link", "").body());
        assertThat(link.find()).isTrue();
        WebVisitor owner = signedIn(PHONE);
        WebVisitor fresh = new WebVisitor(port, PHONE);
        assertThat(fresh.get(link.group(1)).body()).contains(login);
        assertThat(fresh.post(link.group(1), Map.of("password", "pendek", "repeated", "pendek")).statusCode()).isEqualTo(422);

        var answer = fresh.post(link.group(1), Map.of("password", NEW_PASSWORD, "repeated", NEW_PASSWORD));

        assertThat(location(answer)).isEqualTo("/masuk?baru");
        assertThat(owner.get("/api/account").statusCode()).isEqualTo(401);
        assertThat(fresh.post(link.group(1), Map.of("password", NEW_PASSWORD, "repeated", NEW_PASSWORD)).statusCode()).isEqualTo(404);
        assertThat(location(fresh.signIn(login, NEW_PASSWORD))).isEqualTo("/");
    }

    @Test
    void aLinkIsTooOldAfterThreeDays() {
        String path = city.in(() -> accounts.renewLink(account().id(), admin)).path();

        clock.advance(Duration.ofHours(73));

        assertThat(chrome().get(path).body()).contains("sudah kedaluwarsa").doesNotContain(login);
    }

    private WebVisitor chrome() {
        return new WebVisitor(port, CHROME);
    }

    private WebVisitor signedIn(String userAgent) {
        WebVisitor visitor = new WebVisitor(port, userAgent);
        assertThat(location(visitor.signIn(login, City.PASSWORD))).isEqualTo("/");
        return visitor;
    }

    private static java.net.http.HttpResponse<String> change(WebVisitor visitor, String old) {
        return visitor.post("/akun/sandi", Map.of("old", old, "password", NEW_PASSWORD, "repeated", NEW_PASSWORD));
    }

    private AccountView account() {
        return city.in(() -> accounts.all(admin)).stream().filter(account -> account.login().equals(login)).findFirst().orElseThrow();
    }
}
