package id.teken.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Superuser;
import id.teken.fixture.TekenTest;
import id.teken.fixture.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever changes the log behind the application's back is found out, down to the row. */
@TekenTest
class AuditTest {

    private static final UUID SUBJECT = UUID.fromString("0b7e64a2-0000-4000-8000-000000000001");

    @Autowired
    private Cities cities;
    @Autowired
    private Walk walk;
    @Autowired
    private Audit audit;
    @Autowired
    private Superuser superuser;
    @Autowired
    private TransactionTemplate transaction;
    private City city;

    @BeforeEach
    void aCityWithFiveActs() {
        city = cities.build();
        for (int act = 1; act <= 5; act++) {
            record(city, "Perbuatan " + act);
        }
    }

    @Test
    void theChainOfAWholeAgreementHolds() {
        UUID agreement = walk.sealed(city);
        walk.sign(city, agreement, city.head());
        walk.countersign(city, agreement);

        assertThat(broken(city)).isEmpty();
        assertThat(entries(city)).extracting(AuditEntry::number).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(city.in(() -> audit.of(agreement))).extracting(AuditEntry::event).containsExactly("agreement.opened",
                "agreement.submitted", "agreement.reviewed", "agreement.sealed", "agreement.signed", "agreement.countersigned");
    }

    @Test
    void aChangedRowIsFound() {
        for (String change : List.of("detail = detail || ' '", "actor = 'orang.lain'", "actor_name = 'Orang Lain'",
                "event = 'agreement.signed'", "at = at + interval '1 microsecond'", "subject = gen_random_uuid()",
                "previous_hash = repeat('f', 64)", "hash = repeat('f', 64)")) {
            City victim = cities.build();
            record(victim, "satu");
            record(victim, "dua");
            record(victim, "tiga");

            tamper("update teken.audit_entry set " + change + " where government = ? and number = 2", victim);

            assertThat(broken(victim)).as(change).contains(2L);
        }
    }

    @Test
    void aRemovedRowIsFound() {
        tamper("delete from teken.audit_entry where government = ? and number = 3", city);

        assertThat(broken(city)).contains(3L);
    }

    @Test
    void aRemovedBeginningIsFound() {
        tamper("delete from teken.audit_entry where government = ? and number = 1", city);

        assertThat(broken(city)).contains(1L);
    }

    @Test
    void rowsTakenOffTheEndShowOnlyToWhoNotedTheHead() {
        Audit.Head noted = city.in(() -> audit.head());
        assertThat(noted.number()).isEqualTo(5);

        tamper("delete from teken.audit_entry where government = ? and number = 5", city);

        assertThat(broken(city)).isEmpty();
        assertThat(city.in(() -> audit.holds(noted))).isFalse();
        assertThat(city.in(() -> audit.holds(audit.head()))).isTrue();
    }

    @Test
    void aRowPutInIsFound() {
        tamper("update teken.audit_entry set number = number + 100 where government = ? and number > 3", city);
        tamper("update teken.audit_entry set number = number - 99 where government = ? and number > 100", city);
        tamper("insert into teken.audit_entry select government, 4, at, actor, actor_name, event, subject, 'Disisipkan', previous_hash, "
                + "hash from teken.audit_entry where government = ? and number = 3", city);

        assertThat(broken(city)).contains(4L);
    }

    @Test
    void aRowPutAtTheEndIsFound() {
        tamper("insert into teken.audit_entry select government, 6, at, actor, actor_name, event, subject, detail, hash, "
                + "repeat('a', 64) from teken.audit_entry where government = ? and number = 5", city);

        assertThat(broken(city)).contains(6L);
    }

    @Test
    void twoRowsWithExchangedPlacesAreFound() {
        tamper("update teken.audit_entry set number = 100 where government = ? and number = 2", city);
        tamper("update teken.audit_entry set number = 2 where government = ? and number = 3", city);
        tamper("update teken.audit_entry set number = 3 where government = ? and number = 100", city);

        assertThat(broken(city)).contains(2L);
    }

    @Test
    void aRowCannotBeCopiedFromAnotherGovernment() {
        City other = cities.build();
        record(other, "Perbuatan 1");

        tamper("delete from teken.audit_entry where government = ?", city);
        superuser.database().update("insert into teken.audit_entry select ?, number, at, actor, actor_name, event, subject, detail, "
                + "previous_hash, hash from teken.audit_entry where government = ?", city.code(), other.code());

        assertThat(broken(city)).contains(1L);
    }

    @Test
    void eachGovernmentHasAChainOfItsOwn() {
        City other = cities.build();
        record(other, "Perbuatan pertama");
        record(city, "Perbuatan 6");
        record(other, "Perbuatan kedua");
        tamper("update teken.audit_entry set detail = 'x' where government = ? and number = 1", city);

        assertThat(broken(city)).contains(1L);
        assertThat(broken(other)).isEmpty();
        assertThat(entries(other)).extracting(AuditEntry::number).containsExactly(1L, 2L);
    }

    @Test
    void anActThatIsRolledBackLeavesNoRowAndNoGap() {
        city.in(() -> transaction.executeWithoutResult(status -> {
            audit.record("uji", "Uji", "test.act", SUBJECT, "Tidak jadi");
            status.setRollbackOnly();
        }));
        record(city, "Perbuatan 6");

        assertThat(entries(city)).extracting(AuditEntry::number).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(broken(city)).isEmpty();
    }

    @Test
    void aRowIsWrittenOnlyTogetherWithItsAct() {
        assertThatThrownBy(() -> city.in(() -> audit.record("uji", "Uji", "test.act", SUBJECT, "Sendirian")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void manyWritersAtOnceLeaveOneChain() throws Exception {
        int writers = 8;
        int each = 10;
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        var start = new CountDownLatch(1);
        List<Future<?>> running = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            int name = writer;
            running.add(threads.submit(() -> {
                start.await();
                for (int act = 0; act < each; act++) {
                    record(city, "Penulis " + name + " perbuatan " + act);
                }
                return null;
            }));
        }
        start.countDown();
        for (Future<?> writer : running) {
            writer.get();
        }
        threads.shutdown();

        assertThat(entries(city)).hasSize(5 + writers * each);
        assertThat(entries(city)).extracting(AuditEntry::previousHash).doesNotHaveDuplicates();
        assertThat(broken(city)).isEmpty();
    }

    private void record(City where, String detail) {
        where.in(() -> transaction.executeWithoutResult(status -> audit.record("uji", "Uji", "test.act", SUBJECT, detail)));
    }

    private Optional<Long> broken(City where) {
        return where.in(() -> audit.firstBroken());
    }

    private List<AuditEntry> entries(City where) {
        return where.in(() -> audit.of(SUBJECT));
    }

    private void tamper(String statement, City victim) {
        assertThat(superuser.database().update(statement, victim.code())).as(statement).isPositive();
    }
}
