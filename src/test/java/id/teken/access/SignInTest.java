package id.teken.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.engine.EngineIdentities;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Superuser;
import id.teken.fixture.TekenTest;
import id.teken.fixture.TestTime.MovableClock;
import id.teken.fixture.Visitor;
import id.teken.fixture.Visitor.Reply;
import id.teken.fixture.Visitors;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** One sign-in for pages, API and Tasklist: slow to guess, leads nowhere else, ends everywhere at once. */
@TekenTest
class SignInTest {

    private static final String TASKLIST_API = "/camunda/api/engine/engine/default/task";
    private static final String WRONG = "bukan sandinya";

    @Autowired
    private Cities cities;
    @Autowired
    private Visitors visitors;
    @Autowired
    private Superuser superuser;
    @Autowired
    private MovableClock clock;
    @Autowired
    private AccountRepository accounts;
    @Autowired
    private EngineIdentities identities;
    private City city;
    private String head;

    @BeforeEach
    void aCity() {
        city = cities.build();
        head = city.login("kepala");
    }

    @Test
    void whoeverKnowsThePasswordIsInEverywhere() {
        Visitor visitor = visitors.of(city, "kepala");

        assertThat(visitor.get("/").body()).contains("dr. Kepala Uji, M.Kes.");
        assertThat(visitor.get("/api/tasks").status()).isEqualTo(200);
        assertThat(visitor.get(TASKLIST_API).status()).isEqualTo(200);
    }

    @Test
    void theLoginMayBeTypedInCapitals() {
        assertThat(attempt(" " + head.toUpperCase(java.util.Locale.ROOT) + " ", City.PASSWORD)).isTrue();
    }

    @Test
    void aWrongPasswordAndAnUnknownLoginGetTheSameAnswer() {
        Visitor visitor = visitors.stranger();
        Reply wrong = visitor.signIn(head, WRONG);
        String wrongPage = visitor.get(path(wrong)).body();
        Visitor other = visitors.stranger();
        Reply unknown = other.signIn("tidak.ada." + city.code(), City.PASSWORD);

        assertThat(unknown.status()).isEqualTo(wrong.status()).isEqualTo(302);
        assertThat(path(unknown)).isEqualTo(path(wrong)).isEqualTo("/masuk?gagal");
        assertThat(withoutToken(other.get(path(unknown)).body())).isEqualTo(withoutToken(wrongPage))
                .contains("Nama pengguna atau kata sandi tidak cocok");
    }

    @Test
    void fourWrongPasswordsAreForgiven() {
        fail(4);

        assertThat(attempt(head, City.PASSWORD)).isTrue();
        fail(4);
        assertThat(attempt(head, City.PASSWORD)).as("a success starts the count anew").isTrue();
    }

    @Test
    void fromTheFifthOnEachWrongPasswordDoublesThePause() {
        fail(5);
        for (int pause : new int[] {30, 60, 120, 240}) {
            clock.advance(Duration.ofSeconds(pause - 1));
            assertThat(attempt(head, City.PASSWORD)).as("after %d of %d seconds", pause - 1, pause).isFalse();
            clock.advance(Duration.ofSeconds(1));
            fail(1);
        }
        clock.advance(Duration.ofSeconds(480));

        assertThat(attempt(head, City.PASSWORD)).isTrue();
    }

    @Test
    void thePauseIsToldToKnownAndUnknownLoginsAlike() {
        fail(5);
        String unknown = "tidak.ada." + city.code();
        for (int time = 0; time < 5; time++) {
            attempt(unknown, WRONG);
        }

        assertThat(path(visitors.stranger().signIn(head, City.PASSWORD))).isEqualTo("/masuk?gagal&tunggu=30");
        assertThat(path(visitors.stranger().signIn(unknown, City.PASSWORD))).isEqualTo("/masuk?gagal&tunggu=30");
    }

    @Test
    void noPauseIsLongerThanAnHourAndAFewMinutes() {
        for (int failure = 0; failure < 20; failure++) {
            fail(1);
            clock.advance(Duration.ofMinutes(65));
        }

        assertThat(attempt(head, City.PASSWORD)).isTrue();
    }

    @Test
    void aPauseForOneAccountHoldsUpNobodyElse() {
        fail(5);

        assertThat(attempt(city.login("walikota"), City.PASSWORD)).isTrue();
    }

