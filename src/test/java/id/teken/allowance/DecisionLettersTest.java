package id.teken.allowance;

import static id.teken.fixture.Pay.ANI;
import static org.assertj.core.api.Assertions.assertThat;

import id.teken.document.VeraPdf;
import id.teken.fixture.City;
import id.teken.fixture.Pay;
import id.teken.fixture.Superuser;
import id.teken.fixture.TekenTest;
import id.teken.portal.verification.Verification;
import id.teken.signing.Revisions;
import id.teken.signing.lasting.LastingCopies;
import id.teken.signing.verification.CopyReport;
import id.teken.signing.verification.Issued;
import id.teken.signing.verification.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.JdbcTemplate;

/** The signed letters: anybody can check them, and they last. */
@TekenTest
class DecisionLettersTest {

    @Autowired
    private Pay pay;
    @Autowired
    private DecisionOpening opening;
    @Autowired
    private AllowanceDecisions decisions;
    @Autowired
    private Verification verification;
    @Autowired
    private LastingCopies lasting;
    @Autowired
    @Qualifier("lastingAtStart")
    private ApplicationRunner start;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private Superuser superuser;
    private City city;

    @BeforeEach
    void aDecidedJanuary() {
        city = pay.decidedJanuary();
    }

    /** As an agreement's, by the same job; what is given away is the newest state, and each is known as ours. */
    @Test
    void theSignedLetterIsMadeToLast() throws Exception {
        UUID january = city.in(() -> decisions.all(city.leader())).get(0).id();
        byte[] signed = city.in(() -> decisions.letter(january, city.leader()));

        assertThat(city.in(lasting::next)).isEqualTo(LastingCopies.Outcome.DONE);
        byte[] lt = city.in(() -> decisions.letter(january, city.leader()));
        assertThat(city.in(lasting::next)).isEqualTo(LastingCopies.Outcome.DONE);
        byte[] lta = city.in(() -> decisions.letter(january, city.leader()));

        assertThat(city.in(lasting::next)).as("nothing is due for years").isEqualTo(LastingCopies.Outcome.NONE);
        assertThat(Revisions.continues(signed, lt)).isTrue();
        assertThat(Revisions.continues(lt, lta)).isTrue();
        assertThat(lta.length).isGreaterThan(lt.length);
        for (byte[] any : List.of(signed, lt, lta)) {
            assertThat(VeraPdf.breachesOfPdfA2a(any)).isEmpty();
            assertThat(verification.check(() -> new ByteArrayInputStream(any), "a").verdict()).isEqualTo(Verdict.GENUINE);
        }
        assertThat(city.inTransaction(() -> database.queryForList("select level from teken.lasting_state order by number", String.class)))
                .containsExactly("LT", "LTA");
    }

    /** Then the first page, where the archive time stamp's field is put, had no field before. */
    @Test
    void aLetterOfSeveralPagesStaysGenuineWhenItIsMadeToLast() throws IOException {
        pay.correct(city, ANI, "4.000.000", "Salah ketik daftar, dibetulkan. ".repeat(60));
        UUID supplement = city.in(() -> opening.openSupplement(city.person("bkpsdm")));
        pay.approve(city, supplement);
        for (int step = 0; step < 4; step++) {
            assertThat(city.in(lasting::next)).isEqualTo(LastingCopies.Outcome.DONE);
        }

        byte[] letter = city.in(() -> decisions.letter(supplement, city.leader()));

        try (PDDocument pdf = Loader.loadPDF(letter)) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
        }
        CopyReport report = verification.check(() -> new ByteArrayInputStream(letter), "a");
        assertThat(report.findings()).isEmpty();
        assertThat(report.verdict()).isEqualTo(Verdict.GENUINE);
    }

    @Test
    void lettersFromBeforeAreMadeToLastFromTheNextStart() throws Exception {
        superuser.database().update("delete from teken.lasting_copy where government = ?", city.code());

        start.run(new DefaultApplicationArguments());

        assertThat(city.in(lasting::next)).isEqualTo(LastingCopies.Outcome.DONE);
    }

    @Test
    void theLetterPrintsWhereToCheckItAndIsKnownAsOurs() throws IOException {
        AllowanceDecision january = city.in(() -> decisions.all(city.leader())).get(0);
        byte[] letter = city.in(() -> decisions.letter(january.id(), city.leader()));
        String address = "/verifikasi/" + january.verificationToken();
        assertThat(pay.text(city, january.id()).replaceAll("\\s", "")).contains(address);

        CopyReport report = verification.check(() -> new ByteArrayInputStream(letter), "a");

        assertThat(report.verdict()).isEqualTo(Verdict.GENUINE);
        Issued issued = report.issued().orElseThrow();
        assertThat(issued.title()).isEqualTo("Keputusan Konsekuensi Tunjangan Januari 2026");
        assertThat(issued.signatures()).extracting(Issued.Signature::name).containsExactly("Dr. Wali Kota Uji");
        assertThat(verification.find(january.verificationToken(), "a")).map(Issued::number).isEqualTo(Optional.of("TPP/2026/01"));
        assertThat(verification.copy(january.verificationToken(), "a")).as("names people; never public").isEmpty();
        letter[letter.length / 2] ^= 1;
        assertThat(verification.check(() -> new ByteArrayInputStream(letter), "a").verdict()).isNotEqualTo(Verdict.GENUINE);
        assertThat(verification.find(city.in(() -> decisions.read(pay.open(city, 2), city.leader())).decision().verificationToken(), "a"))
                .as("not signed yet").isEmpty();
    }
}
