package id.teken.planning.documents;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.document.Csv;
import id.teken.document.TableFile;
import id.teken.values.Refusal.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables with plans as cities send them. */
class PlanReadingTest {

    private static final UUID HEALTH = new UUID(0, 1);
    private static final Map<String, UUID> UNITS = Map.of("dinkes", HEALTH, "dinas kesehatan", HEALTH, "disdik", new UUID(0, 2));
    private static final PlanBasis BASIS = new PlanBasis(0, "Perda 1", null);
    private static final String HEAD = "Dokumen;Jenis;Kode;Kode Induk;Kode OPD;Uraian;Satuan;Arah;Bobot;Target 2026;Target 2027\n";
    private static final String BUDGET = "Kode SKPD;Kode Program;Nama Program;Kode Kegiatan;Nama Kegiatan;Kode Sub Kegiatan;Nama Sub Kegiatan;"
            + "Sumber Dana;Pagu Anggaran;Jan;Feb;Mar;Apr;Mei;Jun;Jul;Agu;Sep;Okt;Nov;Des\n";

    @Test
    void aTreeIsReadInAnyOrderAndWrittenTheSame() {
        String file = HEAD + "RPJMD;Indikator;1.1.1;1.1;DINKES, disdik;Usia Harapan Hidup;tahun;Naik;;74,85;75\n"
                + "RPJMD;Sasaran;1.1;1;;Sehat;;;;;\nRPJMD;Misi;1;;;Kota sehat;;;;;\nRPJMD;Dasar Hukum;;;;Perda 9;;;;;\n";
        PlanSheet sheet = strategy(file);
        assertThat(sheet.problems()).isEmpty();
        PlanDocument document = sheet.documents().get(0);
        assertThat(document.basis().legalBasis()).isEqualTo("Perda 9");
        assertThat(document.items()).extracting(PlanItem::code).containsExactly("1", "1.1", "1.1.1");
        assertThat(document.items()).extracting(PlanItem::above).containsExactly(null, 1, 2);
        assertThat(document.items().get(2).indicator().carriers()).containsExactlyInAnyOrder(HEALTH, new UUID(0, 2));

        Map<UUID, String> codes = Map.of(HEALTH, "DINKES", new UUID(0, 2), "DISDIK");
        String written = TableFile.csv(PlanTables.strategyHead(2026, 2027), PlanTables.strategyRows(sheet.documents(), codes));
        PlanSheet again = strategy(written);
        assertThat(again.problems()).isEmpty();
        assertThat(again.documents()).isEqualTo(sheet.documents());
        assertThat(TableFile.csv(PlanTables.strategyHead(2026, 2027), PlanTables.strategyRows(again.documents(), codes))).isEqualTo(written);
        assertThat(PlanDifference.of(sheet.documents(), again.documents(), codes).changes()).isEmpty();
    }

    @Test
    void withoutACodeAboveARowStandsBelowTheLastThatFits() {
        PlanSheet sheet = strategy(HEAD + "Renstra;Tujuan;T1;;DINKES;A;;;;;\nRenstra;Sasaran;S1;;DINKES;B;;;;;\n"
                + "Renstra;Indikator;I1;;DINKES;C;indeks;;;1;2\nRenstra;Indikator;I2;;DINKES;D;indeks;;;1;2\nRenstra;Tujuan;T2;;DINKES;E;;;;;\n");
        assertThat(sheet.problems()).isEmpty();
        assertThat(sheet.documents().get(0).items()).extracting(PlanItem::above).containsExactly(null, 1, 2, 2, null);
    }

    @Test
    void aCircleIsTold() {
        assertThat(problems(HEAD + "RPJMD;Sasaran;A;B;;Satu;;;;;\nRPJMD;Sasaran;B;A;;Dua;;;;;\n")).containsExactly("2 plan.parent.circle",
                "3 plan.parent.circle");
        assertThat(problems(HEAD + "RPJMD;Sasaran;A;A;;Satu;;;;;\n")).containsExactly("2 plan.parent.circle");
    }

    @Test
    void aRowStandsBelowOneThatIsThereAndHigher() {
        assertThat(problems(HEAD + "RPJMD;Sasaran;A;X;;Satu;;;;;\nRPJMD;Misi;B;A;;Dua;;;;;\n")).containsExactly("2 plan.parent.unknown",
                "3 plan.parent.level");
    }

