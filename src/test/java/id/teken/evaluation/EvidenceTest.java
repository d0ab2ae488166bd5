package id.teken.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.teken.access.Person;
import id.teken.document.Csv;
import id.teken.document.TableFile;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Http;
import id.teken.fixture.Months;
import id.teken.fixture.TekenTest;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files of a monthly report: who adds, reads and takes off; and the month as a table. */
@TekenTest
class EvidenceTest {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private Cities cities;
    @Autowired
    private Months months;
    @Autowired
    private EvidenceDesk desk;
    @Autowired
    private ReportTemplate template;
    @LocalServerPort
    private int port;
    private City city;
    private UUID report;

    @BeforeEach
    void aJanuary() {
        city = cities.build();
        report = months.january(city);
    }

    @Test
    void whoMayReadTheReportMayReadItsFilesAndNobodyElse() {
        Evidence added = add("SK.pdf", city.staff());

        assertThat(city.in(() -> desk.content(report, added.id(), city.secretary())).bytes()).isEqualTo(PDF);
        for (Person stranger : List.of(city.otherHead(), city.person("admin"))) {
            assertThatThrownBy(() -> city.in(() -> desk.content(report, added.id(), stranger))).hasMessage("evaluation.unknown");
        }
        City other = cities.build();
        assertThatThrownBy(() -> other.in(() -> desk.content(report, added.id(), other.secretary()))).hasMessage("evaluation.unknown");
    }

    /** A file is fetched through the report it belongs to; another report's address does not lead to it. */
    @Test
    void aFileBelongsToItsReport() {
        Evidence added = add("SK.pdf", city.staff());
        City other = cities.build();
        UUID foreign = months.january(other);

        assertThatThrownBy(() -> other.in(() -> desk.content(foreign, added.id(), other.head()))).hasMessage("evidence.unknown");
    }

    @Test
    void theSameContentStaysOneAndWhatIsTakenOffIsGoneFromTheReport() {
        Evidence first = add("SK.pdf", city.staff());
        assertThat(add("salinan.pdf", city.head()).id()).isEqualTo(first.id());

        city.in(() -> desk.remove(report, first.id(), city.staff()));

        assertThat(city.in(() -> desk.of(report, city.head()))).isEmpty();
        assertThatThrownBy(() -> city.in(() -> desk.content(report, first.id(), city.head()))).hasMessage("evidence.unknown");
        assertThat(months.read(city, report, city.head()).history()).extracting(entry -> entry.event())
                .contains("evaluation.evidenceAdded", "evaluation.evidenceRemoved");
    }

    @Test
    void afterHandingInNothingIsTakenOffButLateFiguresMayBeProved() {
        Evidence first = add("SK.pdf", city.staff());
        months.fill(city, report, city.staff(), "6,23", "12");
        months.submit(city, report);

        assertThatThrownBy(() -> city.in(() -> desk.remove(report, first.id(), city.staff()))).hasMessage("evaluation.report.submitted");
        assertThat(add2().name()).isEqualTo("susulan.pdf");
        assertThatThrownBy(() -> add("x.pdf", city.organization())).hasMessage("evaluation.report.forbidden");
    }

    @Test
    void aReportHasSoManyFilesAtMost() {
        for (int number = 0; number < EvidenceDesk.MOST_FILES; number++) {
            byte[] content = ("%PDF-1.7\n%" + number).getBytes(StandardCharsets.US_ASCII);
            city.in(() -> desk.add(report, city.staff(), "a.pdf", content));
        }
        assertThatThrownBy(() -> add("satu-lagi.pdf", city.staff())).hasMessage("evidence.many");
    }

    @Test
    void aProgramCalledPdfIsRefusedInWordsByTheApiToo() {
        Http staff = new Http(port).signIn(city.login("staf"), City.PASSWORD);

        var answer = staff.send("POST", "/api/monthly-reports/" + report + "/evidence?name=laporan.pdf", "MZ" + "\0".repeat(300));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("berisi program, bukan dokumen");
        assertThat(city.in(() -> desk.of(report, city.staff()))).isEmpty();
    }

    @Test
    void theMonthGoesOutAndComesBackAsATable() {
        List<List<Object>> rows = rows();
        rows.get(0).set(4, "6,5");
        rows.get(1).set(5, "Menunggu penilai dari luar");
        rows.get(1).set(6, "31/12/2026");
        rows.get(1).set(7, "BPS");

        assertThat(take(rows, "Versi 0")).isEqualTo(2);

        List<SheetLine> due = months.read(city, report, city.staff()).sheet().due();
        assertThat(due.get(0).now().value()).isEqualTo("6,5");
        assertThat(due.get(1).now().unknownReason()).isEqualTo(UnknownReason.AWAITING_ASSESSOR);
        assertThat(due.get(1).now().expectedOn()).hasToString("2026-12-31");
        assertThatThrownBy(() -> take(rows, "Versi 0")).as("changed since").hasMessage("evaluation.report.stale");
    }

    @Test
    void everyRowThatCannotBeTakenIsNamedAndNothingIsTaken() {
        List<List<Object>> rows = rows();
        rows.get(0).set(4, "3.17");
        rows.get(1).set(5, "entah");
        rows.get(1).set(6, "31-2-2026");
        rows.add(new ArrayList<>(List.of("1", "", "", "", "7", "", "", "")));
        rows.add(new ArrayList<>(List.of("99", "", "", "", "7", "", "", "")));

        assertThatThrownBy(() -> take(rows, "tanpa versi")).isInstanceOfSatisfying(Refusal.class, refusal ->
                assertThat(refusal.problems()).extracting(problem -> problem.path() + " " + problem.key()).containsExactly(
                        "2 agreement.number.point", "3 template.reason", "3 template.date", "4 template.twice", "5 template.line",
                        "1 template.head"));
        assertThat(months.read(city, report, city.staff()).sheet().due().get(0).now()).isNull();
    }

    @Test
    void aTableOfAHundredThousandRowsIsRefused() {
        byte[] many = "1;x\n".repeat(100_000).getBytes(StandardCharsets.US_ASCII);

        assertThatThrownBy(() -> city.in(() -> template.take(report, city.staff(), TableFile.read(many)))).hasMessage("table.rows");
        assertThatThrownBy(() -> city.in(() -> template.take(report, city.otherHead(), TableFile.read("1;x".getBytes(StandardCharsets.US_ASCII)))))
                .hasMessage("evaluation.unknown");
    }

    private List<List<Object>> rows() {
        TableFile.Table out = TableFile.read(city.in(() -> template.file(report, city.staff())));
        List<List<Object>> rows = new ArrayList<>();
        out.rows().stream().skip(1).map(Csv.Row::cells).forEach(cells -> {
            List<Object> row = new ArrayList<>(cells);
            while (row.size() < 8) {
                row.add("");
            }
            rows.add(row);
        });
        return rows;
    }

    private int take(List<List<Object>> rows, String version) {
        byte[] file = TableFile.xlsx("Januari", List.of("No", "Indikator", "Satuan", "Target", "Realisasi", "Sebab belum diketahui",
                "Perkiraan tanggal", "Catatan", version), rows);
        return city.in(() -> template.take(report, city.staff(), TableFile.read(file)));
    }

    private Evidence add(String name, Person by) {
        return city.in(() -> desk.add(report, by, name, PDF));
    }

    private Evidence add2() {
        return city.in(() -> desk.add(report, city.staff(), "susulan.pdf", "%PDF-1.4\n%lain".getBytes(StandardCharsets.US_ASCII)));
    }
}
