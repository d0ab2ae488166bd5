package id.teken.portal.takeover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.teken.agreement.AgreementReader;
import id.teken.agreement.AgreementReader.Reading;
import id.teken.agreement.AgreementState;
import id.teken.agreement.Drafting;
import id.teken.agreement.PaperSheet;
import id.teken.agreement.CascadeTree;
import id.teken.agreement.PaperBundle;
import id.teken.agreement.TakingOver;
import id.teken.agreement.TakingOver.Paper;
import id.teken.document.KnownFile;
import id.teken.document.TableFile;
import id.teken.document.TableFile.Table;
import id.teken.evaluation.MonthOpening;
import id.teken.evaluation.MonthOrder;
import id.teken.evaluation.PastMonths;
import id.teken.evaluation.ReportReader;
import id.teken.evaluation.ReportState;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.LowerPosts;
import id.teken.fixture.TekenTest;
import id.teken.fixture.TestTime.MovableClock;
import id.teken.fixture.Visitor;
import id.teken.fixture.Visitors;
import id.teken.report.YearOrder;
import id.teken.report.YearReader;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A city begins with the product on 2 July: what it signed on paper, reached since January and reached last year comes along. */
@TekenTest
class TakeOverTest {

    private static final String MONTHS = String.join(";", PastMonths.HEAD) + "\n";
    private static final String ANNEX = String.join(";", PaperSheet.HEAD) + "\n";

    @Autowired
    private Cities cities;
    @Autowired
    private TakingOver papers;
    @Autowired
    private PastMonths past;
    @Autowired
    private TakeOverDesk desk;
    @Autowired
    private PaperBundle bundle;
    @Autowired
    private LowerPosts posts;
    @Autowired
    private CascadeTree tree;
    @Autowired
    private AgreementReader reader;
    @Autowired
    private ReportReader reports;
    @Autowired
    private MonthOpening opening;
    @Autowired
    private YearReader years;
    @Autowired
    private Drafting drafting;
    @Autowired
    private TaskService tasks;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private Visitors visitors;
    @Autowired
    private MovableClock clock;
    private City city;

    @BeforeEach
    void july() {
        city = cities.build();
        clock.advance(Duration.ofDays(150));
    }

    @Test
    void aSignedPaperIsInForceAndSaysEverywhereThatItWasTakenOver() throws Exception {
        UUID id = takeOver(null);

        Reading reading = city.in(() -> reader.read(id, city.head()));
        assertThat(reading.agreement().state()).isEqualTo(AgreementState.SIGNED);
        assertThat(reading.agreement().isTakenOver()).isTrue();
        assertThat(reading.lines()).as("from the plan").extracting("indicator").contains("Usia Harapan Hidup").hasSize(3);
        assertThat(reading.document().firstName()).isEqualTo("dr. Kepala Uji, M.Kes.");
        assertThat(reading.history()).extracting("event").contains("agreement.takenOver");
        assertThat(city.in(() -> reader.pdf(id, city.head()))).as("the picture as a page").startsWith('%', 'P', 'D', 'F');
        Visitor head = visitors.of(city, "kepala");
        assertThat(head.get("/perjanjian/" + id).body()).contains("Diambil alih");
        assertThat(head.get("/perjanjian/" + id + "/alur.svg").status()).isEqualTo(200);
        assertThat(head.get("/perjanjian").body()).contains("diambil alih");
        String token = reading.document().verificationToken();
        assertThat(visitors.stranger().get("/verifikasi/" + token).body()).contains("Ditandatangani di atas kertas sebelum Teken dipakai");
        assertThat(visitors.stranger().get("/verifikasi/" + token + "/dokumen").status()).isEqualTo(200);
        assertThat(tasks.createTaskQuery().taskDefinitionKey("plan").processVariableValueEquals("agreementTitle", "Dinas Kesehatan 2026").tenantIdIn(city.code())
                .count()).as("the action plan opens").isOne();
        assertThatThrownBy(() -> takeOver(null)).hasMessage("takeover.there");
    }

