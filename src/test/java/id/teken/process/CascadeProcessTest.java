package id.teken.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.teken.access.Person;
import id.teken.agreement.Agreement;
import id.teken.agreement.AgreementReader;
import id.teken.agreement.AgreementReader.Reading;
import id.teken.agreement.AgreementState;
import id.teken.agreement.Amending;
import id.teken.agreement.Amendment;
import id.teken.agreement.Cascading;
import id.teken.agreement.CascadeTree;
import id.teken.agreement.CascadeTree.Coverage;
import id.teken.agreement.CorrectableField;
import id.teken.agreement.CorrectionProposal;
import id.teken.agreement.Drafting;
import id.teken.agreement.LineData;
import id.teken.agreement.PerformanceGoals;
import id.teken.agreement.ProgramData;
import id.teken.agreement.Promises;
import id.teken.agreement.Remark;
import id.teken.agreement.ReviewAct;
import id.teken.agreement.Reviewing;
import id.teken.agreement.RollUpRule;
import id.teken.agreement.Stewardship;
import id.teken.document.PdfText;
import id.teken.document.TableFile;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.LowerPosts;
import id.teken.fixture.Months;
import id.teken.fixture.Statements;
import id.teken.fixture.TekenTest;
import id.teken.fixture.Visitor;
import id.teken.fixture.Visitors;
import id.teken.fixture.Walk;
import id.teken.government.Levels;
import id.teken.government.Offices;
import id.teken.government.Position;
import id.teken.planning.Calculation;
import id.teken.planning.Frequency;
import id.teken.planning.IndicatorKind;
import id.teken.values.Refusal;
import id.teken.values.Target.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Agreements at every level go the same way, between the posts that the route names; the tree shows what supports what. */
@TekenTest
class CascadeProcessTest {

    @Autowired
    private Cities cities;
    @Autowired
    private Walk walk;
    @Autowired
    private LowerPosts posts;
    @Autowired
    private Months months;
    @Autowired
    private Offices offices;
    @Autowired
    private Levels levels;
    @Autowired
    private Cascading cascading;
    @Autowired
    private CascadeTree tree;
    @Autowired
    private PerformanceGoals goals;
    @Autowired
    private Promises promises;
    @Autowired
    private Drafting drafting;
    @Autowired
    private Reviewing reviewing;
    @Autowired
    private Amending amending;
    @Autowired
    private AgreementReader reader;
    @Autowired
    private Stewardship stewardship;
    @Autowired
    private TaskService tasks;
    @Autowired
    private Visitors visitors;
    private City city;
    private UUID field;
    private UUID top;

    @BeforeEach
    void aUnitWithAPostBelowItsHead() {
        city = cities.build();
        top = months.signed(city);
        field = posts.field(city);
    }

    @Test
    void aPostBelowTheHeadPromisesToItsSuperiorWhoCorrectsAlone() throws Exception {
        UUID id = opened();
        assertThat(task(id)).isEqualTo(city.login("kabid"));
        write(id, supporting(0, "50"), supporting(0, "50"));
        posts.submit(city, id, kabid());
        assertThat(task(id)).as("the superior, not the leader").isEqualTo(city.login("kepala"));
        UUID line = lines(id).get(0).id();

        city.in(() -> reviewing.review(id, city.head(), new ReviewAct(List.of(new CorrectionProposal(line, null, CorrectableField.TARGET, "95",
                "Sesuai rencana")), List.of(), List.of())));

        assertThat(agreement(id).state()).as("nobody else decides").isEqualTo(AgreementState.CONFIRM);
        assertThat(lines(id).get(0).target()).isEqualTo("95");
        city.in(() -> reviewing.confirm(id, kabid(), List.of()));
        walk.fireJobs(city, id);
        posts.sign(city, id, kabid(), city.head());

        assertThat(agreement(id).state()).isEqualTo(AgreementState.SIGNED);
        assertThat(city.in(() -> promises.signed(City.YEAR))).as("the units'").extracting("id").containsExactly(top);
        assertThat(PdfText.of(city.in(() -> reader.pdf(id, kabid())))).contains("Sasaran Program").contains("Kepala Bidang Kesehatan Masyarakat");
        assertThat(coverage()).satisfies(unit -> {
            assertThat(unit.needing()).isEqualTo(3);
            assertThat(unit.supported()).isEqualTo(1);
            assertThat(unit.posts()).isEqualTo(1);
            assertThat(unit.signed()).isEqualTo(1);
        });
        assertThat(walk.read(city, top, city.head()).remarks()).filteredOn(remark -> remark.kind() == Remark.Kind.NO_SUPPORT)
                .as("after the cascade").hasSize(2);
        assertThat(city.in(() -> tree.unit(city.unit(), City.YEAR, city.head())).promises().get(0).below()).hasSize(2);
        assertThat(city.in(() -> goals.of(id, kabid()))).extracting(PerformanceGoals.Goal::aspect).containsOnly(PerformanceGoals.Aspect.QUALITY);
    }

