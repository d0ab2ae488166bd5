package id.teken.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.teken.agreement.SignedAgreement;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Months;
import id.teken.fixture.Statements;
import id.teken.fixture.TekenTest;
import id.teken.fixture.TestTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Months open by themselves, once each, whatever happens in between. */
@TekenTest
class MonthOpeningTest {

    /** Measured and a tenth more: existence, rules, calendar, report, instance, variables, task, letter. */
    private static final int STATEMENTS_PER_OPENING = 50;

    @Autowired
    private Cities cities;
    @Autowired
    private Months months;
    @Autowired
    private MonthOpening opening;
    @Autowired
    private MonthOpener opener;
    @Autowired
    private MonthlyReportRepository reports;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private TestTime.MovableClock clock;
    private City city;
    private UUID agreement;

    @BeforeEach
    void aSignedAgreement() {
        city = cities.build();
        agreement = months.signed(city);
    }

    @Test
    void aMonthOpensWhenItIsOverFromTheSignatureOn() {
        assertThat(open()).as("2 February: signed today").isZero();
        clock.advance(Duration.ofDays(28));
        assertThat(open()).as("2 March").isOne();

        assertThat(report(2)).hasValueSatisfying(
                report -> assertThat(report.dueOn()).isEqualTo(LocalDate.of(2026, 3, 5)));
        assertThat(report(1)).isEmpty();
    }

    @Test
    void aSecondRunOpensNothingAndEachMonthHasOneProcess() {
        clock.advance(Duration.ofDays(28));
        open();

        assertThat(open()).isZero();
        UUID report = report(2).orElseThrow().id();
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(report.toString()).count()).isOne();
    }

    @Test
    void aDueDayOnAHolidayMovesToTheNextWorkingDay() {
        clock.advance(Duration.ofDays(60)); // 3 April: March is due on Sunday the 5th
        open();

        assertThat(report(3).orElseThrow().dueOn())
                .isEqualTo(LocalDate.of(2026, 4, 6));
    }

    /** What a kill leaves: some months with report and process, none with one of them only. */
    @Test
    void aRunAfterAKillOpensWhatIsMissing() {
        clock.advance(Duration.ofDays(60));
        var signed = new SignedAgreement(agreement, city.unit(), null, City.YEAR, Instant.parse("2026-02-02T02:00:00Z"), null, null);
        city.in(() -> opener.open(signed, 2));
        assertThatThrownBy(() -> city.inTransaction(() -> {
            opener.open(signed, 3);
            throw new IllegalStateException("killed");
        })).hasMessage("killed");

        assertThat(open()).isOne();

        List<MonthlyReport> there = city.inTransaction(() -> reports.findByYearAndMonth(2026, 3));
        assertThat(there).hasSize(1).allSatisfy(report -> assertThat(runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(report.id().toString()).count()).isOne());
    }

    @Test
    void theYearEndsWithDecember() {
        clock.advance(Duration.ofDays(344)); // 12 January 2027
        assertThat(open()).isEqualTo(11);
        clock.advance(Duration.ofDays(60));
        assertThat(open()).isZero();

        MonthlyReport december = report(12).orElseThrow();
        assertThat(months.read(city, december.id(), city.head()).sheet().due()).as("the annual line too").hasSize(3);
    }

    @Test
    void anOpeningTakesABoundedNumberOfStatements() {
        clock.advance(Duration.ofDays(28));

        int statements = Statements.of(() -> open());

        System.out.printf("statements of opening a month %d of at most %d%n", statements, STATEMENTS_PER_OPENING);
        assertThat(statements).isLessThanOrEqualTo(STATEMENTS_PER_OPENING);
    }

    @Test
    void onlyOrganizationOpensAnEarlierMonthAndOnlyOneThatIsOver() {
        assertThatThrownBy(() -> city.in(() -> opener.open(agreement, 1, city.head()))).hasMessage("evaluation.open.forbidden");
        for (int month : new int[] {0, 2, 13, -1}) {
            assertThatThrownBy(() -> city.in(() -> opener.open(agreement, month, city.organization())))
                    .hasMessage("evaluation.month.notOver");
        }
        UUID january = city.in(() -> opener.open(agreement, 1, city.organization()));

        assertThat(city.in(() -> opener.open(agreement, 1, city.organization()))).isEqualTo(january);
    }

    private Optional<MonthlyReport> report(int month) {
        return city.inTransaction(() -> reports.findByAgreementIdAndMonth(agreement, month));
    }

    private int open() {
        return city.in(() -> opening.openMissing());
    }
}
