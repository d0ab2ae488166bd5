package id.teken.agreement.ceremony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.teken.agreement.AgreementReader.Countersignable;
import id.teken.agreement.AgreementState;
import id.teken.agreement.Drafting;
import id.teken.agreement.ceremony.Ceremonies.Chosen;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Superuser;
import id.teken.fixture.TekenTest;
import id.teken.fixture.TestTime.MovableClock;
import id.teken.fixture.Walk;
import id.teken.signing.CertificateSubject;
import id.teken.signing.SigningKeys;
import id.teken.values.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The leader countersigns three agreements of one unit, for three years, with one passphrase. */
@TekenTest
class CeremonyTest {

    @Autowired
    private Cities cities;
    @Autowired
    private Walk walk;
    @Autowired
    private Drafting drafting;
    @Autowired
    private Ceremonies ceremonies;
    @Autowired
    private SigningKeys keys;
    @Autowired
    private Superuser superuser;
    @Autowired
    private MovableClock clock;
    private City city;
    private final List<UUID> agreements = new ArrayList<>();

    @BeforeEach
    void threeAgreementsSignedByTheHead() {
        city = cities.build();
        for (int year : new int[] {2026, 2027, 2028}) {
            if (year > City.YEAR) {
                cities.plan(city, year);
            }
            UUID id = city.in(() -> drafting.open(city.unit(), year));
            walk.submit(city, id);
            walk.accept(city, id);
            walk.fireJobs(city, id);
            walk.sign(city, id, city.head());
            agreements.add(id);
        }
    }