    @Test
    void aMistakeIsTakenBackAsLongAsNoMonthIsBuiltOnIt() {
        UUID wrong = takeOver(monthlyAnnex());
        assertThatThrownBy(() -> city.in(() -> papers.takeBack(wrong, " ", city.planning()))).isInstanceOf(Refusal.class);
        city.in(() -> papers.takeBack(wrong, "Pindaian unit lain", city.planning()));
        city.in(() -> papers.takeBack(wrong, "Pindaian unit lain", city.planning()));
        assertThat(city.in(() -> reader.read(wrong, city.head())).agreement().state()).isEqualTo(AgreementState.WITHDRAWN);
        assertThat(tasks.createTaskQuery().tenantIdIn(city.code()).count()).as("no plan is asked for any more").isZero();
        assertThat(city.in(() -> years.read(City.YEAR, YearOrder.RANK, 1, city.secretary())).units()).isEmpty();

        UUID right = takeOver(monthlyAnnex());
        city.in(() -> past.store(table(MONTHS + "DINKES;Bayi diimunisasi;90\n"), City.YEAR, city.planning()));
        assertThatThrownBy(() -> city.in(() -> papers.takeBack(right, "Salah", city.planning()))).hasMessage("takeover.takeBack.months");
    }

    @Test
    void monthsBeforeAreNotAskedForButCount() {
        UUID id = takeOver(monthlyAnnex());
        city.in(() -> opening.openMissing());
        assertThat(city.in(() -> reports.page(City.YEAR, 6, MonthOrder.UNIT, 1, city.organization()).rows())).as("nobody is made to report what is over").isEmpty();

        Table table = table(MONTHS + "DINKES;Bayi diimunisasi;90;95;;;;\nDINKES;Usia Harapan Hidup;;;;;;\n");
        assertThat(city.in(() -> past.preview(table, City.YEAR, city.organization()))).extracting("units", "months", "figures", "problems")
                .containsExactly(1, 2, 2, List.of());
        assertThat(city.in(() -> reports.page(City.YEAR, 1, MonthOrder.UNIT, 1, city.organization()).rows())).as("only looked at").isEmpty();
        city.in(() -> past.store(table, City.YEAR, city.organization()));
        city.in(() -> past.store(table(MONTHS + "DINKES;Bayi diimunisasi;90;96;;;;\n"), City.YEAR, city.planning()));

        List<ReportReader.Row> february = city.in(() -> reports.page(City.YEAR, 2, MonthOrder.UNIT, 1, city.organization()).rows());
        assertThat(february).hasSize(1).allSatisfy(row -> {
            assertThat(row.report().state()).isEqualTo(ReportState.TAKEN_OVER);
            assertThat(row.report().assessment().score()).as("not judged again").isNull();
            assertThat(row.report().assessment().achievement()).isEqualByComparingTo("106.67");
        });
        assertThat(tasks.createTaskQuery().tenantIdIn(city.code()).taskDefinitionKeyIn("report", "assess", "verify-report").count()).isZero();
        YearReader.Year year = city.in(() -> years.read(City.YEAR, YearOrder.RANK, 1, city.secretary()));
        assertThat(year.units()).filteredOn(unit -> unit.code().equals("DINKES")).singleElement().satisfies(unit -> {
            assertThat(unit.year().standing().until()).isEqualTo(2);
            assertThat(unit.months()).containsKeys(1, 2);
        });
        assertThat(visitors.of(city, "organisasi").get("/kinerja?tahun=2026&bulan=2").body()).contains("Diambil alih");
        assertThat(visitors.of(city, "kepala").get("/kinerja/" + february.get(0).report().id()).status()).isEqualTo(200);

        clock.advance(Duration.ofDays(31));
        city.in(() -> opening.openMissing());
        assertThat(city.in(() -> reports.page(City.YEAR, 7, MonthOrder.UNIT, 1, city.organization()).rows())).as("from now on").hasSize(1);
        assertThat(problems(() -> city.in(() -> past.store(table(MONTHS + "DINKES;Bayi diimunisasi;;;;;;;95\n"), City.YEAR, city.planning()))))
                .containsExactly("2 pastMonths.reported");
        assertThat(id).isNotNull();
    }

