package id.teken.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.agreement.AgreementDocument.Line;
import id.teken.agreement.AgreementDocument.Party;
import id.teken.agreement.AgreementDocument.Program;
import id.teken.document.PageImages;
import id.teken.document.PdfText;
import id.teken.document.VeraPdf;
import id.teken.values.Rupiah;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Agreements in the shapes that occur: each is a valid archive document, keeps its text within the margins and its table
 * heads on every page. With {@code -Dteken.shapes=directory} the pages are written there as pictures, to be looked at.
 */
class AgreementShapesTest {

    private static final float MARGIN = 40;
    private static final Party LONG_NAMED_HEAD = new Party(
            "Prof. Dr. dr. Raden Ajeng Siti Nurhaliza Kartika Sari Dewi Kusumaningrum Wijayakusuma Mangkunegara Tjokroaminoto, "
                    + "Sp.PD-KGEH., Sp.JP(K)., M.Kes., M.Si., Ph.D., FINASIM., FIHA.",
            "Pelaksana Tugas Kepala Badan Perencanaan Pembangunan, Riset, Inovasi, Penelitian, dan Pengembangan Sumber Daya Manusia "
                    + "merangkap Asisten Perekonomian dan Pembangunan Sekretariat Daerah",
            "Pembina Utama Madya (IV/d)", "19720314 199803 2 004");
    private static final Party ACTING_HEAD = new Party("Drs. Bambang Sutrisno, M.M.", "Plt. Kepala Dinas Perhubungan", "Pembina Tk. I (IV/b)",
            "19690817 199403 1 002");
    private static final Party LONG_TITLED_LEADER = new Party("Dr. (H.C.) Ir. H. Muhammad Abdurrahman Wahidinsyah bin Sultan Mahmud, S.T., M.T.",
            "Penjabat Gubernur Daerah Khusus Ibukota Provinsi Kepulauan Tirtanegara Raya", null, null);

    record Shape(String name, AgreementDocument document) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Shape> shapes() {
        Party head = AgreementExamples.HEAD_OF_HEALTH;
        Party mayor = AgreementExamples.MAYOR;
        return Stream.of(
                shape("01-satu-baris", 1, head, mayor, lines(1), programs(1)),
                shape("02-dua-belas-baris", 1, head, mayor, lines(12), programs(3)),
                shape("03-empat-puluh-baris", 1, head, mayor, lines(40), programs(4)),
                shape("04-dua-ratus-baris", 1, head, mayor, lines(200), programs(6)),
                shape("05-nama-panjang", 1, LONG_NAMED_HEAD, mayor, lines(5), programs(2)),
                shape("06-indikator-panjang", 1, head, mayor, longTexts(), programs(2)),
                shape("07-rentang-dan-predikat", 1, head, mayor, rangesAndPredicates(), programs(2)),
                shape("08-banyak-program", 1, head, mayor, lines(6), programs(48)),
                shape("09-revisi-plt", 3, ACTING_HEAD, mayor, lines(8), programs(3)),
                shape("10-gelar-kepala-daerah", 1, head, LONG_TITLED_LEADER, lines(4), programs(2)),
                shape("11-kata-tanpa-spasi", 1, head, mayor, unbreakable(), programs(2)));
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void theShapeStaysInItsFrame(Shape shape) throws Exception {
        byte[] pdf = AgreementPdf.render(shape.document());
        int pages = PageImages.pages(pdf);

        picture(shape.name(), pdf, pages);
        assertThat(VeraPdf.breachesOfPdfA2a(pdf)).isEmpty();
        assertThat(outsideTheMargins(pdf)).as("text outside the margins").isEmpty();
        assertThat(PdfText.ofPage(pdf, 1)).as("both signatures on the first page").contains("Pihak Kedua,", "Pihak Pertama,");
        assertThat(PdfText.of(pdf)).contains("tidak tersertifikasi", "Terbilang: " + shape.document().totalBudgetWords().substring(0, 10));
        for (int page = 2; page <= pages; page++) {
            String text = PdfText.ofPage(pdf, page);
            assertThat(text).as("page %d says what its columns are", page).containsAnyOf("Sasaran Strategis", "Anggaran (Rp)");
            assertThat(text.length()).as("page %d is more than a head", page).isGreaterThan(200);
        }
    }

    private static void picture(String name, byte[] pdf, int pages) throws IOException {
        String directory = System.getProperty("teken.shapes");
        if (directory == null) {
            return;
        }
        Files.createDirectories(Path.of(directory));
        for (int page = 1; page <= pages; page++) {
            Files.write(Path.of(directory, name + "-" + page + ".png"), PageImages.png(pdf, page, 60));
        }
    }

