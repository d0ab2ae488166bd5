package id.teken.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.boot.logging.LogLevel.DEBUG;
import static org.springframework.boot.logging.LogLevel.TRACE;

import com.fasterxml.jackson.databind.JsonNode;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Superuser;
import id.teken.fixture.TekenTest;
import id.teken.fixture.Visitor;
import id.teken.fixture.Visitor.Reply;
import id.teken.fixture.Visitors;
import id.teken.fixture.Walk;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A passphrase opens a key and leaves no trace: not in the database, not in the log. Guessing it locks the key. */
@TekenTest
@ExtendWith(OutputCaptureExtension.class)
class PassphraseTest {

    private static final String PASSPHRASE = "Kapur Barus & Nyamplung,4711 – jangan dicatat";
    private static final List<String> TALKATIVE = List.of("org.springframework.web", "org.springframework.security", "id.teken");

    @Autowired
    private Cities cities;
    @Autowired
    private Walk walk;
    @Autowired
    private Visitors visitors;
    @Autowired
    private Superuser superuser;
    @Autowired
    private LoggingSystem logging;
    @Autowired
    private Drafting drafting;
    private City city;

    @BeforeEach
    void aCity() {
        city = cities.build();
    }

    @AfterEach
    void quietAgain() {
        TALKATIVE.forEach(logger -> logging.setLogLevel(logger, null));
    }

    @Test
    void noTraceIsLeftFromTheChoiceOfAPassphraseToTheSignedAgreement(CapturedOutput log) {
        TALKATIVE.forEach(logger -> logging.setLogLevel(logger, logger.equals("org.springframework.web") ? TRACE : DEBUG));
        Visitor head = visitors.of(city, "kepala2");
        assertThat(head.post("/kunci", Map.of("frasa", PASSPHRASE, "ulang", PASSPHRASE)).status()).isEqualTo(302);
        assertThat(head.get("/kunci").body()).contains("Kunci sudah dibuat");
        UUID id = draftedBy(head);
        Reply submitted = head.send("POST", "/api/agreements/" + id + "/submit", Map.of("version", 2));
        assertThat(submitted.status()).as(submitted.body()).isEqualTo(200);
        walk.accept(city, id);
        walk.fireJobs(city, id);
        Map<String, Object> signature = Map.of("documentHash", hash(id), "passphrase", PASSPHRASE);

        assertThat(head.send("POST", "/api/agreements/" + id + "/sign", Map.of("documentHash", hash(id),
                "passphrase", PASSPHRASE + "?")).status()).isEqualTo(422);
        assertThat(head.send("POST", "/api/agreements/" + id + "/sign", "{\"documentHash\":\"x\",\"passphrase\":\"" + PASSPHRASE + "\"")
                .status()).as("cut off").isEqualTo(400);
        assertThat(head.send("POST", "/api/agreements/" + id + "/sign", "{\"documentHash\":{},\"passphrase\":\"" + PASSPHRASE + "\"}")
                .status()).as("of the wrong shape").isEqualTo(400);
        assertThat(head.send("POST", "/api/agreements/" + id + "/countersign", signature).status()).as("not the leader").isEqualTo(403);
        Reply signed = head.send("POST", "/api/agreements/" + id + "/sign", signature);
        assertThat(signed.status()).as(signed.body()).isEqualTo(200);
        walk.countersign(city, id);
        walk.fireJobs(city, id);
        assertThat(walk.read(city, id, city.leader()).agreement().state()).isEqualTo(AgreementState.SIGNED);

        traces(PASSPHRASE).forEach((kind, bytes) -> {
            assertThat(log.getAll()).as(kind).doesNotContain(new String(bytes, StandardCharsets.ISO_8859_1))
                    .doesNotContain(new String(bytes, StandardCharsets.UTF_8));
        });
        assertThat(superuser.columnsWith(traces(PASSPHRASE).values().toArray(byte[][]::new))).isEmpty();
        assertThat(log.getAll()).as("the log was listened to").contains("/api/agreements/" + id + "/sign");
    }

