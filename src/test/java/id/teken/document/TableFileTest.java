package id.teken.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.teken.document.TableFile.Table;
import id.teken.values.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** Tables as people send them, and as somebody sends them who means harm. */
class TableFileTest {

    @Test
    void aWorkbookIsReadAsText() {
        Table table = TableFile.read(workbook(sheet -> {
            sheet.value(0, 0, "Kode");
            sheet.value(1, 0, "DINKES");
            sheet.value(1, 1, 1_250_000_000L);
            sheet.value(1, 2, "1.250.000");
            sheet.value(3, 0, "DISDIK");
            sheet.value(3, 2, 12.5);
        }));

        assertThat(table.problems()).isEmpty();
        assertThat(table.rows()).extracting(Csv.Row::line).containsExactly(1, 2, 4);
        assertThat(table.rows().get(1).cells()).containsExactly("DINKES", "1250000000", "1.250.000");
        assertThat(table.rows().get(2).cells()).containsExactly("DISDIK", "", "12,5");
    }

    @Test
    void formulasAndMergedCellsAreNamed() {
        Table table = TableFile.read(workbook(sheet -> {
            sheet.value(0, 0, "a");
            sheet.formula(1, 1, "SUM(A1:A9)");
            sheet.range(2, 0, 3, 1).merge();
        }));

        assertThat(table.problems()).extracting(Refusal.Problem::key).containsExactlyInAnyOrder("table.merged", "table.formula");
        assertThat(table.problems()).filteredOn(problem -> problem.key().equals("table.formula"))
                .allSatisfy(problem -> assertThat(problem.arguments()).containsExactly("B2"));
    }

    @Test
    void aHundredThousandRowsAreRefused() {
        byte[] file = workbook(sheet -> IntStream.range(0, 100_000).forEach(row -> sheet.value(row, 0, row)));

        refused(file, "table.rows");
        refused("a;b\n".repeat(20_001).getBytes(StandardCharsets.UTF_8), "table.rows");
    }

    @Test
    void aZipBombIsNotOpened() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 200; megabyte++) {
                zip.write(zeros);
            }
        }

        assertThat(file.size()).isLessThan(1 << 20);
        refused(file.toByteArray(), "table.bomb");
    }

    @Test
    void whatIsNoTableIsRefused() {
        refused(new byte[0], "table.empty");
        refused(new byte[] {'P', 'K', 3, 4, 1, 2, 3}, "table.unreadable");
        refused(new byte[] {'M', 'Z', 0, 1, (byte) 0xff, (byte) 0xfe}, "table.unreadable");
        refused(new byte[21 * 1024 * 1024], "table.large");
    }

    @Test
    void csvComesWithAnySeparatorAndQuotes() {
        for (String separator : List.of(";", ",", "\t")) {
            Table table = TableFile.read(("\uFEFFKode" + separator + "Program\r\nA" + separator + "\"B" + separator + " \"\"C\"\"\"\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            assertThat(table.rows()).hasSize(2);
            assertThat(table.rows().get(1).cells()).containsExactly("A", "B" + separator + " \"C\"");
        }
    }

    @Test
    void whatIsWrittenIsReadBackAndNoTextBecomesAFormula() {
        List<List<Object>> rows = List.of(List.of("=HYPERLINK(\"x\")", 5L), List.of("-1 rusak", 7L));

        assertThat(TableFile.csv(List.of("a", "b"), rows)).contains("\"'=HYPERLINK(\"\"x\"\")\"", "\"'-1 rusak\"");
        Table table = TableFile.read(TableFile.xlsx("Isi", List.of("a", "b"), rows));
        assertThat(table.problems()).isEmpty();
        assertThat(table.rows().get(1).cells()).containsExactly("=HYPERLINK(\"x\")", "5");
    }

    private static void refused(byte[] file, String key) {
        assertThatThrownBy(() -> TableFile.read(file)).isInstanceOf(Refusal.class).hasMessage(key);
    }

    private static byte[] workbook(Consumer<Worksheet> content) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Uji", "1.0")) {
            content.accept(workbook.newWorksheet("Isi"));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return file.toByteArray();
    }
}