    private static List<String> outsideTheMargins(byte[] pdf) throws IOException {
        List<String> found = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    float right = getCurrentPage().getMediaBox().getWidth() - MARGIN;
                    float bottom = getCurrentPage().getMediaBox().getHeight() - 20;
                    if (text.getX() < MARGIN || text.getX() + text.getWidth() > right || text.getY() > bottom || text.getY() < MARGIN) {
                        found.add(getCurrentPageNo() + ": " + text.getUnicode() + " at " + text.getX() + ", " + text.getY());
                    }
                }
            }.getText(document);
        }
        return found;
    }

    private static Shape shape(String name, int revision, Party first, Party second, List<Line> lines, List<Program> programs) {
        Rupiah total = programs.stream().map(program -> Rupiah.parse(program.budget()).orElseThrow()).reduce(Rupiah.ZERO, Rupiah::plus);
        return new Shape(name, new AgreementDocument(2026, "PK/DINKES/2026/" + revision, "Tirtanegara", LocalDate.of(2026, 1, 12),
                "Pemerintah Kota Tirtanegara", first == ACTING_HEAD ? "Dinas Perhubungan" : "Dinas Kesehatan", first, second,
                AgreementWording.opening(2026, true), AgreementWording.statement(2026, true), AgreementWording.legalBasis(), lines,
                programs, total.print(), total.words().replaceFirst(" rupiah$", ""), AgreementWording.UNCERTIFIED_SIGNATURE, false,
                "https://teken.example.go.id/verifikasi/k3Jx8mQ2vT7pLwYz4Rb9Nc", null, null, List.of()));
    }

    private static List<Line> lines(int count) {
        List<String> units = List.of("Tahun", "Persen", "Indeks", "Orang");
        List<String> targets = List.of("74,85", "12,5", "88", "1.250.000");
        return IntStream.range(0, count).mapToObj(i -> new Line(i + 1,
                "Meningkatnya derajat kesehatan masyarakat pada urusan ke-" + (i / 3 + 1),
                "Persentase puskesmas terakreditasi paripurna, wilayah kerja " + (i + 1), units.get(i % 4), targets.get(i % 4))).toList();
    }

    private static List<Program> programs(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Program(i + 1,
                "Program Pemenuhan Upaya Kesehatan Perorangan dan Masyarakat bidang " + (i + 1),
                new Rupiah(9_475_000_000L + 1_234_567L * i * i).print(), i % 2 == 0 ? "APBD" : "APBD dan DAK nonfisik")).toList();
    }

    private static List<Line> longTexts() {
        String sentence = "Persentase penduduk lanjut usia berusia enam puluh tahun ke atas yang memperoleh skrining kesehatan sesuai standar "
                + "pelayanan minimal bidang kesehatan di puskesmas dan jaringannya dalam satu tahun kalender. ";
        return List.of(new Line(1, "Warga sehat", sentence.repeat(5), "Persen", "86,00"),
                new Line(2, sentence.repeat(9), "Indikator pendek", "Persen", "86,00"),
                new Line(3, "Warga sehat", sentence.repeat(40), "Persen dari seluruh penduduk lanjut usia terdaftar", "86,00"));
    }

    private static List<Line> rangesAndPredicates() {
        return List.of(new Line(1, "Tata kelola yang baik", "Opini BPK atas laporan keuangan", "Opini", "WTP"),
                new Line(2, "Tata kelola yang baik", "Predikat SAKIP perangkat daerah", "Predikat", "BB"),
                new Line(3, "Tata kelola yang baik", "Rasio belanja pegawai", "Persen", "25,5 s.d. 30"),
                new Line(4, "Kota yang nyaman", "Kelembapan ruang arsip", "Persen", "45 - 55"),
                new Line(5, "Kota yang nyaman", "Jumlah penerima layanan sepanjang periode rencana", "Orang", "1.250.000.000 – 1.500.000.000"));
    }

    private static List<Line> unbreakable() {
        return List.of(new Line(1, "A".repeat(120), "https://data.contoh.example/" + "indikator-yang-sangat-panjang/".repeat(8), "Persen".repeat(8),
                        "123.456.789.012.345,678901"),
                new Line(2, "Mempertanggungjawabkan", "Ketidakbertanggungjawaban", "Orang", "1"));
    }
}
