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
import id.teken.planning.Calculation;
import id.teken.planning.Frequency;
import id.teken.planning.IndicatorKind;
import id.teken.planning.documents.IndicatorPlan;
import id.teken.planning.documents.PlanBasis;
import id.teken.planning.documents.PlanBooks;
import id.teken.planning.documents.PlanDocument;
import id.teken.planning.documents.PlanItem;
import id.teken.planning.documents.PlanKind;
import id.teken.planning.documents.PlanLevel;
import id.teken.values.Refusal;
import id.teken.values.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    @Autowired
    private PlanBooks books;
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
        city.in(() -> drafting.waive(id, city.planning(), new Remark.Which(Kind.TARGET_WEAKER_THAN_PLAN, line, null), "RPJMD salah cetak"));

        assertThat(counts()).extracting(Count::kind).doesNotContain(Kind.TARGET_WEAKER_THAN_PLAN);
        assertThat(rows(true)).filteredOn(row -> row.waiver() != null).singleElement()
                .satisfies(row -> assertThat(row.waiver()).isEqualTo("RPJMD salah cetak"));
    }

    @Test
    void waivingOneMissingProgramDoesNotWaiveTheNext() {
        var draft = walk.read(city, id, city.head());
        city.in(() -> drafting.waive(id, city.planning(), new Remark.Which(Kind.PLAN_INDICATOR_MISSING, null, "Prevalensi stunting balita"), "Pindah"));
        List<LineData> none = List.of();

        city.in(() -> drafting.save(id, city.head(), draft.agreement().draftVersion(), none, draft.programs()));

        assertThat(rows(false)).filteredOn(row -> row.remark().kind() == Kind.PLAN_INDICATOR_MISSING).extracting(row -> row.remark().about())
                .containsExactly("Usia Harapan Hidup");
        assertThat(city.in(() -> drafting.remarks(walk.read(city, id, city.head()).agreement()))).extracting(Remark::about)
                .contains("Usia Harapan Hidup").doesNotContain("Prevalensi stunting balita");
        city.in(() -> drafting.waive(id, city.planning(), new Remark.Which(Kind.PLAN_INDICATOR_MISSING, null, null), "Semuanya"));
        assertThat(counts()).extracting(Count::kind).doesNotContain(Kind.PLAN_INDICATOR_MISSING);
    }

    @Test
    void anyRemarkIsWaivedOnOnePageThatComesBackToItsPlaceInTheList() {
        Visitor bappeda = visitors.of(city, "bappeda");
        String list = bappeda.get("/keselarasan?tahun=2026&jenis=PROGRAM_MISSING").body();
        Matcher link = Pattern.compile("href=\"(/keselarasan/kesampingkan[^\"]+)\"").matcher(list);
        assertThat(link.find()).isTrue();
        assertThat(list).as("no form for each row").doesNotContain("name=\"reason\"");
        String address = link.group(1).replace("&amp;", "&");
        String about = rows(false).stream().map(row -> row.remark()).filter(one -> one.kind() == Kind.PROGRAM_MISSING).findFirst().orElseThrow().about();

        assertThat(bappeda.get(address).body()).contains("Kesampingkan catatan").contains(about);
        Map<String, String> form = new HashMap<>(Map.of("agreement", id.toString(), "kind", "PROGRAM_MISSING", "about", about, "tahun", "2026", "jenis",
                "PROGRAM_MISSING", "reason", " "));
        assertThat(bappeda.post("/keselarasan/kesampingkan", form).status()).isEqualTo(422);
        form.put("reason", "Dijalankan UPTD");
        assertThat(bappeda.post("/keselarasan/kesampingkan", form).location()).endsWith("/keselarasan?tahun=2026&jenis=PROGRAM_MISSING");
        assertThat(counts()).extracting(Count::kind).doesNotContain(Kind.PROGRAM_MISSING);
        assertThat(bappeda.get(address).status()).as("there is nothing to waive any more").isEqualTo(404);
        assertThat(bappeda.get("/perjanjian/" + id).body()).contains("/keselarasan/kesampingkan?agreement=" + id);

        assertThat(bappeda.get("/keselarasan?tahun=2026&abaikan=true").body()).contains("Dijalankan UPTD", "/keselarasan/berlakukan?tahun=2026");
        assertThat(bappeda.get(address.replace("kesampingkan", "berlakukan")).body()).contains("Berlakukan lagi", "Dijalankan UPTD");
        assertThat(bappeda.post("/keselarasan/berlakukan", form).location()).endsWith("/keselarasan?tahun=2026&jenis=PROGRAM_MISSING");
        assertThat(counts()).extracting(Count::kind).contains(Kind.PROGRAM_MISSING);
    }

    @Test
    void aMainIndicatorOfTheRpjmdThatWasGivenToNobodyIsReported() {
        var indicator = new IndicatorPlan("persen", IndicatorKind.OUTCOME, Target.Direction.HIGHER, Calculation.NON_CUMULATIVE, Frequency.ANNUAL, true, "",
                "", "", Collections.nCopies(5, "70"), Collections.nCopies(6, ""), List.of());
        List<PlanItem> items = Stream.of("Indeks Kota Layak Huni", "Usia  harapan hidup").map(name -> new PlanItem(name.length() % 2 + 1, null,
                PlanLevel.INDICATOR, name, name, indicator, null)).sorted(Comparator.comparing(PlanItem::number)).toList();
        city.in(() -> books.store(List.of(new PlanDocument(PlanKind.RPJMD, null, City.YEAR, City.YEAR + 4, new PlanBasis(0, "Perda 1", null), items)),
                "bappeda", "Bappeda", rows -> { }));

        city.in(() -> survey.count(City.YEAR));

        assertThat(rows(false)).filteredOn(row -> row.remark().kind() == Kind.ALLOTTED_TO_NOBODY).extracting(row -> row.remark().about())
                .as("the other stands in an agreement").containsExactly("Indeks Kota Layak Huni");
        assertThat(visitors.of(city, "bappeda").get("/keselarasan?tahun=2026").body()).contains("belum dibagikan kepada perangkat daerah");
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