    @Test
    void aPaperOfAPostNamesWhatItSupportsAboveAndItsSuperiorAsSecondParty() {
        UUID field = posts.field(city);
        Paper paper = new Paper(city.unit(), field, City.YEAR, "800/BID/2026", LocalDate.of(2026, 1, 14), null, null);
        assertThat(problems(() -> take(paper, scan(), null))).as("no plan is a post's").containsExactly(" takeover.noPlan");
        assertThat(problems(() -> take(paper, scan(), postAnnex()))).containsExactly("2 takeover.supported");
        assertThat(problems(() -> take(new Paper(city.unit(), UUID.randomUUID(), City.YEAR, "1", LocalDate.of(2026, 1, 14), null, null), scan(), postAnnex())))
                .contains("positionId takeover.post");
        takeOver(monthlyAnnex());

        UUID id = take(paper, scan(), postAnnex());

        Reading reading = city.in(() -> reader.read(id, city.head()));
        assertThat(reading.agreement().state()).isEqualTo(AgreementState.SIGNED);
        assertThat(reading.document().secondName()).isEqualTo("dr. Kepala Uji, M.Kes.");
        assertThat(reading.lines()).singleElement().satisfies(line -> assertThat(line.supports()).isNotNull());
        assertThat(city.in(() -> tree.unit(city.unit(), City.YEAR, city.planning())).promises().get(0).below()).hasSize(1);
        assertThat(visitors.of(city, "kepala").get("/perjanjian").body()).contains("Kepala Bidang Kesehatan Masyarakat", "diambil alih");
        assertThatThrownBy(() -> take(paper, scan(), postAnnex())).hasMessage("takeover.there.post");

        String february = "DINKES;Bayi yang dikunjungi;90;95;;;;;;;;;;;";
        assertThat(problems(() -> city.in(() -> past.store(table(MONTHS + february + "\n"), City.YEAR, city.planning())))).as("not the unit's")
                .containsExactly("2 pastMonths.indicator");
        city.in(() -> past.store(table(MONTHS + february + "kepala bidang kesehatan masyarakat\n"), City.YEAR, city.planning()));
        assertThat(city.<Integer>inTransaction(() -> database.queryForObject("select count(*) from teken.monthly_report where position_id = '" + field
                + "' and state = 'TAKEN_OVER'", Integer.class))).isEqualTo(2);
    }

    @Test
    void manyPapersAreTakenOverTogetherOrNotAtAll() {
        posts.field(city);
        String head = "Kode OPD;Jabatan;Berkas;Nomor;Tanggal;Lampiran\n";
        Map<String, byte[]> files = Map.of("dinkes.jpg", scan().content(), "bidang.jpg", scan().content(), "bidang.csv", POST_ANNEX.getBytes(StandardCharsets.UTF_8));
        Table good = table(head + "DINKES;;DINKES.JPG;800/1;12/01/2026;\nDINKES;kepala bidang kesehatan masyarakat;bidang.jpg;800/2;13 Januari 2026;bidang.csv\n");
        assertThat(city.in(() -> bundle.preview(good, files, City.YEAR, city.planning()))).extracting("units", "posts", "problems").containsExactly(1, 1, List.of());
        assertThat(List.of(count("agreement"), count("archived_file"))).as("only looked at").containsExactly(0, 0);
        assertThat(tasks.createTaskQuery().tenantIdIn(city.code()).count()).isZero();

        Table bad = table(head + "DINKES;;dinkes.jpg;800/1;12/01/2026;\nDINKES;;dinkes.jpg;800/1;12/01/2026;\nXX;;a.pdf;1;12/01/2026;\n"
                + "DINKES;Kepala Apa;a.pdf;1;12/01/2026;\nDISDIK;;tidak-ada.pdf;;31/02/2026;\nDINKES;Kepala Bidang Kesehatan Masyarakat;bidang.jpg;800/2;kemarin;bidang.csv\n");
        Map<String, byte[]> more = new HashMap<>(files);
        more.put("lain.pdf", new byte[] {1});
        assertThat(problems(() -> city.in(() -> bundle.store(bad, more, City.YEAR, city.planning())))).containsExactly("3 takeover.row.twice", "4 spending.unit",
                "5 takeover.post.unknown", "6 takeover.file.missing", "7 takeover.signedOn", " takeover.file.unused");
        assertThat(List.of(count("agreement"), count("archived_file"))).as("nothing is stored").containsExactly(0, 0);
        assertThatThrownBy(() -> city.in(() -> bundle.store(good, files, City.YEAR, city.head()))).isInstanceOf(Refusal.class);

        city.in(() -> bundle.store(good, files, City.YEAR, city.planning()));
        assertThat(count("agreement")).isEqualTo(2);
        assertThat(visitors.of(city, "bappeda").get("/pengambilalihan").body()).contains("Banyak PK sekaligus").contains("pk.xlsx");
    }