    @Test
    void onePassphraseSignsAllThatWasChosen() {
        assertThat(waiting()).extracting(Countersignable::id).containsExactlyInAnyOrderElementsOf(agreements);

        UUID id = start(chosen());

        Progress end = finished(id);
        assertThat(end.signed()).isEqualTo(3);
        assertThat(end.isStopped()).isFalse();
        assertThat(agreements).allMatch(agreement -> state(agreement) == AgreementState.SIGNED);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void whatFailsIsListedWithItsReasonAndTheRestGoesOn() {
        List<Chosen> chosen = chosen();
        walk.decline(city, agreements.get(1), city.leader());
        superuser.database().update("update teken.agreement set state = 'COUNTERSIGNING' where id = ?", agreements.get(1));
        superuser.database().update("update teken.sealed_document set void_at = null where agreement_id = ?", agreements.get(1));
        superuser.database().update("update teken.sealed_document set current_hash = repeat('0', 64) where agreement_id = ?", agreements.get(1));

        assertThatThrownBy(() -> start(chosen)).isInstanceOf(Refusal.class).hasMessage("ceremony.stale");
        UUID id = start(chosen());

        Progress end = finished(id);
        assertThat(end.signed()).isEqualTo(2);
        assertThat(end.failed()).isEqualTo(1);
        assertThat(end.items()).filteredOn(item -> item.state().equals("FAILED")).singleElement()
                .satisfies(item -> assertThat(item.problem()).isNotBlank());
        assertThat(end.isStopped()).isTrue();
    }

    @Test
    void aWrongPassphraseSignsNothing() {
        assertThatThrownBy(() -> city.in(() -> ceremonies.start(city.leader(), chosen(), "salah sama sekali".toCharArray())))
                .isInstanceOf(Refusal.class);

        assertThat(waiting()).hasSize(3);
        assertThat(city.in(() -> ceremonies.recent(city.leader()))).isEmpty();
    }

    @Test
    void nothingOrSomethingElseCannotBeChosen() {
        assertThatThrownBy(() -> start(List.of())).isInstanceOf(Refusal.class).hasMessage("ceremony.choose.none");
        assertThatThrownBy(() -> start(List.of(new Chosen(UUID.randomUUID(), "x")))).isInstanceOf(Refusal.class).hasMessage("ceremony.stale");
        assertThatThrownBy(() -> city.in(() -> ceremonies.start(city.head(), chosen(), City.PASSPHRASE.toCharArray())))
                .isInstanceOf(Refusal.class).hasMessage("ceremony.stale");
    }

    @Test
    void afterANodeDiedThePassphraseIsAskedForAgainAndNothingIsSignedTwice() {
        UUID id = finished(start(chosen().subList(0, 2))).id();
        // as if the node had died after the first: the second and a third wait, and nobody beats
        superuser.database().update("update teken.ceremony_item set agreement_id = ?, document_hash = ?, state = 'WAITING' where ceremony_id = ? "
                + "and number = 2", waiting().get(0).id(), waiting().get(0).documentHash(), id);
        superuser.database().update("update teken.ceremony set ended_at = null where id = ?", id);
        assertThatThrownBy(() -> resume(id)).isInstanceOf(Refusal.class).hasMessage("ceremony.running.already");
        clock.advance(Duration.ofMinutes(1));
        assertThat(progress(id).isStopped()).isTrue();

        resume(id);

        assertThat(finished(id).signed()).isEqualTo(2);
        assertThat(agreements).allMatch(agreement -> state(agreement) == AgreementState.SIGNED);
        assertThat(agreements).allMatch(agreement -> walk.read(city, agreement, city.leader()).history().stream()
                .filter(entry -> entry.event().equals("agreement.countersigned")).count() == 1);
        assertThatThrownBy(() -> resume(id)).isInstanceOf(Refusal.class).hasMessage("ceremony.done");
    }

    @Test
    void whenTheTimeIsOverInTheMiddleTheRestWaitsAndNothingStaysBegun() {
        UUID id = whileTheFirstIsStored(() -> clock.advance(Duration.ofMinutes(11)));

        Progress end = finished(id);
        await().atMost(Duration.ofSeconds(60)).until(() -> intents("OPEN") == 0);
        assertThat(end.signed()).isEqualTo(1);
        assertThat(end.failed()).isZero();
        assertThat(waiting()).hasSize(2);
        assertThat(intents("VOID")).isEqualTo(2);

        resume(id);

        assertThat(finished(id).signed()).isEqualTo(3);
    }

    @Test
    void aKeyThatIsRevokedInTheMiddleSignsNothingMore() {
        // the key of the fixture is the same for all cities
        superuser.database().update("delete from teken.signing_key where official_id = ?", city.leader().officialId());
        city.in(() -> keys.enrol(city.leader().officialId(), new CertificateSubject(city.leader().name(), null, "Kota Uji", null),
                City.PASSPHRASE.toCharArray()));
        UUID id = whileTheFirstIsStored(() -> city.in(() -> keys.revoke(city.leader().officialId())));

        Progress end = finished(id);
        assertThat(end.signed()).isEqualTo(1);
        assertThat(end.failed()).as("the others are not tried").isEqualTo(1);
        assertThat(end.items()).extracting(Progress.Item::problem).contains("key.revokedMeanwhile");
        assertThat(waiting()).hasSize(2);
    }

    @Test
    void whatBecomesVoidInTheMiddleIsDroppedAndTheCeremonyEnds() {
        UUID id = whileTheFirstIsStored(() -> superuser.database().update("update teken.sealed_document set void_at = now() where agreement_id = ?",
                lastOf(chosen())));

        Progress end = finished(id);
        assertThat(end.signed()).isEqualTo(2);
        assertThat(end.dropped()).isEqualTo(1);
        assertThat(end.isStopped()).isFalse();
        assertThatThrownBy(() -> resume(id)).isInstanceOf(Refusal.class).hasMessage("ceremony.done");
    }

    @Test
    void theOfficeWatchesAndOthersDoNot() {
        UUID id = finished(start(chosen())).id();

        assertThat(city.in(() -> ceremonies.progress(id, city.secretary())).mine()).isFalse();
        assertThatThrownBy(() -> city.in(() -> ceremonies.progress(id, city.head()))).isInstanceOf(Refusal.class);
        City elsewhere = cities.build();
        assertThatThrownBy(() -> elsewhere.in(() -> ceremonies.progress(id, elsewhere.leader()))).isInstanceOf(Refusal.class);
    }

    /** Starts a ceremony of all that wait, and does something when all are begun and none is stored yet. */
    private UUID whileTheFirstIsStored(Runnable something) {
        String log = "hashtextextended('audit:" + city.code() + "', 0)";
        superuser.database().queryForList("select pg_advisory_lock(" + log + ")");
        try {
            UUID id = start(chosen());
            await().atMost(Duration.ofSeconds(60)).until(() -> intents("OPEN") == 3);
            something.run();
            return id;
        } finally {
            superuser.database().queryForList("select pg_advisory_unlock(" + log + ")");
        }
    }

    /** Of the leader's signatures. */
    private int intents(String state) {
        return superuser.database().queryForObject("select count(*) from teken.signing_intent where government = ? and official_id = ? and state = ?",
                Integer.class, city.code(), city.leader().officialId(), state);
    }

    private List<Countersignable> waiting() {
        return city.in(() -> ceremonies.waiting(city.leader()));
    }

    private List<Chosen> chosen() {
        return waiting().stream().map(row -> new Chosen(row.id(), row.documentHash())).toList();
    }

    private UUID start(List<Chosen> chosen) {
        return city.in(() -> ceremonies.start(city.leader(), chosen, City.PASSPHRASE.toCharArray()));
    }

    private void resume(UUID id) {
        city.in(() -> ceremonies.resume(id, city.leader(), City.PASSPHRASE.toCharArray()));
    }

    private static UUID lastOf(List<Chosen> chosen) {
        return chosen.get(chosen.size() - 1).agreementId();
    }

    private Progress progress(UUID id) {
        return city.in(() -> ceremonies.progress(id, city.leader()));
    }

    private Progress finished(UUID id) {
        return await().atMost(Duration.ofSeconds(60)).until(() -> progress(id), progress -> !progress.running());
    }

    private AgreementState state(UUID agreement) {
        return walk.read(city, agreement, city.leader()).agreement().state();
    }
}
