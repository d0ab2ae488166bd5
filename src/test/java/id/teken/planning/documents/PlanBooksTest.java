package id.teken.planning.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.TekenTest;
import id.teken.planning.Budget;
import id.teken.planning.Calculation;
import id.teken.planning.Frequency;
import id.teken.planning.IndicatorKind;
import id.teken.planning.PlannedIndicator;
import id.teken.planning.Plans;
import id.teken.planning.Spending.Kind;
import id.teken.planning.Spendings;
import id.teken.planning.UnitPlan;
import id.teken.values.Refusal;
import id.teken.values.Rupiah;
import id.teken.values.Target;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** A medium-term plan of 2031–2035, the plan of Dinas Kesehatan for the same years, its budget of 2031. */
@TekenTest
class PlanBooksTest {

    private static final PlanBasis ORIGINAL = new PlanBasis(0, "Perda Nomor 1 Tahun 2031", null);

    @Autowired
    private Cities cities;
    @Autowired
    private PlanBooks books;
    @Autowired
    private Plans plans;
    @Autowired
    private Spendings spendings;
    @Autowired
    private JdbcTemplate database;
    private City city;
    private UUID unit;

    @BeforeEach
    void arrive() {
        city = cities.build();
        unit = city.unit();
    }

    @Test
    void whatIsInForceIsWhatAnAgreementIsComparedWith() {
        store(medium(ORIGINAL, "70", unit), renstra(ORIGINAL), budget(ORIGINAL, 1_200));
        UnitPlan plan = city.in(() -> plans.of(unit, 2032));
        assertThat(plan.indicators()).extracting(PlannedIndicator::name).containsExactly("Usia Harapan Hidup", "Kunjungan Puskesmas");
        assertThat(plan.indicators()).extracting(PlannedIndicator::target).containsExactly("71", "12");
        assertThat(plan.indicators()).extracting(PlannedIndicator::lastResult).containsExactly("69,5", null);
        assertThat(plan.indicators()).extracting(PlannedIndicator::isIku).containsExactly(true, false);
        assertThat(plan.indicators()).extracting(PlannedIndicator::weight).containsExactly("", "100");
        assertThat(plan.indicators().get(0).objective()).isEqualTo("Meningkatnya kesehatan");
        UnitPlan money = city.in(() -> plans.of(unit, 2031));
        assertThat(money.budgets()).extracting(Budget::program).containsExactly("Program Kesehatan");
        assertThat(money.budgets()).extracting(budget -> budget.amount().amount()).containsExactly(1_200L);
        assertThat(city.in(() -> spendings.current(unit, 2031))).hasSize(12)
                .allMatch(entry -> entry.kind() == Kind.PLANNED && entry.amount().amount() == 100);
    }