    @Test
    void codesAndIndicatorsAreNotWrittenTwice() {
        assertThat(problems(HEAD + "RPJMD;Misi;A;;;Satu;;;;;\nRPJMD;Sasaran;A;;;Dua;;;;;\n")).containsExactly("3 plan.code.twice");
        assertThat(problems(HEAD + indicator("I1", "Sama", "indeks", "1") + indicator("I2", "sama ", "indeks", "1")))
                .containsExactly("3 plan.indicator.twice");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"persen|85 %|", "persen|85 persen|", "%|85|", "tahun|85 %|plan.target.measure",
        "persen|85 orang|plan.target.measure", "Predikat|85|plan.target.measure", "Opini|WTP|", "persen|delapan|plan.figure",
        "persen|3.17|plan.figure.point", "persen|=1+1|plan.figure", "persen|60 - 70|plan.target.range"})
    void aTargetIsAFigureInItsOwnMeasure(String measure, String target, String problem) {
        List<String> found = problems(HEAD + indicator("I1", "Indikator", measure, target));
        if (problem == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).contains("2 " + problem);
        }
    }

    @Test
    void weightsOfAUnitAddUpTo100() {
        assertThat(problems(HEAD + weighted("I1", "60") + weighted("I2", "40"))).isEmpty();
        assertThat(problems(HEAD + weighted("I1", "60") + weighted("I2", "30"))).containsExactly("2 plan.weight.sum");
        assertThat(problems(HEAD + weighted("I1", "100") + weighted("I2", ""))).containsExactly("3 plan.weight.missing");
        assertThat(problems(HEAD + weighted("I1", "12,345") + weighted("I2", "x"))).contains("2 plan.weight", "3 plan.weight");
    }

    @Test
    void whatIsUnknownIsTold() {
        assertThat(problems(HEAD + "RKPD;Misi;A;;;Satu;;;;;\nRenstra;Misi;A;;XYZ;Satu;;;;;\nRenstra;Misi;A;;;Satu;;;;;\n"
                + "RPJMD;Bab;A;;;Satu;;;;;\nRPJMD;Misi;;;;Satu;;;;;\nRPJMD;Misi;B;;;;;;;;\n")).containsExactly("2 plan.document",
                        "3 spending.unit", "4 plan.unit.missing", "5 plan.level", "6 plan.code.bad", "7 plan.name");
        assertThat(problems(HEAD.replace("Target 2027", "Target 2029") + indicator("I1", "A", "indeks", "1"))).contains("1 plan.columns.yearGap");
    }

    @Test
    void aBudgetAddsUpAndIsWrittenTheSame() {
        PlanSheet sheet = budget(BUDGET + row("1.02.02.2.01.0001", "A", "1.200", 100) + row("1.02.02.2.01.0002", "B", "2.400,00", 200));
        assertThat(sheet.problems()).isEmpty();
        List<PlanItem> items = sheet.documents().get(0).items();
        assertThat(items).extracting(item -> item.money().amount().amount()).containsExactly(3_600L, 3_600L, 1_200L, 2_400L);
        assertThat(items.get(0).money().months()).hasSize(12).allMatch(month -> month.amount() == 300);
        Map<UUID, String> codes = Map.of(HEALTH, "DINKES");
        String written = TableFile.csv(PlanTables.budgetHead(), PlanTables.budgetRows(sheet.documents(), codes));
        assertThat(budget(written).documents()).isEqualTo(sheet.documents());
    }

    @Test
    void aBudgetThatContradictsItselfIsTold() {
        assertThat(budgetProblems(row("X.1", "A", "1.200", 99))).containsExactly("2 spending.sum");
        assertThat(budgetProblems(row("X.1", "A", "seribu", 0))).containsExactly("2 plan.amount");
    }

    @Test
    void subtotalsMayStandInTheFileIfTheyAreRight() {
        String total = "DINKES;1.02.02;Program;;;;;APBD;3.600;;;;;;;;;;;;\n";
        assertThat(budgetProblems(total + row("X.1", "A", "1.200", 100) + row("X.2", "B", "2.400", 200))).isEmpty();
        assertThat(budgetProblems(total + row("X.1", "A", "1.200", 100))).containsExactly("2 plan.amount.sum");
    }

    @Test
    void aCodeMeansOneThing() {
        assertThat(budgetProblems(row("X.1", "A", "1.200", 100) + row("X.1", "A", "1.200", 100))).containsExactly("3 plan.code.twice");
        assertThat(budgetProblems(row("X.1", "A", "1.200", 100) + row("X.1", "Lain", "1.200", 100))).containsExactly("3 plan.code.names");
        assertThat(budgetProblems("DINKES;P1;Satu;;;;;;1;;;;;;;;;;;;\nDINKES;P2;satu;;;;;;1;;;;;;;;;;;;\n")).containsExactly("3 plan.program.twice");
        assertThat(budgetProblems("DINKES;;;K1;Satu;;;;1;;;;;;;;;;;;\n")).containsExactly("2 plan.budget.program");
    }

    @Test
    void headingsOfAnExportAreRecognisedBelowItsTitle() {
        String file = "PEMERINTAH KOTA CONTOH;;\nRINCIAN BELANJA;;\n" + BUDGET + row("X.1", "A", "1200.00", 100);
        PlanSheet sheet = budget(file);
        assertThat(sheet.problems()).isEmpty();
        assertThat(sheet.rows()).isEqualTo(1);
    }

    @Test
    void aMapIsKeptAsText() {
        ColumnMap map = ColumnMap.guess(SheetKind.STRATEGY, Csv.read(HEAD)).orElseThrow();
        assertThat(ColumnMap.parse(map.text())).isEqualTo(map);
        assertThat(map.targetYears()).containsExactly(2026, 2027);
    }

    /** Some suites keep every text in a table of texts, others write it where it stands. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void workbooksOfOtherSuitesAreRead(boolean inline) throws IOException {
        List<Csv.Row> rows = new ArrayList<>();
        assertThat(TableFile.each(workbook(inline), 10, rows::add)).isEmpty();
        assertThat(rows).extracting(Csv.Row::cells).containsExactly(List.of("Kode OPD", "Pagu"), List.of("DINKES", "1250000"));
    }

    private static byte[] workbook(boolean inline) throws IOException {
        List<String> texts = List.of("Kode OPD", "Pagu", "DINKES");
        StringBuilder shared = new StringBuilder("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
        texts.forEach(text -> shared.append("<si><r><t xml:space=\"preserve\">").append(text).append("</t></r></si>"));
        String[] cells = texts.stream().map(text -> inline ? "t=\"inlineStr\"><is><t>" + text + "</t></is></c>"
                : "t=\"s\"><v>" + texts.indexOf(text) + "</v></c>").toArray(String[]::new);
        String sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" "
                + cells[0] + "<c r=\"B1\" " + cells[1] + "</row><row r=\"2\"><c r=\"A2\" " + cells[2]
                + "<c r=\"B2\"><v>1.25E6</v></c></row></sheetData></worksheet>";
        var file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            put(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType="
                    + "\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType="
                    + "\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/></Types>");
            put(zip, "_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
            put(zip, "xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r="
                    + "\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Lembar1\" sheetId=\"1\" "
                    + "r:id=\"rId1\"/></sheets></workbook>");
            put(zip, "xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml"));
            put(zip, "xl/worksheets/sheet1.xml", sheet);
            put(zip, "xl/sharedStrings.xml", shared + "</sst>");
        }
        return file.toByteArray();
    }

    private static String relations(String type, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type="
                + "\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String indicator(String code, String name, String measure, String target) {
        return "Renstra;Indikator;" + code + ";;DINKES;" + name + ";" + measure + ";;;\"" + target + "\";\n";
    }

    private static String weighted(String code, String weight) {
        return "Renstra;Indikator;" + code + ";;DINKES;Indikator " + code + ";indeks;;" + weight + ";1;2\n";
    }

    private static String row(String code, String name, String amount, long month) {
        return "DINKES;1.02.02;Program;1.02.02.2.01;Kegiatan;" + code + ";" + name + ";APBD;" + amount + (";" + month).repeat(12) + "\n";
    }

    private static List<String> problems(String file) {
        return words(strategy(file).problems());
    }

    private static List<String> budgetProblems(String rows) {
        return words(budget(BUDGET + rows).problems());
    }

    private static List<String> words(List<Problem> problems) {
        return problems.stream().map(problem -> problem.path() + " " + problem.key()).toList();
    }

    private static PlanSheet strategy(String file) {
        return read(SheetKind.STRATEGY, file);
    }

    private static PlanSheet budget(String file) {
        return read(SheetKind.BUDGET, file);
    }

    private static PlanSheet read(SheetKind kind, String file) {
        List<Csv.Row> rows = Csv.read(file);
        ColumnMap columns = ColumnMap.guess(kind, rows).orElseThrow();
        var context = new ReadContext(2026, BASIS, UNITS);
        RowReader reader = kind == SheetKind.STRATEGY ? new StrategyReader(columns, context) : new BudgetReader(columns, context);
        rows.stream().filter(row -> row.line() > columns.headLine()).forEach(reader::row);
        return reader.finish();
    }
}
