package id.teken.agreement;

import static id.teken.document.TextStyle.Align.CENTER;
import static id.teken.document.TextStyle.Align.JUSTIFY;
import static id.teken.document.TextStyle.Align.LEFT;
import static id.teken.document.TextStyle.Align.RIGHT;

import id.teken.agreement.AgreementDocument.Party;
import id.teken.document.Letterhead;
import id.teken.document.PdfWriter;
import id.teken.document.SignaturePlace;
import id.teken.document.Table;
import id.teken.document.TextStyle;
import id.teken.document.Typeface;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints an agreement: the statement with the places for signatures on the first page, then the annex with its two tables. */
public final class AgreementPdf {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", INDONESIAN);

    private static final TextStyle TITLE = TextStyle.of(Typeface.BOLD, 13).aligned(CENTER);
    private static final TextStyle LETTER = TextStyle.of(Typeface.REGULAR, 10.5f).aligned(CENTER);
    private static final TextStyle TEXT = TextStyle.of(Typeface.REGULAR, 10.5f).aligned(JUSTIFY).spaced(0, 8);
    private static final TextStyle PLAIN = TextStyle.of(Typeface.REGULAR, 10.5f);
    private static final TextStyle ANNEX = TextStyle.of(Typeface.BOLD, 12).aligned(CENTER).spaced(0, 2);
    private static final TextStyle CAPTION = TextStyle.of(Typeface.BOLD, 10.5f).spaced(14, 5).keeping(80);
    private static final TextStyle WORDS = TextStyle.of(Typeface.ITALIC, 10).spaced(8, 0);
    private static final TextStyle NOTE = TextStyle.of(Typeface.REGULAR, 8).aligned(JUSTIFY).spaced(0, 2);
    private static final float INDENT = 24;
    private static final float LABEL = 58;

    private final AgreementDocument agreement;
    private final PdfWriter pdf;
    /** Names of several lines can fill the first page: then the notes close the annex instead of taking a page of their own. */
    private boolean notesFollowSignatures;

    private AgreementPdf(AgreementDocument agreement, PdfWriter pdf) {
        this.agreement = agreement;
        this.pdf = pdf;
    }

    /**
     * The agreement as tagged PDF/A-2a with empty signature fields, named as in {@link AgreementDocument}. The same
     * agreement gives the same bytes.
     */
    public static byte[] render(AgreementDocument agreement) {
        return render(agreement, null);
    }

    /** As {@link #render(AgreementDocument)}. @param crest PNG for the head of the statement, or null */
    public static byte[] render(AgreementDocument agreement, byte[] crest) {
        String title = "Perjanjian Kinerja Tahun " + agreement.year();
        try (PdfWriter pdf = new PdfWriter(title + " " + agreement.unitName(), title + " – " + agreement.unitName())) {
            AgreementPdf page = new AgreementPdf(agreement, pdf);
            page.statement(crest);
            page.annex();
            return pdf.finish();
        }
    }

    private void statement(byte[] crest) {
        new Letterhead(crest, agreement.governmentName(), agreement.unitName()).print(pdf);
        pdf.heading(1, title().toUpperCase(INDONESIAN) + " TAHUN " + agreement.year(), TITLE);
        if (agreement.letterNumber() != null) {
            pdf.paragraph("Nomor: " + agreement.letterNumber(), LETTER);
        }
        pdf.space(16);
        pdf.paragraph(agreement.opening(), TEXT);
        party(agreement.first(), agreement.second() == null ? null : "selanjutnya disebut Pihak Pertama;");
        if (agreement.second() != null) {
            party(agreement.second(), "selaku atasan Pihak Pertama, selanjutnya disebut Pihak Kedua.");
        }
        agreement.statement().forEach(paragraph -> pdf.paragraph(paragraph, TEXT));
        if (agreement.supersedes() != null) {
            pdf.paragraph(agreement.supersedes(), TEXT);
        }
        signatures();
        notesFollowSignatures = pdf.fits(notes(), NOTE);
        if (notesFollowSignatures) {
            notes().forEach(note -> pdf.paragraph(note, NOTE));
        }
    }

    private String title() {
        return agreement.supersedes() == null ? "Perjanjian Kinerja" : "Perjanjian Kinerja Perubahan";
    }

