package id.teken.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.agreement.ActionPlanReader;
import id.teken.agreement.Agreement;
import id.teken.agreement.AgreementReader;
import id.teken.agreement.AgreementReader.Reading;
import id.teken.agreement.AgreementRules;
import id.teken.agreement.AgreementSettings;
import id.teken.agreement.AgreementState;
import id.teken.agreement.Amending;
import id.teken.agreement.Amendment.Ground;
import id.teken.agreement.AmendmentReader;
import id.teken.agreement.Comparison;
import id.teken.agreement.Comparison.Kind;
import id.teken.agreement.Drafting;
import id.teken.agreement.IssuedAgreements;
import id.teken.agreement.LineData;
import id.teken.agreement.Promises;
import id.teken.agreement.Remark;
import id.teken.evaluation.MonthOpener;
import id.teken.evaluation.ReportReader;
import id.teken.document.PdfText;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Months;
import id.teken.fixture.Superuser;
import id.teken.fixture.TekenTest;
import id.teken.fixture.TestTime;
import id.teken.fixture.Walk;
import id.teken.signing.verification.Issued;
import id.teken.values.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** PK Perubahan: the same process for the next version, and what becomes of the one before. */
@TekenTest
class AmendmentProcessTest {

    private static final String WHY = "DPA Perubahan Nomor 12 Tahun 2026";

    @Autowired
    private Cities cities;
    @Autowired
    private Walk walk;
    @Autowired
    private Months months;
    @Autowired
    private Amending amending;
    @Autowired
    private AmendmentReader versions;
    @Autowired
    private Drafting drafting;
    @Autowired
    private Promises promises;
    @Autowired
    private MonthOpener opener;
    @Autowired
    private IssuedAgreements register;
    @Autowired
    private ActionPlanReader plans;
    @Autowired
    private RuntimeService runtime;
    @Autowired
    private HistoryService history;
    @Autowired
    private Superuser superuser;
    @Autowired
    private AgreementSettings settings;
    @Autowired
    private TestTime.MovableClock clock;
    @Autowired
    private AgreementReader reader;
    private City city;
    private UUID first;

    @BeforeEach
    void anAgreementInForce() {
        city = cities.build();
        first = months.signed(city);
    }

