package id.teken.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.document.Archive;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Superuser;
import id.teken.fixture.TekenTest;
import id.teken.fixture.TestTime.MovableClock;
import id.teken.fixture.Walk;
import id.teken.signing.Revisions;
import id.teken.signing.lasting.LastingCopies;
import id.teken.signing.lasting.LastingCopies.Outcome;
import id.teken.signing.verification.CopyCheck;
import id.teken.signing.verification.CopyReport;
import id.teken.signing.verification.Trusted;
import id.teken.signing.verification.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Published agreements are made to last, step by step, and every state stays recognised. */
@TekenTest
class LastingCopiesTest {

    @Autowired
    private Cities cities;
    @Autowired
    private Walk walk;
    @Autowired
    private LastingCopies copies;
    @Autowired
    @Qualifier("lastingSignaturesHealthIndicator")
    private HealthIndicator health;
    @Autowired
    private RegisterAtStart start;
    @Autowired
    @Qualifier("lastingAtStart")
    private ApplicationRunner lastingStart;
    @Autowired
    private IssuedAgreements register;
    @Autowired
    private Trusted trusted;
    @Autowired
    private Archive archive;
    @Autowired
    private MovableClock clock;
    @Autowired
    private Superuser superuser;
    private City city;
    private UUID agreement;

    @BeforeEach
    void aPublishedAgreement() {
        city = cities.build();
        agreement = walk.sealed(city);
        walk.sign(city, agreement, city.head());
        walk.countersign(city, agreement);
        walk.fireJobs(city, agreement);
    }

    @Test
    void aPublishedFileIsRaisedTwiceAndThenRenewedInTime() {
        byte[] signed = file();
        assertThat(next()).isEqualTo(Outcome.DONE);
        byte[] lt = file();
        assertThat(next()).isEqualTo(Outcome.DONE);
        byte[] lta = file();
        assertThat(next()).as("nothing is due for years").isEqualTo(Outcome.NONE);
        assertThat(column("level")).isEqualTo("LTA");
        assertThat(Instant.parse(column("to_char(next_at, 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')")))
                .as("the stamp's certificate may be from another test's year")
                .isBetween(clock.instant().plus(Duration.ofDays(9 * 365)), clock.instant().plus(Duration.ofDays(3655 - 90 + 366)));

        due();
        assertThat(next()).isEqualTo(Outcome.DONE);
        byte[] renewed = file();

        for (byte[] later : List.of(lt, lta, renewed)) {
            assertThat(Revisions.continues(signed, later)).isTrue();
        }
        for (byte[] any : List.of(signed, lt, lta, renewed)) {
            CopyReport report = new CopyCheck(register, trusted.today(), clock).judge(any);
            assertThat(report.verdict()).as("%s", report).isEqualTo(Verdict.GENUINE);
            assertThat(report.findings()).isEmpty();
        }
        String token = superuser.database().queryForObject("select verification_token from teken.sealed_document where agreement_id = ?",
                String.class, agreement);
        assertThat(register.publicCopy(token)).hasValueSatisfying(copy -> assertThat(copy).isEqualTo(renewed));
        assertThat(superuser.database().queryForList("select level from teken.lasting_state s join teken.sealed_document d "
                + "on d.id = s.document_id where d.agreement_id = ? order by number", String.class, agreement)).containsExactly("LT", "LTA", "LTA");
    }

    @Test
    void whatCannotBeRaisedStaysAsItIsIsTriedAgainAndShownInHealth() {
        byte[] signed = file();
        superuser.database().update("update teken.archived_file set content = content || 'x'::bytea where government = ? and hash = ?",
                city.code(), Archive.hash(signed));
        for (int i = 0; i < 3; i++) {
            due();
            assertThat(next()).isEqualTo(Outcome.FAILED);
            assertThat(next()).as("not again at once").isEqualTo(Outcome.NONE);
        }
        assertThat(column("problem || ' ' || attempts")).isEqualTo("lasting.failed 3");
        assertThat(column("level")).isEqualTo("T");
        assertThat(health.health().getStatus().getCode()).isEqualTo("DEGRADED");

        superuser.database().update("update teken.archived_file set content = ? where government = ? and hash = ?", signed, city.code(),
                Archive.hash(signed));
        due();
        assertThat(next()).isEqualTo(Outcome.DONE);
        assertThat(column("attempts::text")).isEqualTo("0");
    }

    @Test
    void filesFromBeforeAreEnteredAtTheStart() throws Exception {
        superuser.database().update("delete from teken.verification_entry where issuer = ?", city.code());
        superuser.database().update("delete from teken.lasting_copy where government = ?", city.code());
        byte[] signed = file();
        assertThat(register.byHash(Archive.hash(signed))).isEmpty();

        start.run(new DefaultApplicationArguments());
        lastingStart.run(new DefaultApplicationArguments());

        assertThat(register.byHash(Archive.hash(signed))).isPresent();
        assertThat(column("level")).isEqualTo("T");
    }

    private Outcome next() {
        return city.in(copies::next);
    }

    private void due() {
        superuser.database().update("update teken.lasting_copy set next_at = ? where government = ?",
                java.sql.Timestamp.from(clock.instant()), city.code());
    }

    private byte[] file() {
        String hash = superuser.database().queryForObject("select current_hash from teken.sealed_document where agreement_id = ?",
                String.class, agreement);
        return city.in(() -> archive.find(hash).orElseThrow());
    }

    private String column(String expression) {
        return superuser.database().queryForObject("select " + expression + " from teken.lasting_copy c join teken.sealed_document d "
                + "on d.id = c.document_id where d.agreement_id = ?", String.class, agreement);
    }
}
