package id.teken.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.teken.agreement.AlignmentReport.Count;
import id.teken.agreement.AlignmentReport.Question;
import id.teken.agreement.AlignmentReport.Row;
import id.teken.agreement.Remark.Kind;
import id.teken.agreement.Remark.Severity;
import id.teken.document.Csv;
import id.teken.document.TableFile;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Statements;
import id.teken.fixture.TekenTest;
import id.teken.fixture.Visitor;
import id.teken.fixture.Visitors;
import id.teken.fixture.Walk;
import id.teken.values.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The alignment of a whole government, and the severities it decides itself. */
@TekenTest
class AlignmentReportTest {

    @Autowired
    private Visitors visitors;
    @Autowired
    private Cities cities;
    @Autowired
    private Walk walk;
    @Autowired
    private Drafting drafting;
    @Autowired
    private AlignmentReport report;
    @Autowired
    private AlignmentSurvey survey;
    @Autowired
    private Severities severities;
    private City city;
    private UUID id;

    @BeforeEach
    void aDraftThatLeavesThePlan() {
        city = cities.build();
        id = walk.open(city);
        var draft = walk.read(city, id, city.head());
        List<LineData> lines = new ArrayList<>(draft.lines());
        lines.set(0, CorrectableField.TARGET.write(lines.get(0), "74,8"));
        lines.set(2, CorrectableField.KIND.write(lines.get(2), "PROCESS"));
        List<ProgramData> programs = List.of(draft.programs().get(0), new ProgramData(null, "Program Lain", "1.000", "APBD"));
        city.in(() -> drafting.save(id, city.head(), draft.agreement().draftVersion(), lines, programs));
    }

    @Test
    void aSaveIsInTheReportAtOnceAndEachRemarkNamesItsLine() {
        assertThat(counts()).extracting(Count::kind, Count::severity, Count::remarks).containsExactly(
                tuple(Kind.TARGET_WEAKER_THAN_PLAN, Severity.BLOCKING, 1),
                tuple(Kind.PROCESS_INDICATOR, Severity.WARNING, 1),
                tuple(Kind.PROGRAM_NOT_IN_BUDGET, Severity.WARNING, 1),
                tuple(Kind.PROGRAM_MISSING, Severity.WARNING, 1));
        assertThat(rows(false)).filteredOn(row -> row.remark().kind() == Kind.TARGET_WEAKER_THAN_PLAN).singleElement().satisfies(row -> {
            assertThat(row.agreementId()).isEqualTo(id);
            assertThat(row.place()).isEqualTo(1);
            assertThat(row.text()).isEqualTo("Usia Harapan Hidup");
            assertThat(row.remark().arguments()).containsExactly("74,8", "RPJMD", "74,85");
        });
    }

    @Test
    void theSurveyFindsTheSameAndWhatNobodyCarries() {
        List<Row> before = rows(false);
        city.in(() -> survey.count(City.YEAR));
        assertThat(rows(false)).usingRecursiveComparison().isEqualTo(before);

        walk.withdraw(city, id);
        city.in(() -> survey.count(City.YEAR));

        assertThat(rows(false)).extracting(row -> row.remark().kind()).containsExactly(Kind.CARRIED_BY_NOBODY, Kind.CARRIED_BY_NOBODY);
        assertThat(rows(false)).extracting(row -> row.remark().arguments()[0])
                .containsExactly("Prevalensi stunting balita", "Usia Harapan Hidup");
        assertThat(city.in(() -> report.survey(City.YEAR))).hasValueSatisfying(last -> assertThat(last.remarks()).isEqualTo(2));
    }

    @Test
    void aWaivedRemarkLeavesTheCountsAndKeepsItsReason() {
        UUID line = walk.read(city, id, city.head()).lines().get(0).id();
        city.in(() -> drafting.waive(id, city.planning(), Kind.TARGET_WEAKER_THAN_PLAN, line, "RPJMD salah cetak"));

        assertThat(counts()).extracting(Count::kind).doesNotContain(Kind.TARGET_WEAKER_THAN_PLAN);
        assertThat(rows(true)).filteredOn(row -> row.waiver() != null).singleElement()
                .satisfies(row -> assertThat(row.waiver()).isEqualTo("RPJMD salah cetak"));
    }

    @Test
    void aGovernmentDecidesHowGraveAKindIs() {
        city.in(() -> severities.change(Kind.TARGET_WEAKER_THAN_PLAN, Severity.WARNING, "RPJMD sedang diubah", city.planning()));
        city.in(() -> severities.change(Kind.PROGRAM_MISSING, Severity.BLOCKING, "Arahan wali kota", city.planning()));

        assertThatThrownBy(() -> walk.submit(city, id)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.problems()).extracting(Refusal.Problem::key).containsExactly("remark.PROGRAM_MISSING"));
        assertThat(counts().get(0)).isEqualTo(new Count(Kind.PROGRAM_MISSING, Severity.BLOCKING, 1));
        assertThat(cities.build().in(() -> severities.current()).get(Kind.PROGRAM_MISSING)).as("elsewhere").isEqualTo(Severity.WARNING);

        city.in(() -> severities.change(Kind.PROGRAM_MISSING, null, "Cukup peringatan", city.planning()));
        walk.submit(city, id);
    }

    @Test
    void onlyBappedaAndAdminDecideAndOnlyWithAReason() {
        assertThatThrownBy(() -> city.in(() -> severities.change(Kind.NO_OUTCOME, Severity.INFO, "Alasan", city.leader())))
                .hasMessage("refusal.role");
        assertThatThrownBy(() -> city.in(() -> severities.change(Kind.NO_OUTCOME, Severity.INFO, " ", city.planning())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aUnitSeesItsOwnRemarksOnly() {
        assertThat(city.in(() -> report.rows(new Question(City.YEAR, null, null, city.unit(), false), city.otherHead(), 0, 10))).isEmpty();
        assertThat(city.in(() -> report.rows(new Question(City.YEAR, null, null, null, false), city.staff(), 0, 10))).hasSize(4);
    }

    @Test
    void thePageAndTheFileShowThem() {
        Visitor bappeda = visitors.of(city, "bappeda");

        String page = bappeda.get("/keselarasan?tahun=2026").body();
        assertThat(page).contains("Dinas Kesehatan").contains("Target 74,8 lebih lemah").contains("/perjanjian/" + id + "#baris-1");
        assertThat(bappeda.get("/keselarasan/aturan").body()).contains("Bobot catatan keselarasan");
        assertThat(bappeda.get("/keselarasan?jenis=APA&hal=-3").status()).isEqualTo(400);
        byte[] file = bappeda.get("/keselarasan/unduh/2026/keselarasan.xlsx").bytes();
        assertThat(TableFile.read(file).rows()).hasSize(5).extracting(Csv.Row::cells).allSatisfy(cells -> assertThat(cells.get(1)).isNotBlank());
    }

    @Test
    void theReportTakesTheSameFewStatementsHoweverManyRemarks() {
        assertThat(Statements.of(() -> rows(false))).isLessThanOrEqualTo(6);
        assertThat(Statements.of(this::counts)).isLessThanOrEqualTo(6);
        assertThat(Statements.of(() -> city.in(() -> survey.count(City.YEAR)))).isLessThanOrEqualTo(26);
    }

    private List<Count> counts() {
        return city.in(() -> report.counts(City.YEAR, city.planning()));
    }

    private List<Row> rows(boolean waived) {
        return city.in(() -> report.rows(new Question(City.YEAR, null, null, null, waived), city.planning(), 0, 100));
    }
}
