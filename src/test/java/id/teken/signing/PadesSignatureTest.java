package id.teken.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.teken.agreement.AgreementDocument;
import id.teken.agreement.AgreementExamples;
import id.teken.agreement.AgreementPdf;
import id.teken.document.PageImages;
import id.teken.document.QrCodesTest;
import id.teken.document.VeraPdf;
import id.teken.values.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bouncycastle.cms.CMSSignedData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PadesSignatureTest {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final ZoneId JAYAPURA = ZoneId.of("Asia/Jayapura");
    private static final String FIRST = AgreementDocument.FIRST_PARTY_FIELD;
    private static final String SECOND = AgreementDocument.SECOND_PARTY_FIELD;

    @TempDir
    private static Path directory;
    private static Signers signers;
    private static Instant now;
    private static byte[] unsigned;
    private static byte[] once;
    private static byte[] twice;

    @BeforeAll
    static void bothPartiesSign() throws Exception {
        signers = new Signers(directory.resolve("authority"));
        now = Instant.now().plusSeconds(1).truncatedTo(ChronoUnit.SECONDS);
        unsigned = AgreementPdf.render(AgreementExamples.ofHealthOffice());
        once = PadesSignature.sign(unsigned, FIRST, signers.head, Signers.HEAD, now, JAKARTA);
        twice = PadesSignature.sign(once, SECOND, signers.mayor, Signers.MAYOR, now.plusSeconds(1), JAYAPURA);
    }

    @Test
    void the_document_is_a_valid_archive_copy_before_and_after_each_signature() throws Exception {
        assertThat(VeraPdf.breachesOfPdfA2a(unsigned)).isEmpty();
        assertThat(VeraPdf.breachesOfPdfA2a(once)).isEmpty();
        assertThat(VeraPdf.breachesOfPdfA2a(twice)).isEmpty();
    }

    @Test
    void the_european_validator_passes_both_signatures_at_baseline_b() {
        List<Dss.Verdict> verdicts = Dss.verdicts(twice, signers.authority, Map.of());

        assertThat(verdicts).containsExactly(
                new Dss.Verdict(FIRST, "TOTAL_PASSED", "PAdES-BASELINE-B", Signers.HEAD.name(), now, false),
                new Dss.Verdict(SECOND, "TOTAL_PASSED", "PAdES-BASELINE-B", Signers.MAYOR.name(), now.plusSeconds(1), false));
    }

    @Test
    void with_time_stamps_both_signatures_are_of_baseline_t_and_the_archive_copy_stays_valid() throws Exception {
        byte[] stampedOnce = PadesSignature.sign(unsigned, FIRST, signers.head, signers.stamps, Signers.HEAD, now, JAKARTA);
        byte[] stamped = PadesSignature.sign(stampedOnce, SECOND, signers.mayor, signers.stamps, Signers.MAYOR, now.plusSeconds(1), JAKARTA);

        assertThat(Dss.verdicts(stamped, signers.authority, Map.of())).containsExactly(
                new Dss.Verdict(FIRST, "TOTAL_PASSED", "PAdES-BASELINE-T", Signers.HEAD.name(), now, false),
                new Dss.Verdict(SECOND, "TOTAL_PASSED", "PAdES-BASELINE-T", Signers.MAYOR.name(), now.plusSeconds(1), false));
        assertThat(VeraPdf.breachesOfPdfA2a(stampedOnce)).isEmpty();
        assertThat(VeraPdf.breachesOfPdfA2a(stamped)).isEmpty();
        assertThat(pdfsig(stamped).split("Signature is Valid", -1)).hasSize(3);
    }

    @Test
    void the_first_signature_certifies_the_document_and_the_last_closes_all_fields() throws Exception {
        assertThat(added(unsigned, once)).contains("/TransformMethod /DocMDP", "/P 2", "/Perms").doesNotContain("FieldMDP", "Digest");
        assertThat(added(once, twice)).contains("/TransformMethod /FieldMDP", "/Action /Include", "(" + FIRST + ")", "(" + SECOND + ")")
                .doesNotContain("DocMDP", "Digest");
    }

    @Test
    void where_no_time_stamp_can_be_had_nothing_is_signed() {
        assertThatThrownBy(() -> PadesSignature.sign(unsigned, FIRST, signers.head, Signers.NO_STAMPS, Signers.HEAD, now, JAKARTA))
                .isInstanceOf(Refusal.class).hasMessage("timestamp.slow");
    }

    @Test
    void one_changed_letter_in_the_document_breaks_the_signatures() {
        byte[] forged = twice.clone();
        int place = new String(forged, StandardCharsets.ISO_8859_1).indexOf("id-ID");
        forged[place] = 'j';

        assertThat(Dss.verdicts(forged, signers.authority, Map.of())).extracting(Dss.Verdict::indication)
                .containsExactly("TOTAL_FAILED", "TOTAL_FAILED");
    }

    @Test
    void a_revoked_certificate_and_a_strange_authority_do_not_pass() throws Exception {
        var revoked = Map.of(signers.mayor.certificate().getSerialNumber(), now.minus(Duration.ofMinutes(1)));
        assertThat(Dss.verdicts(twice, signers.authority, revoked)).extracting(Dss.Verdict::indication)
                .containsExactly("TOTAL_PASSED", "INDETERMINATE");

        Signers strangers = new Signers(directory.resolve("other"));
        assertThat(Dss.verdicts(twice, strangers.authority, Map.of())).extracting(Dss.Verdict::indication)
                .containsOnly("INDETERMINATE");
    }

    @Test
    void poppler_finds_both_signatures_valid_and_the_last_covering_all() throws Exception {
        String answer = pdfsig(twice);

        assertThat(answer.split("Signature is Valid", -1)).as(answer).hasSize(3);
        assertThat(answer).contains("ETSI.CAdES.detached", "SHA-256").containsOnlyOnce("- Total document signed");
    }

    @Test
    void each_signature_only_adds_to_the_file_and_adds_little() {
        assertThat(Revisions.continues(unsigned, once)).isTrue();
        assertThat(Revisions.continues(once, twice)).isTrue();
        assertThat(twice.length - once.length).isLessThan(10_000);
        assertThat(added(once, twice).split(" 0 obj", -1)).as("field, appearance and its frame, signature and its lock").hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void a_file_that_differs_anywhere_does_not_continue_another() {
        byte[] changed = once.clone();
        changed[100] ^= 1;

        assertThat(Revisions.continues(unsigned, changed)).isFalse();
        assertThat(Revisions.continues(once, once)).isFalse();
        assertThat(Revisions.continues(once, unsigned)).isFalse();
    }

    @Test
    void the_signed_box_shows_who_signed_in_what_post_and_when_in_local_time() throws Exception {
        assertThat(shownIn(once, FIRST)).contains("Ditandatangani secara elektronik oleh:", Signers.HEAD.name(),
                "Kepala Dinas Kesehatan", "WIB");
        assertThat(shownIn(once, SECOND)).contains("Tempat tanda tangan elektronik").doesNotContain("Ditandatangani");
        assertThat(shownIn(twice, SECOND)).contains(Signers.MAYOR.name(), "Wali Kota Tirtanegara", "WIT");
        assertThat(PageImages.png(twice, 1, 40)).isNotEqualTo(PageImages.png(once, 1, 40));
    }

    @Test
    void the_code_in_each_signed_box_is_read_from_the_printed_page() throws Exception {
        BufferedImage page = ImageIO.read(new ByteArrayInputStream(PageImages.png(twice, 1, 300)));
        try (PDDocument document = Loader.loadPDF(twice)) {
            for (PDSignatureField field : document.getSignatureFields()) {
                var box = field.getWidgets().get(0).getRectangle();
                double dots = page.getHeight() / (double) document.getPage(0).getMediaBox().getHeight();
                int side = (int) ((box.getHeight() - 4) * dots);
                BufferedImage seen = page.getSubimage((int) ((box.getUpperRightX() - 2) * dots) - side,
                        page.getHeight() - (int) ((box.getUpperRightY() - 2) * dots), side, side);
                assertThat(QrCodesTest.code(seen)).as(field.getPartialName()).contains(AgreementExamples.VERIFICATION_ADDRESS);
            }
        }
    }

    @Test
    void the_time_stands_in_the_dictionary_with_the_offices_offset_and_not_in_the_signed_attributes() throws Exception {
        assertThat(added(unsigned, once)).containsPattern("/M \\(D:\\d{14}\\+07'00'\\)");
        assertThat(added(once, twice)).containsPattern("/M \\(D:\\d{14}\\+09'00'\\)");
        try (PDDocument document = Loader.loadPDF(twice)) {
            byte[] cms = document.getSignatureFields().get(0).getSignature().getContents();
            var attributes = new CMSSignedData(cms).getSignerInfos().iterator().next().getSignedAttributes().toHashtable().keySet();
            assertThat(attributes).extracting(Object::toString).containsExactlyInAnyOrder(
                    "1.2.840.113549.1.9.3", "1.2.840.113549.1.9.4", "1.2.840.113549.1.9.16.2.47");
        }
    }

    @Test
    void names_beyond_the_prepared_letters_and_of_great_length_do_not_stop_a_signature() throws Exception {
        SignedBy odd = new SignedBy("😀 漢 \u202E" + "Sangat ".repeat(40), "Jabatan\n" + "panjang ".repeat(40), null);
        byte[] signed = PadesSignature.sign(unsigned, FIRST, signers.head, odd, now, JAKARTA);

        assertThat(shownIn(signed, FIRST)).contains("? ? Sangat", "…");
        assertThat(VeraPdf.breachesOfPdfA2a(signed)).isEmpty();
    }

    @Test
    void an_agreement_of_one_party_is_signed_once() {
        byte[] alone = AgreementPdf.render(AgreementExamples.ofTheMayorAlone());
        byte[] signed = PadesSignature.sign(alone, FIRST, signers.mayor, Signers.MAYOR, now, JAKARTA);

        assertThat(Dss.verdicts(signed, signers.authority, Map.of())).extracting(Dss.Verdict::indication).containsExactly("TOTAL_PASSED");
    }

    @Test
    void an_unknown_or_already_signed_place_is_refused() {
        assertThatThrownBy(() -> PadesSignature.sign(unsigned, "Saksi", signers.head, Signers.HEAD, now, JAKARTA))
                .isInstanceOf(SignatureRefused.class).hasMessageContaining("no signature field Saksi");
        assertThatThrownBy(() -> PadesSignature.sign(once, FIRST, signers.mayor, Signers.MAYOR, now, JAKARTA))
                .isInstanceOf(SignatureRefused.class).hasMessageContaining("signed already");
    }

    @Test
    void an_expired_certificate_or_a_closed_key_signs_nothing() throws Exception {
        Instant tooLate = now.plus(Duration.ofDays(3 * 365));
        assertThatThrownBy(() -> PadesSignature.sign(unsigned, FIRST, signers.head, Signers.HEAD, tooLate, JAKARTA))
                .isInstanceOf(SignatureRefused.class).hasMessageContaining("valid from");

        SigningKey closed = new Signers(directory.resolve("closing")).head;
        closed.close();
        assertThatThrownBy(() -> PadesSignature.sign(unsigned, FIRST, closed, Signers.HEAD, Instant.now(), JAKARTA))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("closed");
    }

    private static String pdfsig(byte[] pdf) throws Exception {
        return PopplerSignatures.of(pdf, directory);
    }

    private static String added(byte[] before, byte[] after) {
        return new String(Arrays.copyOfRange(after, before.length, after.length), StandardCharsets.ISO_8859_1);
    }

    private static String shownIn(byte[] pdf, String field) throws IOException {
        Map<String, String> shown = new HashMap<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDSignatureField each : document.getSignatureFields()) {
                shown.put(each.getPartialName(), textOf(each));
            }
        }
        return shown.get(field);
    }

    private static String textOf(PDSignatureField field) throws IOException {
        try (PDDocument single = new PDDocument()) {
            var appearance = field.getWidgets().get(0).getNormalAppearanceStream();
            var page = new PDPage(appearance.getBBox());
            single.addPage(page);
            try (var content = new PDPageContentStream(single, page)) {
                content.drawForm(appearance);
            }
            return new PDFTextStripper().getText(single).replaceAll("\\s+", " ");
        }
    }
}
