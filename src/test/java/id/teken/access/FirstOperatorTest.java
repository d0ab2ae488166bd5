package id.teken.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.teken.fixture.TekenTest;
import id.teken.fixture.TestTime;
import id.teken.values.Refusal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Somebody must be the first: a link that opens the empty installation once. */
@TekenTest
class FirstOperatorTest {

    private static final String PASSWORD = "kalimat yang saya ingat";

    @Autowired
    private FirstOperator firstOperator;
    @Autowired
    private IdentityService engine;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private TestTime.MovableClock clock;
    @LocalServerPort
    private int port;

    private final String login = "operator." + UUID.randomUUID().toString().substring(0, 8);
    private List<UUID> otherOperators;

    /** The application is shared with other tests, which may have made operators: they step aside. */
    @BeforeEach
    void empty() {
        otherOperators = database.queryForList("select account_id from teken.account_role where role = 'OPERATOR'", UUID.class);
        database.update("delete from teken.account_role where role = 'OPERATOR'");
    }

    @AfterEach
    void restore() {
        database.update("delete from teken.account where id in (select account_id from teken.account_role where role = 'OPERATOR')");
        engine.deleteUser(login);
        otherOperators.forEach(id -> database.update("insert into teken.account_role (account_id, role) values (?, 'OPERATOR')", id));
    }

    @Test
    void theLinkMakesOneOperatorAndThenIsDead() throws Exception {
        String token = firstOperator.invite().orElseThrow();
        HttpResponse<String> page = get("/mulai/" + token);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Cache-Control")).hasValueSatisfying(value -> assertThat(value).contains("no-store"));

        HttpResponse<String> done = post(page, token, Map.of("name", "Siti Pengelola", "login", login, "password", PASSWORD, "repeated", PASSWORD));
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(done.headers().firstValue("Location")).hasValueSatisfying(place -> assertThat(place).endsWith("/masuk?mulai"));

        assertThat(database.queryForMap("select name, government from teken.account where login = ?", login))
                .containsEntry("name", "Siti Pengelola").containsEntry("government", null);
        assertThat(engine.createGroupQuery().groupMember(login).list()).extracting("id").containsExactly("camunda-admin");
        assertThat(get("/mulai/" + token).statusCode()).isEqualTo(404);
        assertThat(firstOperator.invite()).isEmpty();
        assertThat(database.queryForObject("select count(*) from teken.first_operator_link", Long.class)).isZero();
    }

    @Test
    void theDatabaseKeepsOnlyAHash() {
        String token = firstOperator.invite().orElseThrow();
        assertThat(database.queryForList("select token_hash from teken.first_operator_link", String.class))
                .isNotEmpty().allMatch(hash -> hash.matches("[0-9a-f]{64}")).noneMatch(hash -> hash.contains(token));
    }

    @Test
    void aDayLaterTheLinkIsDead() {
        String token = firstOperator.invite().orElseThrow();
        clock.advance(Duration.ofHours(24));
        assertThat(firstOperator.isGood(token)).isFalse();
        assertThatThrownBy(() -> firstOperator.accept(token, "Siti", login, PASSWORD, PASSWORD)).isInstanceOf(Refusal.class);
    }

    @Test
    void aGuessedLinkIsDead() throws Exception {
        firstOperator.invite();
        assertThat(get("/mulai/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA").statusCode()).isEqualTo(404);
    }

    @Test
    void whatCannotStaySoIsSaidBesideItsField() throws Exception {
        String token = firstOperator.invite().orElseThrow();
        HttpResponse<String> page = get("/mulai/" + token);
        HttpResponse<String> refused = post(page, token, Map.of("name", " ", "login", "Pak Operator!", "password", "pendek", "repeated", "pendek"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#name\"", "href=\"#login\"", "href=\"#password\"").doesNotContain("value=\"pendek\"");
        assertThat(post(page, token, Map.of("name", "Siti", "login", login, "password", PASSWORD, "repeated", PASSWORD + "!")).body())
                .contains("href=\"#repeated\"");
        assertThat(firstOperator.isGood(token)).isTrue();
    }

    @Test
    void anEmptyFormIsAnsweredAndNotAFault() throws Exception {
        String token = firstOperator.invite().orElseThrow();
        assertThat(post(get("/mulai/" + token), token, Map.of()).statusCode()).isEqualTo(422);
    }

    @Test
    void ofManyWhoUseTheLinkAtOnceOneSucceeds() {
        String token = firstOperator.invite().orElseThrow();
        List<CompletableFuture<Boolean>> tries = IntStream.range(0, 8).mapToObj(number -> CompletableFuture.supplyAsync(() -> {
            try {
                firstOperator.accept(token, "Siti", number == 0 ? login : login + number, PASSWORD, PASSWORD);
                return true;
            } catch (Refusal refused) {
                return false;
            }
        })).toList();
        assertThat(tries.stream().filter(CompletableFuture::join).count()).isOne();
        assertThat(database.queryForObject("select count(*) from teken.account_role where role = 'OPERATOR'", Long.class)).isOne();
        IntStream.range(1, 8).forEach(number -> engine.deleteUser(login + number));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path).GET());
    }

    private HttpResponse<String> post(HttpResponse<String> page, String token, Map<String, String> fields) throws Exception {
        Matcher csrf = Pattern.compile("TEKEN-CSRF=([^;]+)").matcher(String.join("\n", page.headers().allValues("Set-Cookie")));
        assertThat(csrf.find()).isTrue();
        String form = fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + csrf.group(1) + "&", ""));
        return send(request("/mulai/" + token).header("Cookie", "TEKEN-CSRF=" + csrf.group(1))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Accept", "text/html");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
