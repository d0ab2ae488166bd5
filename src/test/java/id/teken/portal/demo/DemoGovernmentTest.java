package id.teken.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import id.teken.access.Accounts;
import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.agreement.AgreementReader;
import id.teken.agreement.AgreementReader.Row;
import id.teken.agreement.AgreementState;
import id.teken.agreement.LineData;
import id.teken.audit.Audit;
import id.teken.fixture.DemoTest;
import id.teken.government.OfficeTime;
import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import id.teken.planning.IndicatorKind;
import id.teken.planning.PlannedIndicator;
import id.teken.planning.Plans;
import id.teken.tenancy.Tenant;
import id.teken.values.IndonesianNumber;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What the demo promises. The walks in the browser may have moved three agreements meanwhile. */
@DemoTest
class DemoGovernmentTest {

    private static final Set<String> WALKED = Set.of("Dinas Kesehatan", "Dinas Sosial", "Kecamatan Contoh Selatan");

    @Autowired
    private DemoGovernment demo;
    @Autowired
    private DemoAgreements agreements;
    @Autowired
    private Offices offices;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Plans plans;
    @Autowired
    private AgreementReader reader;
    @Autowired
    private Audit audit;
    @Autowired
    private OfficeTime time;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void everythingIsThere() throws Exception {
        agreements.await();
    }

    @Test
    void thirtyOneUnitsAndTheSecretariatAboveThem() {
        Map<String, Long> kinds = in(offices::units).stream().collect(Collectors.groupingBy(OrgUnit::kind, Collectors.counting()));
        assertThat(kinds).containsOnly(entry("KEPALA_DAERAH", 1L), entry("SEKRETARIAT", 1L), entry("DINAS", 23L),
                entry("BADAN", 1L), entry("INSPEKTORAT", 1L), entry("KECAMATAN", 6L));
    }

    @Test
    void everyRoleIsThereAndEveryUnitHasHeadAndStaff() {
        List<String> used = query("select distinct role from teken.account_role", String.class);
        assertThat(used).containsExactlyInAnyOrderElementsOf(Arrays.stream(Role.values()).map(Role::name).toList());
        for (OrgUnit unit : units()) {
            List<String> roles = query("select role from teken.account a join teken.account_role r on r.account_id = a.id "
                    + "where a.unit_id = '" + unit.id() + "'", String.class);
            assertThat(roles).as(unit.code()).contains("UNIT_HEAD", "UNIT_STAFF");
        }
    }

    @Test
    void sixteenMainIndicatorsAndPlansOfFiveYears() {
        for (int year = DemoPlans.FIRST; year <= DemoPlans.LAST; year++) {
            int of = year;
            long main = units().stream().flatMap(unit -> in(() -> plans.of(unit.id(), of)).indicators().stream())
                    .filter(PlannedIndicator::isIku).count();
            assertThat(main).as("IKU %d", year).isEqualTo(16);
            for (OrgUnit unit : units()) {
                List<PlannedIndicator> planned = in(() -> plans.of(unit.id(), of)).indicators();
                assertThat(planned).as(unit.code()).hasSizeBetween(5, 15);
                assertThat(planned.stream().filter(one -> one.kind() == IndicatorKind.OUTCOME).count())
                        .as(unit.code()).isGreaterThan(planned.size() / 2);
                assertThat(in(() -> plans.of(unit.id(), of)).budgets()).as(unit.code()).hasSizeBetween(2, 4);
            }
        }
    }

    @Test
    void thisYearIsSignedAndNextYearStandsEverywhere() {
        assertThat(rows(thisYear())).hasSize(32).extracting(Row::state).containsOnly(AgreementState.SIGNED);
        Map<AgreementState, Long> spread = rows(thisYear() + 1).stream().filter(row -> !WALKED.contains(row.unit()))
                .collect(Collectors.groupingBy(Row::state, Collectors.counting()));
        assertThat(spread).containsOnly(entry(AgreementState.DRAFT, 10L), entry(AgreementState.REVIEW, 7L),
                entry(AgreementState.CORRECTION, 3L), entry(AgreementState.CONFIRM, 4L), entry(AgreementState.SIGNING, 3L),
                entry(AgreementState.COUNTERSIGNING, 2L));
    }

    @Test
    void theRunningYearIsOpenedAndItsCashPlansAddUp() {
        assertThat(query("select year from teken.period where closed_at is null", Integer.class)).containsExactly(thisYear());
        String programs = "from teken.plan_item i join teken.plan_version v on v.id = i.version_id where v.kind = 'DPA' and v.first_year = " + thisYear();
        assertThat(query("select count(*) " + programs + " and cardinality(i.months) = 12", Long.class).get(0)).isPositive();
        assertThat(query("select i.name " + programs + " and (select sum(month) from unnest(i.months) month) is distinct from i.amount",
                String.class)).isEmpty();
    }

    @Test
    void weightsAddUpAndSignedFilesCarryTwoSignatures() throws IOException {
        for (Row row : rows(thisYear())) {
            AgreementReader.Reading reading = in(() -> reader.read(row.id(), leader()));
            assertThat(reading.lines().stream().map(LineData::weight).map(weight -> IndonesianNumber.parse(weight).orElseThrow())
                    .reduce(BigDecimal.ZERO, BigDecimal::add)).as(row.unit()).isEqualByComparingTo("100");
            try (PDDocument pdf = Loader.loadPDF(in(() -> reader.pdf(row.id(), leader())))) {
                assertThat(pdf.getSignatureDictionaries()).as(row.unit()).hasSize(2);
            }
        }
    }

    @Test
    void theLogIsUnbrokenAndOnlyOpenTasksHaveLettersWaiting() {
        assertThat(in(audit::firstBroken)).isEmpty();
        assertThat(query("select dedup_key from teken.mail m where state = 'WAITING' and dedup_key like 'task-%' and not exists "
                + "(select from camunda.act_ru_task t where m.dedup_key like 'task-' || t.id_ || '-%')", String.class)).isEmpty();
        assertThat(query("select name_ from camunda.act_ru_task t where assignee_ is not null and not exists "
                + "(select from teken.mail m where m.dedup_key like 'task-' || t.id_ || '-%')", String.class)).isEmpty();
    }

    @Test
    void aSecondStartChangesNothing() throws Exception {
        List<Long> before = counts();
        demo.run(null);
        agreements.start();
        agreements.await();
        assertThat(counts()).isEqualTo(before);
    }

    private List<Long> counts() {
        return query("select count(*) from teken.agreement union all select count(*) from teken.audit_entry union all "
                + "select count(*) from teken.mail union all select count(*) from teken.signing_key union all "
                + "select count(*) from teken.account union all select count(*) from camunda.act_hi_taskinst", Long.class);
    }

    /** As the demo government, for the database shows no rows otherwise. */
    private <T> List<T> query(String sql, Class<T> type) {
        return in(() -> transaction.execute(status -> database.queryForList(sql, type)));
    }

    private List<OrgUnit> units() {
        return in(offices::units).stream().filter(unit -> !unit.kind().equals("KEPALA_DAERAH")).toList();
    }

    private List<Row> rows(int year) {
        return in(() -> reader.overview(leader())).stream().filter(row -> row.year() == year).toList();
    }

    private int thisYear() {
        return in(time::today).getYear();
    }

    private Person leader() {
        return in(() -> accounts.find(DemoBanner.LEADER)).orElseThrow();
    }

    private static <T> T in(Supplier<T> work) {
        return Tenant.runAs(DemoGovernment.CODE, work);
    }
}