    private void party(Party party, String role) {
        pdf.labelled("Nama", party.name(), PLAIN, INDENT, LABEL);
        if (party.nip() != null) {
            pdf.labelled("NIP", party.nip(), PLAIN, INDENT, LABEL);
        }
        pdf.labelled("Jabatan", party.position(), PLAIN.spaced(0, role == null ? 7 : 2), INDENT, LABEL);
        if (role != null) {
            pdf.paragraph(role, TEXT);
        }
    }

    /** Printed as is the custom: the superior at the left, the one who promises at the right. */
    private void signatures() {
        List<SignaturePlace> places = new ArrayList<>();
        if (agreement.second() != null) {
            places.add(place(AgreementDocument.SECOND_PARTY_FIELD, "Pihak Kedua,", agreement.second()));
        }
        String dated = agreement.place() + ", " + agreement.date().format(DATE);
        String caption = agreement.second() == null ? null : "Pihak Pertama,";
        places.add(place(AgreementDocument.FIRST_PARTY_FIELD, caption, agreement.first()));
        pdf.space(8);
        pdf.signatures(dated, places, agreement.verificationAddress());
        if (!agreement.witnesses().isEmpty()) {
            pdf.space(10);
            pdf.signatures(null, witnesses(), agreement.verificationAddress());
        }
        pdf.space(12);
    }

    private List<SignaturePlace> witnesses() {
        List<SignaturePlace> places = new ArrayList<>();
        for (Party witness : agreement.witnesses()) {
            String caption = agreement.witnesses().size() == 1 ? "Saksi," : "Saksi " + (places.size() + 1) + ",";
            places.add(place(AgreementDocument.witnessField(places.size() + 1), caption, witness));
        }
        return places;
    }

    private SignaturePlace place(String field, String caption, Party party) {
        return new SignaturePlace(agreement.onPaper() ? null : field, caption, party.position(), party.name(), party.rank(),
                party.nip() == null ? null : "NIP. " + party.nip());
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!agreement.legalBasis().isEmpty()) {
            notes.add("Dasar hukum: " + String.join("; ", agreement.legalBasis()) + ".");
        }
        if (agreement.signatureNote() != null) {
            notes.add("Catatan: " + agreement.signatureNote());
        }
        if (agreement.verificationAddress() != null) {
            notes.add("Periksa keaslian dokumen ini: " + agreement.verificationAddress());
        }
        return notes;
    }

    private void annex() {
        pdf.newPage();
        pdf.heading(1, "LAMPIRAN " + title().toUpperCase(INDONESIAN) + " TAHUN " + agreement.year(), ANNEX);
        pdf.paragraph(agreement.unitName().toUpperCase(INDONESIAN), ANNEX);
        if (agreement.letterNumber() != null) {
            pdf.paragraph("Nomor: " + agreement.letterNumber(), LETTER);
        }
        pdf.heading(2, "A. Sasaran dan Target Kinerja", CAPTION);
        pdf.table(targets());
        if (!agreement.programs().isEmpty()) {
            pdf.heading(2, "B. " + agreement.labels().programs() + " dan Anggaran", CAPTION);
            pdf.table(budget());
            pdf.paragraph("Terbilang: " + agreement.totalBudgetWords() + " rupiah.", WORDS);
        }
        if (!notesFollowSignatures) {
            pdf.space(12);
            notes().forEach(note -> pdf.paragraph(note, NOTE));
        }
    }

    private Table targets() {
        List<Table.Column> columns = List.of(
                new Table.Column("No.", 7, CENTER),
                new Table.Column(agreement.labels().objectives(), 31, LEFT),
                new Table.Column("Indikator Kinerja", 33, LEFT),
                new Table.Column("Satuan", 14, CENTER),
                new Table.Column("Target", 15, CENTER));
        List<List<String>> rows = agreement.lines().stream()
                .map(line -> List.of(line.number() + ".", line.objective(), line.indicator(), line.unit(), line.target()))
                .toList();
        return new Table(columns, rows, 1, null);
    }

    private Table budget() {
        List<Table.Column> columns = List.of(
                new Table.Column("No.", 7, CENTER),
                new Table.Column(agreement.labels().programs(), 48, LEFT),
                new Table.Column("Anggaran (Rp)", 24, RIGHT),
                new Table.Column("Keterangan", 21, LEFT));
        List<List<String>> rows = agreement.programs().stream()
                .map(program -> List.of(program.number() + ".", program.name(), program.budget(), program.source()))
                .toList();
        return new Table(columns, rows, Table.NONE, new Table.Total("Jumlah", 2, agreement.totalBudget()));
    }
}
