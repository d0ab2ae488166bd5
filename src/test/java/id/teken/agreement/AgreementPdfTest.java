package id.teken.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.agreement.AgreementDocument.Line;
import id.teken.agreement.AgreementDocument.Party;
import id.teken.document.PageImages;
import id.teken.document.PdfText;
import id.teken.document.VeraPdf;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.junit.jupiter.api.Test;

class AgreementPdfTest {

    @Test
    void the_statement_names_both_parties_and_stands_on_one_page() throws Exception {
        String statement = PdfText.ofPage(AgreementPdf.render(AgreementExamples.ofHealthOffice()), 1);

        assertThat(statement).contains(
                "PEMERINTAH KOTA TIRTANEGARA", "DINAS KESEHATAN", "PERJANJIAN KINERJA TAHUN 2026", "Nomor: 800.1/017/PK/2026",
                "Nama : dr. Ratna Kusumawardhani, M.Kes.", "NIP : 19720314 199803 2 004", "Jabatan : Kepala Dinas Kesehatan",
                "disebut Pihak Pertama", "Nama : H. Surya Pratama, S.E., M.M.", "disebut Pihak Kedua",
                "Tirtanegara, 12 Januari 2026", "NIP. 19720314 199803 2 004", "tidak tersertifikasi", "Halaman 1 dari 2");
    }

    @Test
    void the_annex_holds_targets_and_budget() throws Exception {
        String annex = PdfText.ofPage(AgreementPdf.render(AgreementExamples.ofHealthOffice()), 2);

        assertThat(annex).contains("Sasaran Strategis", "Prevalensi stunting pada balita", "11,50", "Anggaran (Rp)",
                "148.250.000.000", "Jumlah 160.850.750.000", "Terbilang: seratus enam puluh miliar");
    }

    @Test
    void the_superior_signs_at_the_left_and_the_one_who_promises_at_the_right() throws Exception {
        Map<String, PDRectangle> places = signaturePlaces(AgreementPdf.render(AgreementExamples.ofHealthOffice()));

        assertThat(places).containsOnlyKeys("PihakPertama", "PihakKedua");
        assertThat(places.get("PihakKedua").getUpperRightX()).isLessThan(places.get("PihakPertama").getLowerLeftX());
        assertThat(places.get("PihakKedua").getLowerLeftY()).isEqualTo(places.get("PihakPertama").getLowerLeftY());
    }

    @Test
    void a_head_of_government_signs_alone_and_without_civil_servants_number() throws Exception {
        byte[] pdf = AgreementPdf.render(AgreementExamples.ofTheMayorAlone());

        assertThat(signaturePlaces(pdf)).containsOnlyKeys("PihakPertama");
        assertThat(PdfText.of(pdf)).contains("H. Surya Pratama").doesNotContain("NIP", "Pihak Pertama", "Pihak Kedua", "Nomor:");
        assertThat(VeraPdf.breachesOfPdfA2a(pdf)).isEmpty();
    }

    @Test
    void agreements_of_any_length_are_valid_archive_documents() throws Exception {
        for (int lines : new int[] {0, 1, 12, 200}) {
            byte[] pdf = AgreementPdf.render(AgreementExamples.withLines(lines));

            assertThat(VeraPdf.breachesOfPdfA2a(pdf)).as("%d lines", lines).isEmpty();
            assertThat(PdfText.of(pdf)).contains("Halaman 1 dari " + PageImages.pages(pdf), "Jumlah 160.850.750.000");
        }
    }

    @Test
    void long_names_and_posts_still_leave_both_signatures_on_the_first_page() throws Exception {
        byte[] pdf = AgreementPdf.render(AgreementExamples.between(
                new Party("Prof. Dr. dr. Raden Ajeng Siti Nurhaliza Kartika Sari Dewi Kusumaningrum Wijayakusuma, Sp.PD-KGEH., M.Kes.",
                        "Pelaksana Tugas Kepala Badan Perencanaan Pembangunan, Riset, Inovasi, dan Pengembangan Sumber Daya Manusia",
                        "Pembina Utama Madya (IV/d)", "19720314 199803 2 004"),
                new Party("Dr. (H.C.) Ir. H. Muhammad Abdurrahman Wahidinsyah bin Sultan Mahmud Badaruddin, S.T., M.T., Ph.D.",
                        "Penjabat Wali Kota Tirtanegara", null, null)));

        assertThat(PageImages.pages(pdf)).isEqualTo(2);
        assertThat(PdfText.ofPage(pdf, 1)).contains("Sp.PD-KGEH.", "NIP. 19720314 199803 2 004");
        assertThat(VeraPdf.breachesOfPdfA2a(pdf)).isEmpty();
    }

    @Test
    void neighbouring_lines_share_their_objective_and_others_do_not() throws Exception {
        String annex = PdfText.ofPage(AgreementPdf.render(AgreementExamples.promising(
                new Line(1, "Warga sehat", "A", "Persen", "10"),
                new Line(2, " Warga sehat ", "B", "Persen", "20"),
                new Line(3, "Kota tertib", "C", "Persen", "30"),
                new Line(4, "Warga sehat", "D", "Persen", "40"))), 2);

        assertThat(annex.split("Warga sehat", -1)).as("printed twice").hasSize(3);
        assertThat(annex).containsOnlyOnce("Kota tertib");
    }

    @Test
    void odd_characters_typed_by_people_do_not_stop_the_document() throws Exception {
        byte[] pdf = AgreementPdf.render(AgreementExamples.between(
                new Party("Siti 😀 \u202ENurhaliza\u0000", "Kepala\tDinas\nKesehatan \uE000", "漢", "1\u0007"),
                new Party("\u202E", "", null, null)));

        assertThat(PdfText.of(pdf)).contains("Siti □ Nurhaliza");
        assertThat(VeraPdf.breachesOfPdfA2a(pdf)).isEmpty();
    }

    @Test
    void the_same_agreement_is_the_same_file_and_another_is_not() {
        byte[] once = AgreementPdf.render(AgreementExamples.ofHealthOffice());

        assertThat(AgreementPdf.render(AgreementExamples.ofHealthOffice())).isEqualTo(once);
        assertThat(AgreementPdf.render(AgreementExamples.withLines(11))).isNotEqualTo(once);
    }

    @Test
    void the_wording_covers_what_an_agreement_must_say() {
        String wording = (AgreementWording.opening(2026, true) + AgreementWording.statement(2026, true)).toLowerCase();

        assertThat(List.of("efektif", "transparan", "akuntabel", "hasil", "jangka menengah", "berhasil atau gagalnya",
                "mengawasi", "mengevaluasi", "penghargaan", "sanksi")).allMatch(wording::contains);
    }

    private static Map<String, PDRectangle> signaturePlaces(byte[] pdf) throws IOException {
        Map<String, PDRectangle> places = new TreeMap<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDSignatureField field : document.getSignatureFields()) {
                assertThat(field.getSignature()).isNull();
                assertThat(field.getWidgets().get(0).isPrinted()).isTrue();
                places.put(field.getPartialName(), field.getWidgets().get(0).getRectangle());
            }
        }
        return places;
    }
}
