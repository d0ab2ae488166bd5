package id.teken.bench;

import com.lowagie.text.Document;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import id.teken.agreement.AgreementDocument;
import id.teken.agreement.AgreementExamples;
import id.teken.agreement.AgreementPdf;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Aim: our tagged PDF/A-2a of an agreement takes at most 2.5 times what OpenPDF takes for the same text, untagged. */
@Tag("bench")
class RenderBench {

    private static final double AIM = 2.5;

    @Test
    void oursAgainstOpenPdf() throws Exception {
        AgreementDocument agreement = AgreementExamples.ofHealthOffice();
        BaseFont font = font();

        Measure measure = new Measure(15, 20)
                .add("ours: tagged PDF/A-2a, signature fields", () -> AgreementPdf.render(agreement))
                .add("OpenPDF 2.0.3: untagged, same text", () -> openPdf(agreement, font))
                .run(150).print("Render one agreement");

        System.err.printf("  sizes: ours %d bytes, OpenPDF %d bytes%n", AgreementPdf.render(agreement).length,
                openPdf(agreement, font).length);
        measure.ratio("ours: tagged PDF/A-2a, signature fields", "OpenPDF 2.0.3: untagged, same text", AIM);
    }

    private static byte[] openPdf(AgreementDocument agreement, BaseFont base) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Font font = new Font(base, 11);
        try (Document document = new Document(PageSize.A4)) {
            PdfWriter.getInstance(document, out);
            document.open();
            document.add(new Paragraph(agreement.governmentName(), font));
            document.add(new Paragraph("PERJANJIAN KINERJA TAHUN " + agreement.year(), font));
            document.add(new Paragraph(agreement.opening(), font));
            party(document, agreement.first(), font);
            party(document, agreement.second(), font);
            for (String paragraph : agreement.statement()) {
                document.add(new Paragraph(paragraph, font));
            }
            for (String law : agreement.legalBasis()) {
                document.add(new Paragraph(law, font));
            }
            document.newPage();
            PdfPTable lines = new PdfPTable(5);
            lines.setHeaderRows(1);
            cells(lines, font, "No.", "Sasaran Strategis", "Indikator Kinerja", "Satuan", "Target");
            agreement.lines().forEach(line -> cells(lines, font, line.number() + ".", line.objective(), line.indicator(),
                    line.unit(), line.target()));
            document.add(lines);
            PdfPTable programs = new PdfPTable(4);
            programs.setHeaderRows(1);
            cells(programs, font, "No.", "Program", "Anggaran (Rp)", "Keterangan");
            agreement.programs().forEach(program -> cells(programs, font, program.number() + ".", program.name(),
                    program.budget(), program.source()));
            document.add(programs);
            document.add(new Paragraph("Terbilang: " + agreement.totalBudgetWords() + " rupiah", font));
        }
        return out.toByteArray();
    }

    private static void party(Document document, AgreementDocument.Party party, Font font) {
        document.add(new Paragraph("Nama: " + party.name(), font));
        document.add(new Paragraph("Jabatan: " + party.position(), font));
    }

    private static void cells(PdfPTable table, Font font, String... texts) {
        for (String text : texts) {
            table.addCell(new Phrase(text, font));
        }
    }

    private static BaseFont font() throws Exception {
        String name = "LiberationSans-Regular.ttf";
        try (InputStream file = RenderBench.class.getResourceAsStream("/liberation/" + name)) {
            if (file == null) {
                throw new IllegalStateException("The Liberation font is not where it was");
            }
            return BaseFont.createFont(name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.CACHED, file.readAllBytes(), null);
        }
    }
}
