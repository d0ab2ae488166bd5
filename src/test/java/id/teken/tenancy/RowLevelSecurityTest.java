package id.teken.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Superuser;
import id.teken.fixture.TekenTest;
import id.teken.fixture.Walk;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** No government sees or touches a row of another one, even where a query forgets to ask for its own. */
@TekenTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowLevelSecurityTest {

    private static final String WALL = "row-level security policy";
    @Autowired
    private Cities cities;
    @Autowired
    private Walk walk;
    @Autowired
    private Superuser superuser;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private EntityManager entities;
    private City first;
    private City second;
    private UUID agreement;

    /** No test changes anything here: that is the point. */
    @BeforeAll
    void twoCities() {
        first = cities.build();
        second = cities.build();
        agreement = walk.open(first);
        walk.submit(first, agreement);
        walk.correct(first, agreement, first.leader(), "74,90");
    }

    @Test
    void aCitySeesNothingOfAnotherThroughItsRepositories() {
        for (EntityType<?> type : entities.getMetamodel().getEntities()) {
            if (Owned.class.isAssignableFrom(type.getJavaType())) {
                List<Owned> seen = second.inTransaction(() -> all(type));
                assertThat(seen).as(type.getName()).allSatisfy(row -> assertThat(row.government()).isEqualTo(second.code()));
                for (Owned hidden : first.inTransaction(() -> all(type))) {
                    assertThat((Object) second.inTransaction(() -> entities.find(type.getJavaType(), hidden.id())))
                            .as(type.getName()).isNull();
                }
            }
        }
    }

    @Test
    void aCitySeesNothingOfAnotherThroughSqlThatForgetsToFilter() {
        for (String table : DatabaseRightsTest.guardedTables(superuser)) {
            assertThat(as(second, "select count(*) from teken." + table + " where government <> '" + second.code() + "'"))
                    .as(table).isZero();
        }
        assertThat(as(first, "select count(*) from teken.agreement")).isOne();
        assertThat(as(second, "select count(*) from teken.agreement")).isZero();
        assertThat(superuser.database().queryForObject("select count(*) from teken.agreement where government = ?", Long.class,
                first.code())).isOne();
    }

    @Test
    void withoutAGovernmentNoRowIsSeen() {
        for (String table : DatabaseRightsTest.guardedTables(superuser)) {
            Long inside = transaction.execute(status -> count("select count(*) from teken." + table));
            assertThat(inside).as(table).isZero();
            assertThat(count("select count(*) from teken." + table)).as(table + " outside of a transaction").isZero();
        }
    }

    @Test
    void withoutAGovernmentNothingCanBeWritten() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> holiday(null))).rootCause().hasMessageContaining(WALL);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> holiday(first.code()))).rootCause().hasMessageContaining(WALL);
    }

    @Test
    void nobodyWritesForAForeignGovernment() {
        assertThatThrownBy(() -> inTransactionOf(second, () -> holiday(first.code()))).rootCause().hasMessageContaining(WALL);
        assertThatThrownBy(() -> inTransactionOf(first, () -> database.update("update teken.agreement set government = ? where id = ?",
                second.code(), agreement))).rootCause().hasMessageContaining(WALL);
        for (String change : List.of("update teken.agreement set revision = 99", "delete from teken.correction")) {
            Integer changed = second.inTransaction(() -> database.update(change));
            assertThat(changed).as(change).isZero();
        }
    }

    @Test
    void noRowPointsAtARowOfAnotherGovernment() {
        assertThatThrownBy(() -> inTransactionOf(second, () -> database.update(
                "insert into teken.agreement (id, unit_id, year, state) values (gen_random_uuid(), ?, 2031, 'DRAFT')", first.unit())))
                .isInstanceOf(DataIntegrityViolationException.class).hasMessageContaining("foreign key");
    }

    @Test
    void theGovernmentDoesNotChangeInsideATransaction() {
        assertThatThrownBy(() -> inTransactionOf(first, () -> second.in(() -> count("select count(*) from teken.agreement"))))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("inside a transaction");
    }

    @Test
    void nothingStaysOnAPooledConnectionAfterTheTransaction() {
        for (int round = 0; round < 30; round++) {
            assertThat(as(first, "select count(*) from teken.agreement")).isOne();
            assertThat(count("select count(*) from teken.agreement")).isZero();
        }
    }

    @SuppressWarnings("unchecked")
    private List<Owned> all(EntityType<?> type) {
        return entities.createQuery("select e from " + type.getName() + " e").getResultList();
    }

    private long as(City city, String query) {
        return city.inTransaction(() -> count(query));
    }

    private long count(String query) {
        return database.queryForObject(query, Long.class);
    }

    private void inTransactionOf(City city, Runnable work) {
        city.inTransaction(() -> work.run());
    }

    /** @param government written explicitly, or null for the database's own default */
    private void holiday(String government) {
        String columns = government == null ? "" : ", government";
        String values = government == null ? "" : ", '" + government + "'";
        database.update("insert into teken.holiday (id, day, kind, name, source" + columns
                + ") values (gen_random_uuid(), '2031-05-05', 'LOCAL', 'Hari jadi', 'Perda'" + values + ")");
    }
}