    @Test
    void wrongPasswordsAtTheSameMomentAllCount() throws Exception {
        together(10, () -> attempt(head, WRONG));

        assertThat(superuser.database().queryForObject("select failed_sign_ins from teken.account where login = ?", Integer.class, head))
                .isGreaterThanOrEqualTo(5);
        assertThat(attempt(head, City.PASSWORD)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example/", "http:evil.example", "/\\evil.example", "\\\\evil.example",
        "javascript:alert(1)", "/\t/evil.example", "/\n/evil.example", "evil.example", "///evil.example", " //evil.example", ""})
    void nobodyIsSentElsewhere(String back) {
        Reply reply = visitors.stranger().signIn(head, City.PASSWORD, back);

        assertThat(path(reply)).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/perjanjian", "/tugas/abc?x=1", "/camunda/app/tasklist/default/#/?task=1"})
    void everybodyComesBackToWhereTheyWanted(String back) {
        assertThat(path(visitors.stranger().signIn(head, City.PASSWORD, back))).isEqualTo(back);
    }

    @Test
    void aPageThatNeedsSignInIsShownAfterwards() {
        Visitor visitor = visitors.stranger();
        assertThat(path(visitor.get("/perjanjian"))).isEqualTo("/masuk");

        assertThat(path(visitor.signIn(head, City.PASSWORD))).isEqualTo("/perjanjian");
    }

    @Test
    void signingInNeedsTheTokenOfThePage() {
        Visitor visitor = visitors.stranger();

        assertThat(visitor.post("/masuk", Map.of("nama", head, "sandi", City.PASSWORD)).status()).isEqualTo(403);
        assertThat(visitor.get("/").status()).isEqualTo(302);
    }

    @Test
    void theSessionChangesItsNameAtSignIn() {
        Visitor visitor = visitors.stranger();
        visitor.get("/perjanjian");
        String before = visitor.cookie("TEKEN-SESSION");

        visitor.signIn(head, City.PASSWORD);

        assertThat(before).isNotEmpty();
        assertThat(visitor.cookie("TEKEN-SESSION")).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void theSessionLivesInTheDatabaseWhereEveryNodeFindsIt() {
        visitors.of(city, "kepala");

        assertThat(superuser.database().queryForObject("select count(*) from teken.spring_session where principal_name = ?",
                Long.class, head)).isOne();
        assertThat(superuser.columnsWith(head.getBytes(StandardCharsets.UTF_8)))
                .contains("teken.spring_session_attributes.attribute_bytes");
    }

    @Test
    void noPasswordIsKeptInASession() {
        visitors.of(city, "kepala");

        assertThat(superuser.columnsWith(City.PASSWORD.getBytes(StandardCharsets.UTF_8)))
                .doesNotContain("teken.spring_session_attributes.attribute_bytes");
    }

    @Test
    void aMistypedPasswordIsKeptNowhere() {
        String almostRight = "sandi-hampir-benar-" + city.code();
        Visitor visitor = visitors.stranger();
        visitor.get("/perjanjian");

        visitor.signIn(head, almostRight);
        fail(5);
        visitor.signIn(head, almostRight);

        assertThat(superuser.columnsWith(almostRight.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void signingOutEndsTheSessionForPagesApiAndTasklist() {
        Visitor visitor = visitors.of(city, "kepala");

        assertThat(path(visitor.post("/keluar", Map.of()))).isEqualTo("/masuk?keluar");

        assertSignedOut(visitor);
    }

    @Test
    void signingOutInTasklistEndsTheSessionForPagesApiAndTasklist() {
        Visitor visitor = visitors.of(city, "kepala");

        assertThat(visitor.sendToEngine("POST", "/camunda/api/admin/auth/user/default/logout", null).status()).isEqualTo(204);

        assertSignedOut(visitor);
    }

    @Test
    void passwordsAreStoredOnlyAsASlowHash() {
        var encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
        var real = new Accounts(accounts, encoder, identities, clock);
        String password = "rahasia-" + city.code() + "-panjang";
        String login = city.login("baru");

        city.inTransaction(() -> real.open(
                new NewAccount(login, "Orang Baru", "baru@" + city.code() + ".example", null, null, Set.of(Role.PLANNING)), password));

        String stored = superuser.database().queryForObject("select password_hash from teken.account where login = ?", String.class, login);
        assertThat(stored).startsWith("{bcrypt}$2a$10$");
        assertThat(encoder.matches(password, stored)).isTrue();
        assertThat(encoder.matches(password + "x", stored)).isFalse();
        assertThat(superuser.columnsWith(password.getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(superuser.columnsWith(login.getBytes(StandardCharsets.UTF_8))).contains("teken.account.login", "camunda.act_id_user.id_");
    }

    @Test
    void theEngineHasNoPasswords() {
        assertThat(superuser.database().queryForObject("select count(*) from camunda.act_id_user where pwd_ is not null or salt_ is not null",
                Long.class)).isZero();
    }

    private void assertSignedOut(Visitor visitor) {
        assertThat(path(visitor.get("/"))).isEqualTo("/masuk");
        assertThat(visitor.get("/api/tasks").status()).isEqualTo(401);
        assertThat(visitor.get(TASKLIST_API).status()).isEqualTo(401);
        assertThat(superuser.database().queryForObject("select count(*) from teken.spring_session where principal_name = ?",
                Long.class, head)).isZero();
    }

    private void fail(int times) {
        for (int time = 0; time < times; time++) {
            assertThat(attempt(head, WRONG)).isFalse();
        }
    }

    private boolean attempt(String login, String password) {
        return path(visitors.stranger().signIn(login, password)).equals("/");
    }

    private static String path(Reply reply) {
        return reply.location().replaceFirst("^https?://localhost:\\d+", "");
    }

    private static String withoutToken(String page) {
        return page.replaceAll("name=\"_csrf\"[^>]*>", "");
    }

    private static void together(int many, Callable<Boolean> act) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(many);
        List<Future<Boolean>> running = new ArrayList<>();
        for (int one = 0; one < many; one++) {
            running.add(threads.submit(act));
        }
        for (Future<Boolean> attempt : running) {
            assertThat(attempt.get()).isFalse();
        }
        threads.shutdown();
    }
}