    @Test
    void theSearchFindsWhatIsStored() {
        visitors.of(city, "kepala");
        UUID id = walk.sealed(city);

        assertThat(superuser.columnsWith(city.login("kepala").getBytes(StandardCharsets.UTF_8))).contains("teken.account.login",
                "teken.mail.recipient_login", "teken.audit_entry.actor", "teken.spring_session_attributes.attribute_bytes",
                "camunda.act_ru_task.assignee_", "camunda.act_hi_varinst.text_");
        assertThat(superuser.columnsWith(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8)))
                .as("what nobody wrote").isEmpty();
        String file = superuser.database().queryForObject("select encode(substring(content from 100 for 20), 'hex') from "
                + "teken.archived_file where government = ? and hash = ?", String.class, city.code(), hash(id));
        assertThat(superuser.columnsWith(HexFormat.of().parseHex(file))).contains("teken.archived_file.content");
    }

    @Test
    void fiveWrongPassphrasesLockTheKeyAndNothingIsSigned() {
        UUID id = walk.sealed(city);
        String hash = hash(id);
        Visitor head = visitors.of(city, "kepala");

        for (int left = 4; left >= 1; left--) {
            Reply reply = sign(head, id, hash, "salah sama sekali");
            assertThat(reply.status()).isEqualTo(422);
            JsonNode problem = reply.json().get("problems").get(0);
            assertThat(problem.get("path").asText()).isEqualTo("passphrase");
            assertThat(problem.get("message").asText()).isEqualTo("Frasa sandi salah. Sisa percobaan: " + left + ".");
        }
        assertThat(sign(head, id, hash, "salah sama sekali").json().get("problems").get(0).get("message").asText())
                .isEqualTo("Kunci dikunci karena frasa sandi salah lima kali. Hubungi admin pemerintah daerah.");
        Reply right = sign(head, id, hash, City.PASSPHRASE);

        assertThat(right.status()).isEqualTo(422);
        assertThat(right.json().get("detail").asText()).startsWith("Kunci dikunci karena frasa sandi salah lima kali");
        assertUnsigned(id, hash);
    }

    @Test
    void theRightPassphraseStartsTheCountAnew() {
        UUID id = walk.sealed(city);
        Visitor head = visitors.of(city, "kepala");
        for (int time = 0; time < 4; time++) {
            sign(head, id, hash(id), "salah sama sekali");
        }

        assertThat(sign(head, id, hash(id), City.PASSPHRASE).status()).isEqualTo(200);

        assertThat(failures(city)).isZero();
    }

    @Test
    void wrongPassphrasesAtTheSameMomentAllCount() throws Exception {
        UUID id = walk.sealed(city);
        String hash = hash(id);
        Visitor head = visitors.of(city, "kepala");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Reply>> guesses = new ArrayList<>();
        for (int guess = 0; guess < 8; guess++) {
            String phrase = "tebakan nomor " + guess;
            guesses.add(threads.submit(() -> sign(head, id, hash, phrase)));
        }
        for (Future<Reply> guess : guesses) {
            assertThat(guess.get().status()).as(guess.get().body()).isEqualTo(422);
        }
        threads.shutdown();

        assertThat(failures(city)).as("no guess slips in before the lock").isEqualTo(5);
        assertThat(sign(head, id, hash, City.PASSPHRASE).status()).isEqualTo(422);
        assertUnsigned(id, hash);
    }

    @Test
    void aWeakPassphraseIsRefusedAndSaysWhatIsMissing() {
        Visitor head = visitors.of(city, "kepala2");
        for (String weak : List.of("pendek", "aaaaaaaaaaaaaaaa", "x".repeat(201))) {
            head.post("/kunci", Map.of("frasa", weak, "ulang", weak));
            assertThat(head.get("/kunci").body()).contains("Frasa sandi terlalu lemah. Pakai paling sedikit 12 karakter");
        }
        head.post("/kunci", Map.of("frasa", PASSPHRASE, "ulang", PASSPHRASE + "x"));
        assertThat(head.get("/kunci").body()).contains("Kedua frasa sandi tidak sama");
    }

    @Test
    void aPassphraseOfSingleLettersAndCommasIsTakenLetterByLetter() {
        Visitor head = visitors.of(city, "kepala2");
        String phrase = "a,b,c,d,e,f,g,h";

        head.post("/kunci", Map.of("frasa", phrase, "ulang", phrase));

        assertThat(head.get("/kunci").body()).contains("Kunci sudah dibuat");
    }

    @Test
    void aKeyIsNotReplacedByChoosingAPassphraseAgain() {
        Visitor head = visitors.of(city, "kepala");

        head.post("/kunci", Map.of("frasa", PASSPHRASE, "ulang", PASSPHRASE));

        assertThat(head.get("/kunci").body()).contains("Anda sudah mempunyai kunci yang berlaku");
        UUID id = walk.sealed(city);
        walk.sign(city, id, city.head());
    }

    /** The head of another unit writes a draft of one line. */
    private UUID draftedBy(Visitor head) {
        UUID unit = city.otherHead().unitId();
        UUID id = city.in(() -> drafting.open(unit, City.YEAR));
        Map<String, Object> line = Map.of("objective", "Meningkatnya mutu pendidikan", "indicator", "Rata-rata lama sekolah",
                "unit", "tahun", "target", "12,4", "weight", "100");
        Reply saved = head.send("PUT", "/api/agreements/" + id + "/draft", Map.of("version", 1, "lines", List.of(line),
                "programs", List.of(Map.of("name", "Program Pendidikan", "budget", "1.000.000", "source", "APBD"))));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        return id;
    }

    private Reply sign(Visitor head, UUID id, String hash, String passphrase) {
        return head.send("POST", "/api/agreements/" + id + "/sign", Map.of("documentHash", hash, "passphrase", passphrase));
    }

    private String hash(UUID id) {
        return walk.read(city, id, city.leader()).document().currentHash();
    }

    private void assertUnsigned(UUID id, String hash) {
        assertThat(walk.read(city, id, city.head()).agreement().state()).isEqualTo(AgreementState.SIGNING);
        assertThat(hash(id)).isEqualTo(hash);
        assertThat(superuser.database().queryForList("select distinct state from teken.signing_intent where subject = ?", String.class, id))
                .containsExactly("VOID");
        assertThat(superuser.database().queryForObject("select count(*) from teken.archived_file where government = ?", Long.class,
                city.code())).isOne();
    }

    private int failures(City where) {
        return superuser.database().queryForObject("select failed_attempts from teken.signing_key where official_id = ?", Integer.class,
                where.head().officialId());
    }

    /** Every form in which a text might have been written down. */
    private static Map<String, byte[]> traces(String text) {
        Map<String, byte[]> traces = new LinkedHashMap<>();
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        traces.put("plain", plain);
        traces.put("its beginning", "Kapur Barus".getBytes(StandardCharsets.UTF_8));
        traces.put("two bytes a character", text.getBytes(StandardCharsets.UTF_16BE));
        traces.put("two bytes a character, low first", text.getBytes(StandardCharsets.UTF_16LE));
        traces.put("hex", HexFormat.of().formatHex(plain).getBytes(StandardCharsets.US_ASCII));
        traces.put("HEX", HexFormat.of().withUpperCase().formatHex(plain).getBytes(StandardCharsets.US_ASCII));
        traces.put("of a form", "Kapur+Barus".getBytes(StandardCharsets.US_ASCII));
        for (int shift = 0; shift < 3; shift++) {
            // what does not depend on the characters before and after
            String encoded = Base64.getEncoder().encodeToString((" ".repeat(shift) + text).getBytes(StandardCharsets.UTF_8));
            traces.put("base64, shifted by " + shift, encoded.substring(4, encoded.length() - 4).getBytes(StandardCharsets.US_ASCII));
        }
        return traces;
    }
}
