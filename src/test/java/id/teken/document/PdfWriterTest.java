package id.teken.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.teken.document.Table.Column;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.junit.jupiter.api.Test;

class PdfWriterTest {

    private static final TextStyle PLAIN = TextStyle.of(Typeface.REGULAR, 10);
    private static final String RIGHT_TO_LEFT_OVERRIDE = "\u202E";

    @Test
    void what_no_font_can_print_is_replaced_and_never_refused() throws Exception {
        byte[] pdf = written(writer -> {
            writer.paragraph("Emoji 😀 huruf 漢 akhir", PLAIN);
            writer.paragraph("Urutan" + RIGHT_TO_LEFT_OVERRIDE + "balik", PLAIN);
            writer.paragraph("Bel\u0007l dan nol\u0000 dan tab\tini", PLAIN);
            writer.paragraph("Separuh \uD83D pasangan", PLAIN);
            writer.paragraph("Ligatur e\uFB03sien, se\u00ADnyap", PLAIN);
            writer.paragraph("", PLAIN);
            writer.paragraph(" \u200B\n\n ", PLAIN);
        });

        assertThat(PdfText.of(pdf)).contains("Emoji □ huruf □ akhir", "Urutanbalik", "Bell dan nol dan tab ini",
                "Separuh □ pasangan", "Ligatur effisien, senyap");
        assertThat(VeraPdf.breachesOfPdfA2a(pdf)).isEmpty();
    }

    @Test
    void every_character_of_the_fonts_leaves_the_document_a_valid_archive_copy() throws Exception {
        byte[] pdf = written(writer -> {
            for (Typeface face : Typeface.values()) {
                writer.paragraph(characters(0, 0x2FFF), TextStyle.of(face, 10));
                writer.paragraph(characters(0xA640, 0xABFF), TextStyle.of(face, 10));
                writer.paragraph("private " + characters(0xE000, 0xE0FF) + characters(0xF000, 0xF0FF), TextStyle.of(face, 10));
                writer.paragraph(characters(0xFB00, 0xFFFF), TextStyle.of(face, 10));
            }
        });

        assertThat(VeraPdf.breachesOfPdfA2a(pdf)).isEmpty();
    }

    @Test
    void a_table_repeats_its_head_on_each_page_and_loses_no_row() throws Exception {
        byte[] pdf = written(writer -> writer.table(table(80, i -> "Sasaran ke-" + i / 7)));

        int pages = PageImages.pages(pdf);
        assertThat(pages).isGreaterThan(2);
        for (int page = 1; page <= pages; page++) {
            assertThat(PdfText.ofPage(pdf, page)).contains("Sasaran Strategis", "Halaman " + page + " dari " + pages);
        }
        assertThat(PdfText.of(pdf)).contains(IntStream.range(0, 80).mapToObj(i -> "indikator-" + i + " ").toList());
        assertThat(VeraPdf.breachesOfPdfA2a(pdf)).isEmpty();
    }

    @Test
    void an_objective_that_goes_on_over_the_page_is_shown_again_there() throws Exception {
        byte[] pdf = written(writer -> writer.table(table(60, i -> "Satu sasaran untuk semua")));

        assertThat(PageImages.pages(pdf)).isEqualTo(2);
        assertThat(PdfText.ofPage(pdf, 1)).containsOnlyOnce("Satu sasaran");
        assertThat(PdfText.ofPage(pdf, 2)).containsOnlyOnce("Satu sasaran");
        assertThat(kidsOf(pdf, "TD")).as("one cell spans all rows").hasSize(60 * 2 + 1);
        assertThat(kidsOf(pdf, "TH")).as("repeated heads and cells are no content").hasSize(3).allMatch(COSInteger.class::isInstance);
        assertThat(kidsOf(pdf, "TD")).allMatch(COSInteger.class::isInstance);
    }