    @Test
    void anAmendmentReplacesAndTheFormerStaysReadable() {
        store(medium(ORIGINAL, "70", unit));
        store(medium(new PlanBasis(1, "Perda Nomor 9 Tahun 2032", null), "75", unit));
        List<PlanVersion> versions = city.in(() -> books.versions(PlanKind.RPJMD, null));
        assertThat(versions).extracting(version -> version.basis().amendment()).containsExactly(1, 0);
        assertThat(versions).extracting(PlanVersion::isInForce).containsExactly(true, false);
        assertThat(city.in(() -> books.documents(versions))).extracting(document -> document.items().get(2).indicator().targets().get(0))
                .containsExactly("75", "70");
        assertThat(city.in(() -> plans.of(unit, 2031)).indicators()).extracting(PlannedIndicator::target).containsExactly("75");
        assertThatThrownBy(() -> store(medium(ORIGINAL, "70", unit))).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.problems()).extracting(Refusal.Problem::key).containsExactly("plan.amendment.older"));
    }

    @Test
    void whoNoLongerCarriesAnIndicatorLosesIt() {
        store(medium(ORIGINAL, "70", unit));
        store(medium(ORIGINAL, "70"));
        assertThat(city.in(() -> plans.of(unit, 2031)).indicators()).isEmpty();
    }

    @Test
    void twoPlansDoNotSpeakAboutTheSameYear() {
        store(medium(ORIGINAL, "70", unit));
        var other = new PlanDocument(PlanKind.RPJMD, null, 2034, 2038, ORIGINAL, medium(ORIGINAL, "70").items());
        assertThatThrownBy(() -> store(other)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.problems()).extracting(Refusal.Problem::key).containsExactly("plan.years.overlap"));
        assertThatThrownBy(() -> city.inTransaction(() -> database.update("insert into teken.plan_version "
                + "(id, kind, first_year, last_year, amendment, legal_basis, stored_by, stored_by_name, stored_at) "
                + "values (gen_random_uuid(), 'RPJMD', 2035, 2039, 0, 'x', 'x', 'x', now())"))).isInstanceOf(DataAccessException.class);
    }

    @Test
    void whatIsStoredIsNeverChanged() {
        store(medium(ORIGINAL, "70", unit));
        for (String change : List.of("update teken.plan_item set name = 'x'", "delete from teken.plan_item",
                "update teken.plan_version set legal_basis = 'x'", "delete from teken.plan_carrier")) {
            assertThatThrownBy(() -> city.inTransaction(() -> database.update(change)))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void oneOfManyThatCannotBeStoredKeepsAllOut() {
        var twice = new PlanItem(2, 1, PlanLevel.GOAL, "1", "sama", null, null);
        var broken = new PlanDocument(PlanKind.RENSTRA, unit, 2031, 2035, ORIGINAL, List.of(
                new PlanItem(1, null, PlanLevel.GOAL, "1", "sama", null, null), twice));
        assertThatThrownBy(() -> store(medium(ORIGINAL, "70", unit), broken)).isInstanceOf(DataAccessException.class);
        assertThat(city.in(() -> books.versions(PlanKind.RPJMD, null))).isEmpty();
    }

    @Test
    void aProgramThatMoneyWasSpentOnDoesNotVanish() {
        store(budget(ORIGINAL, 1_200));
        city.in(() -> spendings.spent(unit, 2031, 1, "Program Kesehatan", new Rupiah(5), "", "x", "X"));
        var renamed = new PlanDocument(PlanKind.DPA, unit, 2031, 2031, ORIGINAL, List.of(new PlanItem(1, null, PlanLevel.PROGRAM, "1.02.02",
                "Program Lain", null, new BudgetLine(new Rupiah(1), "APBD", List.of()))));
        assertThat(city.in(() -> books.objections(List.of(renamed)))).extracting(Refusal.Problem::key).containsExactly("plan.program.spent");
    }

    @Test
    void rowsAreFoundByNameAndCode() {
        store(medium(ORIGINAL, "70", unit), renstra(ORIGINAL));
        assertThat(city.in(() -> books.search("harapan", 2033, 10))).extracting(PlanBooks.Found::above).containsExactly("Meningkatnya kesehatan");
        assertThat(city.in(() -> books.search("100%", 2033, 10))).isEmpty();
        assertThat(city.in(() -> books.search("harapan", 2036, 10))).isEmpty();
    }

    private void store(PlanDocument... documents) {
        var rows = new AtomicInteger();
        city.in(() -> books.store(List.of(documents), "bappeda", "Bappeda", rows::set));
        assertThat(rows.get()).isEqualTo(List.of(documents).stream().mapToInt(document -> document.items().size()).sum());
    }

    private static PlanDocument medium(PlanBasis basis, String target, UUID... carriers) {
        return new PlanDocument(PlanKind.RPJMD, null, 2031, 2035, basis, List.of(
                new PlanItem(1, null, PlanLevel.GOAL, "1", "Kota sehat", null, null),
                new PlanItem(2, 1, PlanLevel.OBJECTIVE, "1.1", "Meningkatnya kesehatan", null, null),
                new PlanItem(3, 2, PlanLevel.INDICATOR, "1.1.1", "Usia Harapan Hidup", indicator("", List.of(target, "71", "72", "73", "74"),
                        List.of("", "69,5", "", "", "", ""), true, carriers), null)));
    }

    private PlanDocument renstra(PlanBasis basis) {
        return new PlanDocument(PlanKind.RENSTRA, unit, 2031, 2035, basis, List.of(
                new PlanItem(1, null, PlanLevel.OBJECTIVE, "1", "Layanan dekat", null, null),
                new PlanItem(2, 1, PlanLevel.INDICATOR, "1.1", "Kunjungan Puskesmas", indicator("100", List.of("11", "12", "13", "14", "15"),
                        Collections.nCopies(6, ""), false), null)));
    }

    private PlanDocument budget(PlanBasis basis, long amount) {
        List<Rupiah> months = Collections.nCopies(12, new Rupiah(amount / 12));
        return new PlanDocument(PlanKind.DPA, unit, 2031, 2031, basis, List.of(
                new PlanItem(1, null, PlanLevel.PROGRAM, "1.02.02", "Program Kesehatan", null,
                        new BudgetLine(new Rupiah(amount), "APBD", months)),
                new PlanItem(2, 1, PlanLevel.ACTIVITY, "1.02.02.2.01", "Penyediaan layanan", null,
                        new BudgetLine(new Rupiah(amount), "APBD", months))));
    }

    private static IndicatorPlan indicator(String weight, List<String> targets, List<String> results, boolean iku, UUID... carriers) {
        return new IndicatorPlan("indeks", IndicatorKind.OUTCOME, Target.Direction.HIGHER, Calculation.NON_CUMULATIVE, Frequency.ANNUAL,
                iku, weight, "", "74", targets, results, List.of(carriers));
    }
}
