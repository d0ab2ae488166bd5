package id.teken.allowance;

import static id.teken.fixture.Pay.ANI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.teken.access.Person;
import id.teken.engine.Tasks;
import id.teken.fixture.City;
import id.teken.fixture.Pay;
import id.teken.fixture.TekenTest;
import id.teken.fixture.Visitor;
import id.teken.fixture.Visitors;
import id.teken.planning.Spending.Kind;
import id.teken.portal.verification.Verification;
import id.teken.values.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** January was decided wrongly, and what is right is paid by a letter of its own before February's. */
@TekenTest
class SupplementTest {

    @Autowired
    private Pay pay;
    @Autowired
    private Visitors visitors;
    @Autowired
    private DecisionOpening opening;
    @Autowired
    private AllowanceDecisions decisions;
    @Autowired
    private OwnAllowance own;
    @Autowired
    private Tasks tasks;
    @Autowired
    private Verification verification;
    private City city;

    @BeforeEach
    void aDecidedJanuary() {
        city = pay.decidedJanuary();
    }

    /** Not the roster but the figures of the unit were wrong: the correcting entry answers the objection too. */
    @Test
    void aCorrectedFigureAnswersAnObjectionThatWasFoundRight() {
        UUID objection = city.in(() -> own.object(city.person("ani"), 2026, 1, "Serapan Januari sebenarnya 100 persen")).id();
        city.in(() -> own.answer(objection, city.person("bkpsdm"), true, "Benar, angka BPKAD diperbaiki"));
        assertThat(visitors.of(city, "bkpsdm").get("/tunjangan/keputusan?keberatan=" + objection).body())
                .contains("Pembetulannya belum dicatat", "value=\"" + ANI + "\"", "Keberatan diterima: Benar, angka BPKAD diperbaiki");
        pay.spend(city, Kind.REALISED, "15.000.000.000", "700.000.000");

        UUID supplement = city.in(() -> opening.openSupplement(city.person("bkpsdm")));
        pay.approve(city, supplement);

        assertThat(city.in(() -> own.read(city.person("ani"))).entries()).extracting(PayEntry::consequence, PayEntry::objection, PayEntry::effect)
                .containsExactly(tuple(Consequence.HELD, null, -1_000_000L), tuple(Consequence.PAID, objection, 1_000_000L));
        assertThat(city.in(() -> own.all(city.person("bkpsdm")))).singleElement()
                .satisfies(one -> assertThat(one.remedy().number()).isEqualTo("TPP/2026/01/T1"));
    }

    @Test
    void aSupplementPaysACorrectionWithoutWaitingForTheNextMonth() throws IOException {
        Person personnel = city.person("bkpsdm");
        assertThatThrownBy(() -> city.in(() -> opening.openSupplement(personnel))).hasMessage("decision.supplement.nothing");
        assertThatThrownBy(() -> city.in(() -> opening.openSupplement(city.leader()))).isInstanceOf(Refusal.class);
        pay.correct(city, ANI, "4.000.000", "Salah ketik daftar");

        UUID supplement = city.in(() -> opening.openSupplement(personnel));
        assertThatThrownBy(() -> city.in(() -> opening.openSupplement(personnel))).hasMessage("decision.supplement.open");
        UUID february = pay.open(city, 2);
        assertThatThrownBy(() -> pay.approve(city, february)).as("in their order").hasMessage("decision.earlier");
        pay.approve(city, supplement);

        assertThat(pay.effects(city, ANI)).containsExactly(-1_000_000L, 200_000L);
        assertThat(pay.rowsOfTheUnit(city)).isEqualTo(pay.unitFigure(city));
        assertThat(pay.text(city, supplement)).contains("KEPUTUSAN TAMBAHAN", "TPP/2026/01/T1", "Salah ketik daftar", "tidak ada perubahan");
        assertThat(pay.read(city, february).outcome().corrected()).as("paid already").isEmpty();
        assertThat(verification.check(() -> new ByteArrayInputStream(city.in(() -> decisions.letter(supplement, city.leader()))), "a").issued().orElseThrow().title())
                .isEqualTo("Keputusan Konsekuensi Tunjangan Januari 2026, tambahan 1");
        pay.approve(city, february);
    }

    @Test
    void aSupplementIsTakenBackAndItsCorrectionsWaitForTheNextDecision() {
        pay.correct(city, ANI, "4.000.000", "Salah ketik daftar");
        Visitor personnel = visitors.of(city, "bkpsdm");
        personnel.post("/tunjangan/keputusan/tambahan", Map.of());
        AllowanceDecision supplement = city.in(() -> decisions.all(city.leader())).get(0);
        assertThat(personnel.get("/tunjangan/keputusan").body()).contains("Keputusan tambahan dibuka", "TPP/2026/01/T1 masih menunggu kepala daerah")
                .doesNotContain("Buka keputusan tambahan");
        assertThatThrownBy(() -> city.in(() -> opening.withdraw(supplement.id(), city.leader()))).isInstanceOf(Refusal.class);

        assertThat(personnel.get("/tunjangan/keputusan/" + supplement.id()).body()).contains("Tarik keputusan tambahan", "Salah ketik daftar");
        personnel.post("/tunjangan/keputusan/" + supplement.id() + "/batal", Map.of());

        assertThat(city.in(() -> tasks.open(supplement.id()))).isEmpty();
        assertThat(personnel.get("/tunjangan/keputusan/" + supplement.id()).body()).contains("Ditarik").doesNotContain("Tarik keputusan tambahan");
        assertThatThrownBy(() -> city.in(() -> opening.withdraw(supplement.id(), city.person("bkpsdm")))).hasMessage("decision.withdraw.late");
        assertThatThrownBy(() -> city.in(() -> opening.withdraw(pay.open(city, 2), city.person("bkpsdm")))).as("a month's own stays").hasMessage("decision.unknown");
        assertThatThrownBy(() -> pay.approve(city, supplement.id(), city.leader(), "x", City.PASSPHRASE)).hasMessage("decision.stale");
        pay.approve(city, pay.open(city, 2));
        assertThat(pay.effects(city, ANI)).startsWith(-1_000_000L, 200_000L);
    }
}
