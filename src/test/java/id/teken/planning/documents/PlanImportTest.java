package id.teken.planning.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.teken.document.TableFile;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.TekenTest;
import id.teken.fixture.TestTime;
import id.teken.planning.documents.PlanImport.Finding;
import id.teken.planning.documents.PlanImport.State;
import id.teken.portal.plans.ImportDesk;
import id.teken.portal.plans.PlanDesk;
import id.teken.values.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a file to plans in force, and back. */
@TekenTest
class PlanImportTest {

    private static final PlanBasis BASIS = new PlanBasis(0, "DPA 2031", null);
    private static final String HEAD = "Kode OPD;Kode Program;Program;Kode Kegiatan;Kegiatan;Kode Sub Kegiatan;Sub Kegiatan;Sumber Dana;Pagu\n";

    @Autowired
    private Cities cities;
    @Autowired
    private PlanImports imports;
    @Autowired
    private ImportDesk desk;
    @Autowired
    private PlanDesk plans;
    @Autowired
    private PlanBooks books;
    @Autowired
    private TestTime.MovableClock clock;
    private City city;

    @BeforeEach
    void arrive() {
        city = cities.build();
    }

    @Test
    void nothingIsInForceBeforeItIsStored() {
        UUID id = take(HEAD + "DINKES;P1;Program Satu;;;;;APBD;1.000\n");
        assertThat(get(id).isGood()).isTrue();
        assertThat(get(id).findings().added()).isOne();
        assertThat(budget()).isEmpty();
        store(id);
        assertThat(get(id).state()).isEqualTo(State.STORED);
        assertThat(budget()).hasSize(1);
        assertThatThrownBy(() -> store(id)).isInstanceOf(Refusal.class);
    }