    @Test
    void every_piece_of_a_page_knows_the_heading_paragraph_or_cell_it_belongs_to() throws Exception {
        byte[] pdf = written(writer -> {
            writer.heading(1, "Judul", PLAIN);
            writer.table(table(50, i -> "Sasaran " + i / 9));
        });

        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSArray owners = document.getDocumentCatalog().getStructureTreeRoot().getParentTree().getCOSObject()
                    .getCOSArray(COSName.NUMS);
            for (PDPage page : document.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                COSArray ofPage = (COSArray) owners.getObject(page.getStructParents() * 2 + 1);
                assertThat(extractor.getMarkedContents()).filteredOn(content -> content.getMCID() >= 0).hasSize(ofPage.size())
                        .allSatisfy(content -> assertThat(((COSDictionary) ofPage.getObject(content.getMCID())).getNameAsString(COSName.S))
                                .isEqualTo(content.getTag()));
            }
        }
    }

    @Test
    void a_cell_longer_than_a_page_breaks_instead_of_running_off_the_paper() throws Exception {
        String endless = IntStream.range(0, 1500).mapToObj(i -> "kata" + i).reduce((a, b) -> a + " " + b).orElseThrow();
        byte[] inOneRow = written(writer -> writer.table(table(2, i -> i == 0 ? endless + " tamat." : "lain")));
        byte[] inSharedCell = written(writer -> writer.table(table(5, i -> endless + " tamat.")));

        for (byte[] pdf : List.of(inOneRow, inSharedCell)) {
            assertThat(PageImages.pages(pdf)).isGreaterThan(2);
            assertThat(PdfText.of(pdf)).contains("kata0 ", "kata1234", "kata1499", "tamat.", "indikator-1 ");
            assertThat(VeraPdf.breachesOfPdfA2a(pdf)).isEmpty();
        }
    }

    @Test
    void a_word_without_spaces_stays_inside_its_column() throws Exception {
        byte[] pdf = written(writer -> writer.table(table(1, i -> "x".repeat(400))));

        assertThat(PdfText.of(pdf)).contains("indikator-0");
        assertThat(PdfText.of(pdf).replaceAll("[^x]", "")).hasSize(400);
    }

    @Test
    void a_long_paragraph_goes_on_over_pages() throws Exception {
        byte[] pdf = written(writer -> writer.paragraph("panjang ".repeat(3000) + "selesai", PLAIN.aligned(TextStyle.Align.JUSTIFY)));

        assertThat(PageImages.pages(pdf)).isGreaterThan(3);
        assertThat(PdfText.of(pdf)).contains("panjang selesai");
        assertThat(VeraPdf.breachesOfPdfA2a(pdf)).isEmpty();
    }

    @Test
    void the_same_content_gives_the_same_bytes_even_when_many_write_at_once() throws Exception {
        Callable<byte[]> writing = () -> written(writer -> {
            writer.paragraph("Éfek – “kutipan” 2026", PLAIN);
            writer.table(table(30, i -> "Sasaran " + i / 5));
        });
        byte[] expected = writing.call();
        ExecutorService writers = Executors.newFixedThreadPool(4);
        try {
            List<Callable<byte[]>> tasks = new ArrayList<>();
            IntStream.range(0, 16).forEach(i -> tasks.add(writing));
            for (Future<byte[]> written : writers.invokeAll(tasks)) {
                assertThat(written.get()).isEqualTo(expected);
            }
        } finally {
            writers.shutdown();
        }
        assertThat(written(writer -> writer.paragraph("lain", PLAIN))).isNotEqualTo(expected);
    }

    @Test
    void a_page_can_be_shown_as_a_picture() throws Exception {
        byte[] pdf = written(writer -> writer.paragraph("Halo", PLAIN));

        var picture = ImageIO.read(new ByteArrayInputStream(PageImages.png(pdf, 1, 72)));

        assertThat(picture.getWidth()).isBetween(594, 596);
        assertThat(picture.getHeight()).isBetween(841, 843);
        assertThatThrownBy(() -> PageImages.png(pdf, 2, 72)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> PageImages.png(pdf, 0, 72)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> PageImages.png(pdf, 1, 5000)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String characters(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static byte[] written(Consumer<PdfWriter> content) {
        try (PdfWriter pdf = new PdfWriter("Uji & coba <1>", "Uji")) {
            content.accept(pdf);
            return pdf.finish();
        }
    }

    private static Table table(int rows, IntFunction<String> objective) {
        return new Table(
                List.of(new Column("No.", 1, TextStyle.Align.CENTER), new Column("Sasaran Strategis", 4, TextStyle.Align.LEFT),
                        new Column("Indikator", 4, TextStyle.Align.LEFT)),
                IntStream.range(0, rows).mapToObj(i -> List.of(i + 1 + ".", objective.apply(i), "indikator-" + i)).toList(), 1, null);
    }

    /** What belongs to each element of a type: a number for one piece of a page, a list for several pieces. */
    private static List<COSBase> kidsOf(byte[] pdf, String type) throws Exception {
        List<COSBase> kids = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            collect(document.getDocumentCatalog().getStructureTreeRoot().getCOSObject(), COSName.getPDFName(type), kids);
        }
        return kids;
    }

    private static void collect(COSBase node, COSName type, List<COSBase> found) {
        if (node instanceof COSObject reference) {
            collect(reference.getObject(), type, found);
        } else if (node instanceof COSArray list) {
            list.forEach(kid -> collect(kid, type, found));
        } else if (node instanceof COSDictionary element) {
            if (type.equals(element.getCOSName(COSName.S))) {
                found.add(element.getDictionaryObject(COSName.K));
            }
            collect(element.getItem(COSName.K), type, found);
        }
    }
}
