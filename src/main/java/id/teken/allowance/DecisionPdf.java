package id.teken.allowance;

import static id.teken.document.TextStyle.Align.CENTER;
import static id.teken.document.TextStyle.Align.JUSTIFY;
import static id.teken.document.TextStyle.Align.LEFT;
import static id.teken.document.TextStyle.Align.RIGHT;

import id.teken.document.Letterhead;
import id.teken.document.PdfWriter;
import id.teken.document.SignaturePlace;
import id.teken.document.Table;
import id.teken.document.TextStyle;
import id.teken.document.Typeface;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Prints the letter about a month's decision, with an empty field for the approver's signature. */
final class DecisionPdf {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", INDONESIAN);
    private static final TextStyle HEAD = TextStyle.of(Typeface.BOLD, 13).aligned(CENTER);
    private static final TextStyle PLAIN = TextStyle.of(Typeface.REGULAR, 10.5f).aligned(CENTER);
    private static final TextStyle TEXT = TextStyle.of(Typeface.REGULAR, 10.5f).aligned(JUSTIFY).spaced(0, 8);
    private static final TextStyle SUM = TextStyle.of(Typeface.REGULAR, 10.5f);
    private static final TextStyle NOTE = TextStyle.of(Typeface.REGULAR, 8).aligned(JUSTIFY).spaced(10, 0);
    private static final TextStyle ADDRESS = TextStyle.of(Typeface.REGULAR, 8).spaced(2, 0);
    private static final TextStyle PART = TextStyle.of(Typeface.BOLD, 10.5f).spaced(14, 5).keeping(80);
    private static final float LABEL = 230;
    private static final List<Table.Column> OUTPUT = List.of(new Table.Column("Perangkat daerah", 30, LEFT),
            new Table.Column("Tunjangan bulan", 18, LEFT), new Table.Column("Persen", 10, RIGHT), new Table.Column("Pegawai", 10, RIGHT),
            new Table.Column("Bagian kinerja (Rp)", 16, RIGHT), new Table.Column("Dibayarkan (Rp)", 16, RIGHT));

    private DecisionPdf() {
    }

    /** The same letter gives the same bytes. @param crest PNG, or null */
    static byte[] render(DecisionLetter letter, byte[] crest) {
        String title = letter.title().charAt(0) + letter.title().substring(1).toLowerCase(INDONESIAN) + " " + letter.month();
        try (PdfWriter pdf = new PdfWriter(title, title + " – " + letter.number())) {
            new Letterhead(crest, letter.government(), null).print(pdf);
            pdf.heading(1, letter.title(), HEAD);
            pdf.paragraph("Bulan " + letter.month(), PLAIN);
            pdf.paragraph("Nomor: " + letter.number(), PLAIN);
            pdf.space(14);
            if (letter.spending() != null) {
                spending(pdf, letter);
            }
            if (letter.output() != null) {
                output(pdf, letter.output());
            }
            if (!letter.corrected().isEmpty()) {
                pdf.heading(2, "Koreksi perorangan", PART);
                pdf.paragraph("Catatan pegawai berikut dibetulkan; bagian tunjangan perangkat daerahnya mengikuti.", TEXT);
                pdf.table(corrections(letter));
            }
            pdf.space(20);
            DecisionLetter.Signer signer = letter.signer();
            pdf.signatures(letter.seat() + ", " + letter.date().format(DATE), List.of(new SignaturePlace(DecisionLetter.FIELD, null,
                    signer.post(), signer.name(), signer.rank(), signer.nip() == null ? null : "NIP. " + signer.nip())), letter.address());
            pdf.paragraph("Catatan: " + letter.signatureNote(), NOTE);
            pdf.paragraph("Periksa keaslian dokumen ini: " + letter.address(), ADDRESS);
            return pdf.finish();
        }
    }

    private static void spending(PdfWriter pdf, DecisionLetter letter) {
        if (letter.spending().rows().isEmpty()) {
            pdf.paragraph("Berdasarkan " + letter.spending().regulation() + " dan realisasi anggaran sampai dengan bulan " + letter.month()
                    + ", tidak ada perubahan atas akibat yang sudah ditetapkan tentang perangkat daerah.", TEXT);
            return;
        }
        pdf.paragraph("Berdasarkan " + letter.spending().regulation() + " dan realisasi anggaran sampai dengan bulan " + letter.month()
                + ", ditetapkan akibat terhadap bagian tunjangan yang dipertaruhkan sebagai berikut. Jumlah setiap perangkat daerah adalah "
                + "jumlah rincian per pegawai, yang masing-masing dibulatkan ke rupiah penuh.", TEXT);
        pdf.table(table(letter.spending()));
        pdf.space(10);
        letter.spending().sums().forEach(sum -> pdf.labelled(sum.words(), "Rp " + sum.amount(), SUM, 0, LABEL));
    }

    private static void output(PdfWriter pdf, DecisionLetter.Output output) {
        pdf.heading(2, "Bagian kinerja", PART);
        pdf.paragraph("Berdasarkan " + output.regulation() + ", bagian kinerja dari tunjangan dibayarkan menurut nilai bulan sebagai berikut.", TEXT);
        if (!output.rows().isEmpty()) {
            pdf.table(new Table(OUTPUT, output.rows(), 0, null));
            pdf.space(10);
        }
        pdf.labelled("Pengaruh pada pembayaran", "Rp " + output.effect(), SUM, 0, LABEL);
        if (!output.unknown().isEmpty()) {
            pdf.space(8);
            pdf.paragraph("Belum ditetapkan karena nilainya belum lengkap: " + String.join("; ", output.unknown()) + ".", TEXT);
        }
    }

    private static Table corrections(DecisionLetter letter) {
        List<Table.Column> columns = List.of(new Table.Column("Pegawai", 32, LEFT), new Table.Column("Tunjangan bulan", 14, LEFT),
                new Table.Column("Alasan", 24, LEFT), new Table.Column("Dipertaruhkan (Rp)", 15, RIGHT),
                new Table.Column("Pengaruh pada pembayaran (Rp)", 15, RIGHT));
        return new Table(columns, letter.corrected().stream().map(row -> List.of(row.employee(), row.month(), row.reason(), row.amount(),
                row.effect())).toList(), 0, null);
    }

    private static Table table(DecisionLetter.Spending letter) {
        List<Table.Column> columns = List.of(new Table.Column("Perangkat daerah", 34, LEFT), new Table.Column("Tunjangan bulan", 17, LEFT),
                new Table.Column("Akibat", 20, LEFT), new Table.Column("Pegawai", 10, RIGHT), new Table.Column("Dipertaruhkan (Rp)", 19, RIGHT));
        return new Table(columns, letter.rows().stream().map(row -> List.of(row.unit(), row.month(), row.consequence(), row.employees(),
                row.amount())).toList(), 0, null);
    }
}