    @Test
    void anAmendmentBeginsWithTheTextInForceAndGoesTheSameWay() {
        UUID second = open(city.head());

        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(second.toString()).processDefinitionKey("agreement")
                .count()).isEqualTo(1);
        assertThat(agreement(second).lines()).extracting("indicator").containsExactlyElementsOf(
                agreement(first).lines().stream().map(line -> (Object) line.indicator()).toList());
        assertThat(agreement(second).amendment().number()).isEqualTo(1);
        assertThat(agreement(first).state()).as("until both have signed").isEqualTo(AgreementState.SIGNED);
        assertThat(compare(second).isEmpty()).isTrue();
    }

    @Test
    void onlyThreeGroundsAndOnlyTheirPeople() {
        assertThatThrownBy(() -> city.in(() -> amending.open(first, city.head(), null, WHY))).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.problems()).extracting(Refusal.Problem::path).containsExactly("ground"));
        assertThatThrownBy(() -> city.in(() -> amending.open(first, city.head(), Ground.PROGRAM, " "))).isInstanceOf(Refusal.class);
        for (Person other : List.of(city.staff(), city.leader(), city.secretary())) {
            assertThatThrownBy(() -> open(other)).as(other.login()).hasMessage("amendment.open.forbidden");
        }
        UUID second = open(city.planning());
        assertThat(open(city.planning())).as("a second click").isEqualTo(second);
        assertThatThrownBy(() -> open(city.head())).hasMessage("amendment.open.already");
        assertThatThrownBy(() -> city.in(() -> amending.open(second, city.head(), Ground.PROGRAM, WHY))).hasMessage("amendment.notInForce");
    }

    @Test
    void anUnchangedAmendmentGoesOnlyForAChangeOfOfficial() {
        UUID second = open(city.head());

        assertThatThrownBy(() -> walk.submit(city, second)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.problems()).extracting(Refusal.Problem::key).containsExactly("amendment.unchanged"));
        walk.withdraw(city, second);
        UUID third = city.in(() -> amending.open(first, city.head(), Ground.OFFICIAL, "Mutasi pejabat"));
        walk.submit(city, third);

        assertThat(agreement(third).state()).isEqualTo(AgreementState.REVIEW);
        assertThat(agreement(first).state()).isEqualTo(AgreementState.SIGNED);
    }

    @Test
    void aDroppedIndicatorNeedsItsReason() {
        UUID second = open(city.head());
        Reading draft = walk.read(city, second, city.head());
        List<LineData> lines = new ArrayList<>(draft.lines().subList(0, 2));
        lines.set(0, promising(lines.get(0), lines.get(0).target(), "67"));
        save(second, draft, lines);
        UUID dropped = compare(second).lines().get(2).origin();

        assertThatThrownBy(() -> walk.submit(city, second)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.problems()).extracting(Refusal.Problem::key).contains("amendment.reason.owed"));
        assertThatThrownBy(() -> city.in(() -> amending.explain(second, city.staff(), Map.of(UUID.randomUUID(), "Keliru"))))
                .hasMessage("amendment.line.notDropped");
        assertThatThrownBy(() -> city.in(() -> amending.explain(second, city.leader(), Map.of(dropped, "Bukan haknya"))))
                .hasMessage("agreement.draft.forbidden");
        city.in(() -> amending.explain(second, city.staff(), Map.of(dropped, "Urusan beralih ke provinsi")));
        walk.submit(city, second);

        assertThat(compare(second).lines()).extracting(Comparison.LineChange::kind).containsExactly(Kind.CHANGED, Kind.SAME, Kind.DROPPED);
        assertThat(compare(second).lines().get(2).reason()).isEqualTo("Urusan beralih ke provinsi");
    }

    @Test
    void loweringATargetThatIsMetIsWarnedOf() {
        UUID january = city.in(() -> opener.open(first, 1, city.organization()));
        months.fill(city, january, city.staff(), "74,85", "12");
        months.submit(city, january);
        UUID second = open(city.head());
        Reading draft = walk.read(city, second, city.head());
        List<LineData> lines = new ArrayList<>(draft.lines());
        lines.set(1, promising(lines.get(1), "13", lines.get(1).weight()));
        lines.set(2, promising(lines.get(2), "87", lines.get(2).weight()));
        save(second, draft, lines);

        assertThat(walk.read(city, second, city.head()).remarks()).filteredOn(remark -> remark.kind() == Remark.Kind.LOWERED_THOUGH_MET)
                .singleElement().satisfies(remark -> {
                    assertThat(remark.lineId()).isEqualTo(lines.get(1).id());
                    assertThat(remark.arguments()).containsExactly("12,5", "13");
                });
    }

    @Test
    void theSignedAmendmentReplacesTheOldOneWhichStaysReadable() throws IOException {
        String token = walk.read(city, first, city.head()).document().verificationToken();
        String number = agreement(first).letterNumber();
        UUID second = signedAmendment();

        Agreement old = agreement(first);
        assertThat(old.state()).isEqualTo(AgreementState.SUPERSEDED);
        assertThat(old.supersededAt()).isNotNull();
        assertThat(agreement(second).state()).isEqualTo(AgreementState.SIGNED);
        assertThat(agreement(second).letterNumber()).isEqualTo("PK-P1/DINKES/2026/1");
        byte[] pdf = city.in(() -> reader.pdf(second, city.head()));
        assertThat(PdfText.of(pdf)).contains("PERJANJIAN KINERJA PERUBAHAN TAHUN 2026").contains("perubahan ke-1").contains(number);
        assertThat(register.byToken(token)).hasValueSatisfying(issued -> {
            assertThat(issued.status()).isEqualTo(Issued.Status.SUPERSEDED);
            assertThat(issued.note()).contains("PK-P1/DINKES/2026/1");
        });
        String hash = walk.read(city, first, city.head()).document().currentHash();
        assertThat(PdfText.of(city.in(() -> reader.voidCopy(first, hash, city.head())))).contains("DIGANTIKAN").contains("PK-P1/DINKES/2026/1");
        assertThat(city.in(() -> versions.of(first, city.head())).successor().id()).isEqualTo(second);
    }

    @Test
    void reportedMonthsStayWithTheirVersionAndCountForTheNext() {
        UUID january = city.in(() -> opener.open(first, 1, city.organization()));
        months.fill(city, january, city.staff(), "6,5", "12");
        months.submit(city, january);
        UUID second = signedAmendment();
        clock.advance(Duration.ofDays(40));
        UUID february = city.in(() -> opener.open(second, 2, city.organization()));
        months.fill(city, february, city.staff(), "6,5", "12");

        assertThat(months.read(city, january, city.head()).report().agreementId()).isEqualTo(first);
        ReportReader.Reading reading = months.read(city, february, city.head());
        assertThat(reading.report().agreementId()).isEqualTo(second);
        assertThat(reading.sheet().due().get(0).earlier()).as("January, reported under the first version").hasSize(1);
        assertThat(city.in(() -> promises.signed(City.YEAR))).extracting("id").containsExactly(second);
        assertThat(city.in(() -> promises.everSigned(City.YEAR))).extracting("id").containsExactlyInAnyOrder(first, second);
    }

    @Test
    void theActionPlanIsAmendedWithTheAgreement() {
        UUID plan = plan(first);
        UUID second = signedAmendment();

        assertThat(history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(plan.toString()).finished().count()).isEqualTo(1);
        assertThat(city.in(() -> plans.read(plan, city.head())).plan().state().name()).isEqualTo("SUPERSEDED");
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(plan(second).toString()).count()).isEqualTo(1);
    }

    @Test
    void aNewHeadIsAskedForAnAmendmentWhereTheRuleSaysSo() {
        cities.succeed(city, city.headPosition(), "plt", "Pelaksana Tugas", Role.UNIT_HEAD);
        assertThat(city.in(() -> versions.of(first, city.head())).advised()).as("a Plt., by the product's rule").isFalse();
        assertThat(advised()).isEmpty();
        UUID other = months.signed(cityOfAlways());

        cities.succeed(city, city.headPosition(), "plt", "Pelaksana Tugas", Role.UNIT_HEAD);

        first = other;
        assertThat(city.in(() -> versions.of(first, city.head())).advised()).isTrue();
        assertThat(advised()).containsExactlyInAnyOrder(city.login("plt"), city.login("bappeda"));
        assertThat(agreement(first).state()).as("stays in force").isEqualTo(AgreementState.SIGNED);
    }

    private City cityOfAlways() {
        city = cities.build();
        city.in(() -> settings.change(AgreementRules.OnSuccession.ALWAYS, "Perwali 1/2026", city.planning()));
        return city;
    }

    private List<String> advised() {
        return superuser.database().queryForList("select recipient_login from teken.mail where dedup_key like 'amend-" + first + "%'",
                String.class);
    }

    private UUID signedAmendment() {
        UUID second = open(city.head());
        Reading draft = walk.read(city, second, city.head());
        List<LineData> lines = new ArrayList<>(draft.lines());
        lines.set(2, promising(lines.get(2), "89", lines.get(2).weight()));
        save(second, draft, lines);
        walk.submit(city, second);
        walk.accept(city, second);
        walk.fireJobs(city, second);
        walk.sign(city, second, city.head());
        walk.countersign(city, second);
        walk.fireJobs(city, second);
        return second;
    }

    private void save(UUID id, Reading draft, List<LineData> lines) {
        city.in(() -> drafting.save(id, city.head(), draft.agreement().draftVersion(), lines, draft.programs()));
    }

    private static LineData promising(LineData line, String target, String weight) {
        return new LineData(line.id(), line.objective(), line.indicator(), line.kind(), line.unit(), target, line.direction(),
                line.calculation(), line.frequency(), weight, line.dataSource(), line.baseline(), line.lastResult());
    }

    private UUID open(Person person) {
        return city.in(() -> amending.open(first, person, Ground.PROGRAM, WHY));
    }

    private Comparison compare(UUID id) {
        return city.in(() -> amending.compare(id, city.head())).orElseThrow();
    }

    private Agreement agreement(UUID id) {
        return walk.read(city, id, city.head()).agreement();
    }

    private UUID plan(UUID agreement) {
        return city.in(() -> plans.ofAgreement(agreement));
    }
}
