package id.teken.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Http;
import id.teken.fixture.TekenTest;
import id.teken.fixture.TestTime.MovableClock;
import id.teken.fixture.Walk;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** A program acts for a person by a token: shown once, hashed, scoped, limited in time, revocable. */
@TekenTest
class AccessTokensTest {

    @LocalServerPort
    private int port;
    @Autowired
    private Cities cities;
    @Autowired
    private Walk walk;
    @Autowired
    private MovableClock clock;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private OwnAccount own;
    private City city;
    private UUID agreement;
    private Http head;

    @BeforeEach
    void aHeadWithAnAgreement() {
        city = cities.build();
        agreement = walk.open(city);
        head = new Http(port).signIn(city.login("kepala"), City.PASSWORD);
    }

    @Test
    void aReadingTokenReadsAndDoesNotWrite() throws IOException {
        Http program = new Http(port).bearer(token("READ", 30).get("token").asText());

        assertThat(program.get("/api/agreements/" + agreement).statusCode()).isEqualTo(200);
        assertThat(program.get("/api/tasks").body()).contains(agreement.toString());
        assertThat(program.post("/api/agreements/" + agreement + "/submit", "{\"version\":1}").statusCode()).isEqualTo(403);
    }

    @Test
    void aWritingTokenActsAsThePerson() throws IOException {
        Http program = new Http(port).bearer(token("WRITE", 30).get("token").asText());

        assertThat(program.post("/api/agreements/" + agreement + "/submit", "{\"version\":1}").statusCode()).isEqualTo(200);
    }

    @Test
    void aTokenMakesNoTokens() throws IOException {
        Http program = new Http(port).bearer(token("WRITE", 30).get("token").asText());

        assertThat(program.post("/api/me/tokens", "{\"name\":\"x\",\"scope\":\"WRITE\",\"days\":1}").statusCode()).isEqualTo(403);
    }

    @Test
    void aTokenNeitherChangesThePasswordNorEndsSessions() throws IOException {
        Http program = new Http(port).bearer(token("WRITE", 30).get("token").asText());

        assertThat(program.get("/api/account").statusCode()).isEqualTo(200);
        assertThat(program.post("/api/account/password", "{}").statusCode()).isEqualTo(403);
        var answer = program.post("/api/account/sessions/end-others", "{}");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Token ini tidak boleh");
    }

    @Test
    void tokensDieWithThePasswordThatIsSetByALink() throws IOException {
        Http program = new Http(port).bearer(token("WRITE", 30).get("token").asText());
        Http admin = new Http(port).signIn(city.login("admin"), City.PASSWORD);
        String account = database.queryForObject("select id::text from teken.account where login = ?", String.class, city.login("kepala"));
        String link = json.readTree(admin.post("/api/accounts/" + account + "/link", "").body()).get("path").asText();

        own.setPasswordByLink(link.substring(link.lastIndexOf('/') + 1), "kopi hangat di teras", "kopi hangat di teras");

        assertThat(program.get("/api/tasks").statusCode()).isEqualTo(401);
    }

    @Test
    void tokensDieWithTheAccountAndDoNotReturnWithIt() throws IOException {
        Http program = new Http(port).bearer(token("READ", 30).get("token").asText());
        Http admin = new Http(port).signIn(city.login("admin"), City.PASSWORD);
        String account = database.queryForObject("select id::text from teken.account where login = ?", String.class, city.login("kepala"));

        admin.post("/api/accounts/" + account + "/disable", "");
        admin.post("/api/accounts/" + account + "/enable", "");

        assertThat(program.get("/api/tasks").statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenOpensNeitherPagesNorTasklist() throws IOException {
        Http program = new Http(port).bearer(token("WRITE", 30).get("token").asText());

        assertThat(program.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(401);
        assertThat(program.get("/perjanjian").statusCode()).isEqualTo(302);
    }

    @Test
    void anExpiredARevokedAndAnInventedTokenAreRefused() throws IOException {
        JsonNode issued = token("READ", 1);
        Http program = new Http(port).bearer(issued.get("token").asText());
        assertThat(program.get("/api/tasks").statusCode()).isEqualTo(200);

        clock.advance(Duration.ofDays(1));
        assertThat(program.get("/api/tasks").statusCode()).isEqualTo(401);
        clock.reset();
        assertThat(head.send("DELETE", "/api/me/tokens/" + issued.get("id").asText(), null).statusCode()).isEqualTo(204);
        assertThat(program.get("/api/tasks").statusCode()).isEqualTo(401);
        assertThat(new Http(port).bearer("teken_invented").get("/api/tasks").statusCode()).isEqualTo(401);
    }

    @Test
    void onlyTheHashIsKept() throws IOException {
        String token = token("READ", 30).get("token").asText();

        assertThat(database.queryForList("select token_hash from teken.access_token", String.class)).allMatch(hash -> hash.length() == 64)
                .noneMatch(token::contains);
        assertThat(head.get("/api/me/tokens").body()).contains("Laporan").doesNotContain(token);
    }

    @Test
    void nobodyRevokesAnothersToken() throws IOException {
        String id = token("READ", 30).get("id").asText();
        Http leader = new Http(port).signIn(city.login("walikota"), City.PASSWORD);

        assertThat(leader.send("DELETE", "/api/me/tokens/" + id, null).statusCode()).isEqualTo(404);
    }

    private JsonNode token(String scope, int days) throws IOException {
        var answer = head.post("/api/me/tokens", "{\"name\":\"Laporan\",\"scope\":\"" + scope + "\",\"days\":" + days + "}");
        assertThat(answer.statusCode()).isEqualTo(201);
        return json.readTree(answer.body());
    }
}