    @Test
    void aLineNamesOnlyWhatStandsInTheAgreementAbove() {
        UUID id = opened();

        assertThatThrownBy(() -> write(id, line(UUID.randomUUID(), "100"))).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.problems()).extracting(Refusal.Problem::path).containsExactly("lines[0].supports"));
        write(id, line(null, "100"));
        assertThat(city.in(() -> reader.read(id, kabid())).remarks()).extracting(Remark::kind).containsExactly(Remark.Kind.SUPPORTS_NOTHING);
    }

    @Test
    void targetsRollUpWhereTheLineSaysSo() {
        UUID id = opened();
        write(id, supporting(0, "60"), supporting(0, "40"));
        Reading above = walk.read(city, top, city.head());
        assertThat(above.remarks()).extracting(Remark::kind).doesNotContain(Remark.Kind.ROLL_UP_DIFFERS);

        UUID second = city.in(() -> amended());
        assertThat(walk.read(city, second, city.head()).remarks()).filteredOn(remark -> remark.kind() == Remark.Kind.ROLL_UP_DIFFERS)
                .singleElement().satisfies(remark -> assertThat(remark.arguments()).containsExactly("180", "74,85"));
    }

    @Test
    void openingAsksForALevelAndTheRightPerson() {
        UUID id = opened();
        assertThat(opened()).as("a second click").isEqualTo(id);
        assertThatThrownBy(() -> city.in(() -> cascading.open(field, City.YEAR, city.otherHead()))).hasMessage("cascade.open.forbidden");
        assertThatThrownBy(() -> city.in(() -> cascading.open(field, 2050, city.head()))).hasMessage("cascade.year.far");
        assertThatThrownBy(() -> city.in(() -> cascading.open(city.headPosition(), City.YEAR, city.head()))).hasMessage("cascade.open.noLevel");
        assertThatThrownBy(() -> city.in(() -> levels.place(field, "ESELON_III", null))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> city.in(() -> levels.place(field, "STAFF", field))).isInstanceOf(Refusal.class);
    }

    @Test
    void theAdminArrangesPostsOnAPageWhichRefusesACircle() {
        UUID section = section();
        Visitor admin = visitors.of(city, "admin");
        String page = "/admin/unit/" + city.unit() + "/susunan";
        assertThat(admin.post(page + "/" + section, Map.of("level", "SUPERVISOR", "superior", field.toString())).status()).isEqualTo(302);
        String body = admin.get(page).body();
        assertThat(body.indexOf("Kepala Bidang Kesehatan Masyarakat")).isLessThan(body.indexOf("Kepala Seksi Gizi"));
        assertThat(body).contains("tk-depth-2");

        assertThat(admin.post(page + "/" + field, Map.of("level", "ADMINISTRATOR", "superior", section.toString())).body())
                .contains("Jabatan tidak dapat berada di bawah dirinya sendiri");
        assertThat(city.in(() -> offices.position(field)).orElseThrow().superiorId()).isNull();
        assertThat(admin.post(page + "/" + section, Map.of("level", "")).status()).isEqualTo(302);
        assertThat(city.in(() -> offices.position(section)).orElseThrow().level()).isNull();

        assertThat(admin.post("/admin/jenjang", Map.of("code", "KETUA_TIM", "name", "Ketua tim", "rank", "5", "route", "STAFF", "objectiveLabel",
                "Sasaran Tim", "programLabel", "")).status()).isEqualTo(302);
        assertThat(admin.get("/admin/jenjang").body()).contains("Ketua tim", "KETUA_TIM");
        assertThat(admin.post("/admin/jenjang", Map.of("code", "tim 1", "name", "", "rank", "5", "route", "RAJA", "objectiveLabel", "x", "programLabel",
                "")).body()).contains("Kode jenjang memakai huruf besar", "Alur tidak dikenal");
        assertThat(admin.get(page).body()).contains("Ketua tim");
    }

    private UUID section() {
        return city.inTransaction(() -> offices.add(new Position(city.unit(), "Kepala Seksi Gizi", Position.Office.OTHER)).id());
    }

    @Test
    void aHeadOfGovernmentSignsAlone() throws Exception {
        UUID unit = city.in(() -> offices.single(Position.Office.HEAD_OF_GOVERNMENT)).orElseThrow().unitId();
        UUID id = city.in(() -> drafting.open(unit, City.YEAR));
        city.in(() -> drafting.save(id, city.planning(), 1, List.of(line(null, "100")), List.of(new ProgramData(null,
                "Program Strategis", "1.000", "APBD"))));
        city.in(() -> drafting.submit(id, city.leader(), 2));
        walk.accept(city, id);
        walk.fireJobs(city, id);
        walk.sign(city, id, city.leader());
        walk.fireJobs(city, id);

        assertThat(walk.read(city, id, city.leader()).agreement().state()).isEqualTo(AgreementState.SIGNED);
        assertThat(PdfText.of(city.in(() -> reader.pdf(id, city.leader())))).doesNotContain("Pihak Kedua");
    }

    @Test
    void theTreeOfTheHeadOfGovernmentReachesTheUnits() {
        UUID above = city.in(() -> offices.single(Position.Office.HEAD_OF_GOVERNMENT)).orElseThrow().unitId();
        UUID id = city.in(() -> drafting.open(above, City.YEAR));
        city.in(() -> drafting.save(id, city.planning(), 1, List.of(line(null, "60"), line(null, "40")), List.of()));
        UUID origin = walk.read(city, id, city.leader()).agreement().lines().get(0).origin();
        UUID schools = city.in(() -> drafting.open(offices.unitByCode("DISDIK").orElseThrow().id(), City.YEAR));
        city.in(() -> drafting.save(schools, city.otherHead(), 1, List.of(line(origin, "100")), List.of()));

        assertThat(city.in(() -> tree.unit(above, City.YEAR, city.planning())).promises().get(0).below()).singleElement()
                .satisfies(node -> assertThat(node.post()).isEqualTo("Dinas Pendidikan"));
        assertThat(city.in(() -> tree.coverage(City.YEAR, city.planning(), "", 0, 50))).filteredOn(unit -> unit.unitId().equals(above)).singleElement()
                .satisfies(unit -> assertThat(List.of(unit.needing(), unit.supported())).containsExactly(2, 1));
        assertThat(walk.read(city, id, city.planning()).remarks()).extracting(Remark::kind).as("a unit is still under way").doesNotContain(Remark.Kind.NO_SUPPORT);
        city.in(() -> stewardship.withdraw(schools, city.planning(), "Uji"));
        assertThat(walk.read(city, id, city.planning()).remarks()).filteredOn(remark -> remark.kind() == Remark.Kind.NO_SUPPORT)
                .as("every unit's is signed, and none supports them").hasSize(2);
    }

    @Test
    void thePagesShowTheTreeInFewStatements() {
        UUID id = opened();
        write(id, supporting(0, "100"));
        Visitor head = visitors.of(city, "kepala");

        assertThat(head.get("/pohon-kinerja?tahun=2026").body()).contains("Dinas Kesehatan").contains("1 dari 3").doesNotContain("Dinas Pendidikan");
        assertThat(head.get("/pohon-kinerja/" + city.unit() + "?tahun=2026").body()).contains("<details open").contains("Kepala Bidang Kesehatan Masyarakat");
        assertThat(TableFile.read(head.get("/perjanjian/" + id + "/skp.xlsx").bytes()).rows()).hasSize(2).last().satisfies(row ->
                assertThat(row.cells()).contains("Cakupan layanan 100", "90").anyMatch(cell -> cell.contains("Meningkatnya layanan")));
        assertThat(head.get("/api/agreements/" + id + "/goals").body()).contains("Cakupan layanan 100");
        assertThat(visitors.of(city, "kepala2").get("/pohon-kinerja/" + city.unit()).status()).isEqualTo(404);
        assertThat(Statements.of(() -> city.in(() -> tree.coverage(City.YEAR, city.planning(), "", 0, 50)))).isLessThanOrEqualTo(6);
        assertThat(Statements.of(() -> city.in(() -> tree.unit(city.unit(), City.YEAR, city.head())))).isLessThanOrEqualTo(8);
    }

    /** The unit's agreement amended so that its first line adds up what is below. */
    private UUID amended() {
        UUID second = amending.open(top, city.head(), Amendment.Ground.PROGRAM, "Uji");
        Reading draft = reader.read(second, city.head());
        List<LineData> lines = new ArrayList<>(draft.lines());
        LineData old = lines.get(0);
        lines.set(0, new LineData(old.id(), old.objective(), old.indicator(), old.kind(), old.unit(), old.target(), old.direction(),
                old.calculation(), old.frequency(), old.weight(), old.dataSource(), old.baseline(), old.lastResult(), null, RollUpRule.SUM));
        drafting.save(second, city.head(), draft.agreement().draftVersion(), lines, draft.programs());
        return second;
    }

    private UUID opened() {
        return posts.open(city, field);
    }

    private Person kabid() {
        return city.person("kabid");
    }

    private LineData supporting(int number, String weight) {
        return line(walk.read(city, top, city.head()).agreement().lines().get(number).origin(), weight);
    }

    private static LineData line(UUID supports, String weight) {
        return new LineData(null, "Meningkatnya layanan", "Cakupan layanan " + weight, IndicatorKind.OUTPUT, "persen", "90", Direction.HIGHER,
                Calculation.NON_CUMULATIVE, Frequency.ANNUAL, weight, "", "", "").supporting(supports);
    }

    private void write(UUID id, LineData... lines) {
        posts.write(city, id, kabid(), lines);
    }

    private Agreement agreement(UUID id) {
        return city.in(() -> reader.read(id, city.head())).agreement();
    }

    private List<LineData> lines(UUID id) {
        return city.in(() -> reader.read(id, city.head())).lines();
    }

    private String task(UUID id) {
        return tasks.createTaskQuery().processInstanceBusinessKey(id.toString()).singleResult().getAssignee();
    }

    private Coverage coverage() {
        return city.in(() -> tree.coverage(City.YEAR, city.head(), "", 0, 10)).get(0);
    }
}