    @Test
    void theSameFileAgainChangesNothingAndAnotherIsCompared() {
        store(take(HEAD + "DINKES;P1;Program Satu;;;;;APBD;1.000\nDINKES;P2;Program Dua;;;;;APBD;5\n"));
        PlanDesk.Sheet sheet = city.in(() -> plans.export(SheetKind.BUDGET, 2031, city.planning()));
        UUID same = take(TableFile.csv(sheet.head(), sheet.rows()));
        assertThat(get(same).isGood()).isTrue();
        assertThat(get(same).isDifferent()).isFalse();
        PlanImport other = get(take(HEAD + "DINKES;P1;Program Satu;;;;;APBD;2.000\nDINKES;P3;Program Tiga;;;;;APBD;5\n"));
        assertThat(other.findings().changes()).extracting(PlanDifference.Change::code, PlanDifference.Change::before, PlanDifference.Change::after)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("P1", "1.000", "2.000"),
                        org.assertj.core.groups.Tuple.tuple("P3", "", ""), org.assertj.core.groups.Tuple.tuple("P2", "", ""));
        store(other.id());
        store(same);
        PlanDesk.Sheet again = city.in(() -> plans.export(SheetKind.BUDGET, 2031, city.planning()));
        assertThat(again).isEqualTo(sheet);
    }

    @Test
    void badRowsAreToldAndTheFileCannotBeStored() {
        UUID id = take(HEAD + "DINKES;P1;Program Satu;;;;;APBD;1.000\nXYZ;P1;Program;;;;;APBD;5\nDINKES;P2;Program Dua;;;;;APBD;banyak\n");
        assertThat(get(id).findings().problems()).extracting(Finding::line, Finding::key).containsExactly(
                org.assertj.core.groups.Tuple.tuple("3", "spending.unit"), org.assertj.core.groups.Tuple.tuple("4", "plan.amount"));
        assertThatThrownBy(() -> store(id)).isInstanceOf(Refusal.class);
        assertThat(budget()).isEmpty();
    }

    @Test
    void headingsOfAnotherSystemAreMatchedByHand() {
        UUID id = take("SKPD X;Nomenklatur;Kd;Duit\nDINKES;Program Satu;P1;1.000\n");
        assertThat(get(id).findings().problems()).extracting(Finding::key).containsExactly("plan.columns.unknown");
        city.in(() -> desk.map(id, Map.of(0, "UNIT", 1, "PROGRAM", 2, "PROGRAM_CODE", 3, "AMOUNT"), city.planning()));
        assertThat(get(id).isGood()).isTrue();
        assertThatThrownBy(() -> city.in(() -> desk.map(id, Map.of(0, "UNIT", 1, "UNIT"), city.planning()))).isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsCalledOffWhileItIsStoredIsNotStored() {
        StringBuilder file = new StringBuilder(HEAD);
        for (int row = 0; row < 1_500; row++) {
            file.append("DINKES;P").append(row).append(";Program ").append(row).append(";;;;;APBD;1\n");
        }
        UUID id = take(file.toString());
        assertThat(get(id).rowsTotal()).isEqualTo(1_500);
        city.in(() -> imports.accept(id));
        city.in(() -> imports.discard(id));
        city.in(() -> imports.store(id, "x", "X"));
        assertThat(get(id).state()).isEqualTo(State.DISCARDED);
        assertThat(budget()).isEmpty();
    }

    @Test
    void whatWasInterruptedIsLookedAtAgain() {
        UUID id = take(HEAD + "DINKES;P1;Program Satu;;;;;APBD;1.000\n");
        city.in(() -> imports.accept(id));
        assertThatThrownBy(() -> city.in(() -> desk.again(id, city.planning()))).isInstanceOf(Refusal.class);
        clock.advance(Duration.ofMinutes(3));
        assertThat(get(id).alive()).isFalse();
        city.in(() -> desk.again(id, city.planning()));
        assertThat(get(id).isGood()).isTrue();
        assertThat(budget()).isEmpty();
    }

    @Test
    void aRowIsChangedOnThePageByTheSameRules() {
        store(take(HEAD + "DINKES;P1;Program Satu;;;;;APBD;1.000\n"));
        UUID version = city.in(() -> books.inForce(PlanKind.DPA, city.unit(), 2031)).orElseThrow().id();
        assertThatThrownBy(() -> change(version, "P1", Map.of("PROGRAM_CODE", "P1", "PROGRAM", "Program Satu", "AMOUNT", "x")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problems()).extracting(Refusal.Problem::key)
                        .containsExactly("plan.amount"));
        UUID second = change(version, "P1", Map.of("PROGRAM_CODE", "P1", "PROGRAM", "Program Satu", "AMOUNT", "7"));
        UUID third = change(second, null, Map.of("PROGRAM_CODE", "P2", "PROGRAM", "Program Dua", "AMOUNT", "8"));
        assertThat(budget()).extracting(item -> item.money().amount().amount()).containsExactly(7L, 8L);
        assertThatThrownBy(() -> change(version, "P1", null)).as("an old version").isInstanceOf(Refusal.class);
        UUID fourth = change(third, "P1", null);
        assertThat(budget()).hasSize(1);
        assertThatThrownBy(() -> change(fourth, "P2", null)).as("the last row").isInstanceOf(Refusal.class);
    }

    private UUID change(UUID version, String code, Map<String, String> cells) {
        return city.in(() -> plans.change(version, code, cells, city.planning()));
    }

    private UUID take(String file) {
        return city.in(() -> desk.take(SheetKind.BUDGET, 2031, "dpa.csv", file.getBytes(StandardCharsets.UTF_8), BASIS, city.planning()));
    }

    private PlanImport get(UUID id) {
        return city.in(() -> desk.get(id, city.planning()));
    }

    private void store(UUID id) {
        city.in(() -> desk.store(id, city.planning()));
    }

    private java.util.List<PlanItem> budget() {
        return city.in(() -> books.documents(books.inForce(PlanKind.DPA, 2031))).stream().flatMap(document -> document.items().stream()).toList();
    }
}