    @Test
    void aBadRowIsToldAndNothingIsStored() {
        takeOver(monthlyAnnex());
        assertThat(problems(() -> city.in(() -> past.store(table(MONTHS + "DINKES;Bayi diimunisasi;90;banyak\nXX;Bayi diimunisasi;1\nDISDIK;Apa;1\n"
                + "DINKES;Tidak ada;1\nDINKES;Bayi diimunisasi;90\nDINKES;Usia Harapan Hidup;70;;;;;;;;;;;\nDINKES;Usia Harapan Hidup;;;;;;;;;;70\n"),
                City.YEAR, city.organization())))).containsExactly("2 pastMonths.value", "3 spending.unit", "4 pastMonths.agreement",
                        "5 pastMonths.indicator", "6 spending.twice", "7 pastMonths.notDue", "8 spending.twice");
        assertThat(count("monthly_report")).isZero();
        assertThatThrownBy(() -> city.in(() -> past.store(table(MONTHS), City.YEAR, city.head()))).hasMessage("takeover.forbidden");
    }

    @Test
    void aBadPaperIsToldAndNothingIsStored() throws IOException {
        Paper paper = paper();
        KnownFile scan = scan();
        assertThat(problems(() -> take(new Paper(null, null, 2019, "", LocalDate.of(2027, 1, 1), null, null), scan, null)))
                .containsExactlyInAnyOrder("unitId takeover.unit", "year takeover.year", "number takeover.number", "signedOn takeover.signedOn",
                        " takeover.noPlan");
        assertThat(problems(() -> take(paper, scan, table(ANNEX + "Apa;x\nIndikator;Sasaran;Baru;persen;3.17;100;Hasil;Ke atas\n"))))
                .containsExactly("2 takeover.part", "3 roster.word");
        assertThat(problems(() -> take(paper, scan, table(ANNEX + "Indikator;Sasaran;Baru;;3.17;100\n"))))
                .containsExactly("2 agreement.field.missing", "2 agreement.number.point");
        assertThat(problems(() -> take(paper, KnownFile.of("a.pdf", "%PDF-1.7 rusak".getBytes(StandardCharsets.US_ASCII)), null))).hasSize(1);
        assertThatThrownBy(() -> city.in(() -> papers.takeOver(paper, scan, null, city.head()))).isInstanceOf(Refusal.class);
        assertThat(List.of(count("agreement"), count("archived_file"))).containsExactly(0, 0);
    }

    @Test
    void lastYearsResultsFillTheDraftsThatAreOpenedAfterwards() {
        String head = "Kode OPD;Indikator;Hasil;Sumber\n";
        assertThat(problems(() -> city.in(() -> desk.store(table(head + "DINKES;Tidak ada;1;\nDINKES;Usia Harapan Hidup;kira-kira;\n"), 2025, city.planning()))))
                .containsExactly("2 results.indicator", "3 results.value");
        assertThat(problems(() -> city.in(() -> desk.store(table(head + "DINKES;Usia Harapan Hidup;74,9;BPS\n"), 2026, city.planning()))))
                .contains(" results.year");
        assertThat(count("indicator_result")).isZero();
        city.in(() -> desk.store(table(head + "DINKES;Usia Harapan Hidup;74,9;BPS\n"), 2025, city.planning()));
        city.in(() -> desk.store(table(head + "DINKES;usia  harapan hidup;75;BPS\n"), 2025, city.planning()));
        assertThat(count("indicator_result")).as("the same indicator again").isOne();
        UUID draft = city.in(() -> drafting.open(city.unit(), City.YEAR));
        assertThat(city.in(() -> reader.read(draft, city.head())).lines()).extracting("lastResult").contains("75").doesNotContain("74,62");
        assertThatThrownBy(() -> city.in(() -> desk.store(table(head), 2025, city.head()))).hasMessage("takeover.forbidden");
    }

