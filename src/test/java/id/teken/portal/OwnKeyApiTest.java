package id.teken.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.teken.audit.Audit;
import id.teken.audit.AuditEntry;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Http;
import id.teken.fixture.Superuser;
import id.teken.fixture.TekenTest;
import id.teken.fixture.Visitor;
import id.teken.fixture.Visitor.Reply;
import id.teken.fixture.Visitors;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The own signing key by REST: its owner cares for it, two others release it, a program with a token touches nothing of it. */
@TekenTest
class OwnKeyApiTest {

    private static final String KEY = "/api/me/key";
    private static final String FIRST = "gula merah tiga kati";
    private static final String SECOND = "kopi tubruk, dua cangkir";
    private static final String WRONG = "salah sama sekali";

    @LocalServerPort
    private int port;
    @Autowired
    private Cities cities;
    @Autowired
    private Visitors visitors;
    @Autowired
    private Superuser superuser;
    @Autowired
    private Audit audit;
    @Autowired
    private ObjectMapper json;
    private City city;
    private Visitor owner;

    @BeforeEach
    void anOfficialWithoutAKey() {
        city = cities.build();
        owner = visitors.of(city, "kepala2");
    }

    @Test
    void a_key_is_made_changed_renewed_and_revoked_by_its_owner() {
        assertThat(owner.get(KEY).json().get("validUntil").isNull()).isTrue();
        Reply made = post("", Map.of("passphrase", FIRST));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().get("ready").asBoolean()).isTrue();
        assertThat(post("", Map.of("passphrase", FIRST)).status()).as("there is one already").isEqualTo(409);

        assertThat(post("/passphrase", Map.of("former", FIRST, "chosen", SECOND)).status()).isEqualTo(204);
        String before = fingerprint();
        assertThat(post("/renew", Map.of("passphrase", SECOND)).status()).isEqualTo(200);
        assertThat(fingerprint()).isNotEqualTo(before);

        assertThat(owner.send("DELETE", KEY, null).status()).isEqualTo(204);
        assertThat(owner.send("DELETE", KEY, null).status()).as("a repetition").isEqualTo(204);
        assertThat(owner.get(KEY).json().get("ready").asBoolean()).isFalse();
        assertThat(post("", Map.of("passphrase", SECOND)).status()).isEqualTo(201);

        UUID official = city.person("kepala2").officialId();
        assertThat(city.in(() -> audit.of(official)).stream().map(AuditEntry::event)).containsExactly("key.made", "key.passphraseChanged",
                "key.renewed", "key.revoked", "key.made");
    }

    @Test
    void a_refusal_says_what_is_wrong_and_repeats_no_passphrase() {
        Reply weak = post("", Map.of("passphrase", "pendek"));
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.type()).startsWith("application/problem+json");
        assertThat(weak.json().at("/problems/0/path").asText()).isEqualTo("passphrase");
        assertThat(post("/renew", Map.of("passphrase", FIRST)).body()).contains("belum mempunyai kunci");

        post("", Map.of("passphrase", FIRST));
        for (Reply reply : List.of(post("/renew", Map.of("passphrase", WRONG)), post("/passphrase", Map.of("former", WRONG, "chosen", SECOND)))) {
            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.body()).contains("Frasa sandi salah").doesNotContain(WRONG, SECOND);
        }
        assertThat(post("/renew", Map.of()).status()).as("nothing given counts as no try").isEqualTo(422);
        assertThat(tries()).isEqualTo(2);
    }

    @Test
    void a_NIK_is_taken_and_told_to_nobody() {
        assertThat(owner.send("PUT", KEY + "/identity", Map.of("nik", "12345")).body()).contains("NIK terdiri dari 16 angka");
        Reply known = owner.send("PUT", KEY + "/identity", Map.of("nik", "3171010101700001"));
        assertThat(known.json().get("nikKnown").asBoolean()).isTrue();
        assertThat(known.body()).doesNotContain("3171");
    }

    @Test
    void a_token_that_may_write_does_nothing_with_the_key_however_the_address_is_written() throws IOException {
        Http program = new Http(port).bearer(token());

        assertThat(program.get("/api/tasks").statusCode()).isEqualTo(200);
        for (String address : List.of(KEY, "/api/%6de/key", "/api/me/%6Bey", "/api/%6d%65/key")) {
            assertThat(program.get(address).statusCode()).as(address).isEqualTo(403);
            assertThat(program.post(address, "{\"passphrase\":\"" + FIRST + "\"}").statusCode()).as(address).isEqualTo(403);
        }
        assertThat(program.send("DELETE", KEY, null).statusCode()).isEqualTo(403);
        assertThat(program.post("/api/%61ccount/sessions/end-others", "{}").statusCode()).isEqualTo(403);
        assertThat(owner.get(KEY).json().get("ready").asBoolean()).isFalse();
    }

    @Test
    void an_administrator_and_an_official_release_a_locked_key_and_nobody_does_alone() {
        post("", Map.of("passphrase", FIRST));
        for (int i = 0; i < 5; i++) {
            post("/renew", Map.of("passphrase", WRONG));
        }
        assertThat(post("/renew", Map.of("passphrase", FIRST)).body()).contains("Kunci dikunci");
        Visitor admin = visitors.of(city, "admin");
        String locked = "/api/signing/locked-keys";
        String release = locked + "/" + city.otherHead().officialId() + "/release";

        assertThat(owner.send("POST", release, null).status()).as("the owner has no part in it").isEqualTo(404);
        assertThat(admin.get(locked).json().at("/0/name").asText()).isEqualTo("Dra. Kepala Lain");
        assertThat(admin.send("POST", release, null).json().get("released").asBoolean()).isFalse();
        assertThat(admin.send("POST", release, null).json().get("released").asBoolean()).as("a repetition").isFalse();
        assertThat(admin.get(locked).json().at("/0/askedBy").asText()).isEqualTo(city.login("admin"));

        assertThat(visitors.of(city, "sekda").send("POST", release, null).json().get("released").asBoolean()).isTrue();
        assertThat(admin.get(locked).json()).isEmpty();
        assertThat(post("/renew", Map.of("passphrase", FIRST)).status()).isEqualTo(200);
    }

    private Reply post(String path, Object body) {
        return owner.send("POST", KEY + path, body);
    }

    private String token() throws IOException {
        return json.readTree(new Http(port).signIn(city.login("kepala2"), City.PASSWORD)
                .post("/api/me/tokens", "{\"name\":\"Laporan\",\"scope\":\"WRITE\",\"days\":1}").body()).get("token").asText();
    }

    private int tries() {
        return superuser.database().queryForObject("select failed_attempts from teken.signing_key where official_id = ? and state = 'ACTIVE'",
                Integer.class, city.otherHead().officialId());
    }

    private String fingerprint() {
        return superuser.database().queryForObject("select md5(certificate) from teken.signing_key where official_id = ? and state = 'ACTIVE'",
                String.class, city.otherHead().officialId());
    }
}