    @Test
    void pagesLookFirst() {
        Visitor planning = visitors.of(city, "bappeda");
        assertThat(planning.get("/pengambilalihan").body()).contains("PK 2026 yang sudah ditandatangani", "Dinas Kesehatan");
        Map<String, String> form = new LinkedHashMap<>(Map.of("unitId", city.unit().toString(), "year", "2026", "number", "800/1", "signedOn", "2026-01-12"));
        assertThat(planning.post("/pengambilalihan/pk", form).body()).contains("Tidak ada masalah: 3 indikator, 2 program");
        form.put("simpan", "true");
        assertThat(planning.post("/pengambilalihan/pk", form).body()).contains("Sertakan pindaian kertasnya");
        assertThat(planning.get("/pengambilalihan/templat/bulan.xlsx").status()).isEqualTo(200);
        assertThat(planning.get("/pengambilalihan/templat/apa.xlsx").status()).isEqualTo(404);
    }

    @Test
    void theRowsOfTheMatrixHold() throws IOException {
        Map<String, Visitor> who = Map.of("anonymous", visitors.stranger(), "head", visitors.of(city, "kepala"), "leader", visitors.of(city, "walikota"),
                "planning", visitors.of(city, "bappeda"), "organization", visitors.of(city, "organisasi"), "admin", visitors.of(city, "admin"));
        who.values().forEach(visitor -> visitor.get("/masuk"));
        List<String> rows = new ClassPathResource("authorization/takeover.csv").getContentAsString(StandardCharsets.UTF_8).lines()
                .filter(line -> !line.startsWith("#")).toList();
        String[] heads = rows.get(0).split(";");
        SoftAssertions all = new SoftAssertions();
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(";");
            for (int at = 3; at < cells.length; at++) {
                String path = cells[1].replace("{name}", "hasil").replace("{id}", UUID.randomUUID().toString());
                Visitor visitor = who.get(heads[at]);
                int status = (cells[0].equals("GET") ? visitor.get(path) : visitor.send(cells[0], path, Map.of())).status();
                all.assertThat(status).as(row + " " + heads[at]).isEqualTo(Integer.parseInt(cells[at]));
            }
        }
        all.assertAll();
    }

    private UUID takeOver(Table annex) {
        return take(paper(), scan(), annex);
    }

    private UUID take(Paper paper, KnownFile scan, Table annex) {
        return city.in(() -> papers.takeOver(paper, scan, annex, city.planning()));
    }

    private Paper paper() {
        return new Paper(city.unit(), null, City.YEAR, "800/PK/2026", LocalDate.of(2026, 1, 12), null, null);
    }

    private static final String POST_ANNEX = ANNEX + "Indikator;Imunisasi lengkap;Bayi yang dikunjungi;persen;95;100;Keluaran;Naik;Non Kumulatif;Bulanan;;Usia Harapan Hidup\n";

    private static Table postAnnex() {
        return table(POST_ANNEX.replace(";Usia Harapan Hidup", ";Bayi diimunisasi"));
    }

    private static Table monthlyAnnex() {
        return table(ANNEX + "Indikator;Derajat kesehatan;Bayi diimunisasi;persen;90;60;Keluaran;Naik;Non Kumulatif;Bulanan;\nIndikator;;Usia Harapan Hidup;;;40\n");
    }

    private static Table table(String csv) {
        return TableFile.read(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static KnownFile scan() {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(600, 800, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
            return KnownFile.of("pk.jpg", bytes.toByteArray());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<String> problems(Runnable act) {
        try {
            act.run();
            return List.of();
        } catch (Refusal refused) {
            return refused.problems().stream().map((Problem problem) -> problem.path() + " " + problem.key()).toList();
        }
    }

    private int count(String table) {
        return city.inTransaction(() -> database.queryForObject("select count(*) from teken." + table, Integer.class));
    }
}
