package id.teken.signing;

import static id.teken.signing.Copy.changed;
import static id.teken.signing.Forgeries.append;
import static id.teken.signing.Forgeries.field;
import static id.teken.signing.Forgeries.firstPage;
import static id.teken.signing.Forgeries.join;
import static id.teken.signing.Forgeries.patch;
import static id.teken.signing.Forgeries.rewrite;
import static id.teken.signing.Forgeries.text;
import static id.teken.signing.Forgeries.touched;
import static id.teken.signing.SignedScene.issued;
import static id.teken.signing.SignedScene.judge;
import static org.assertj.core.api.Assertions.assertThat;

import id.teken.agreement.AgreementDocument;
import id.teken.agreement.AgreementExamples;
import id.teken.agreement.AgreementPdf;
import id.teken.document.Archive;
import id.teken.signing.verification.CopyReport;
import id.teken.signing.verification.Finding;
import id.teken.signing.verification.Flaw;
import id.teken.signing.verification.Issued;
import id.teken.signing.verification.Verdict;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.bouncycastle.cms.CMSSignedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Copies that somebody changed or forged, each with the reason that a citizen must be told. Nothing here is called genuine,
 * and nothing genuine is suspected.
 */
@Timeout(60)
@Execution(ExecutionMode.SAME_THREAD)
class ForgedCopiesTest {

    private static final ZoneId JAKARTA = SignedScene.JAKARTA;
    private static final String FIRST = AgreementDocument.FIRST_PARTY_FIELD;
    private static final String SECOND = AgreementDocument.SECOND_PARTY_FIELD;
    private static final Clock CLOCK = Clock.systemUTC();
    private static final SignedScene SCENE = SignedScene.SET;
    private static final Instant NOW = SCENE.now();

    @ParameterizedTest(name = "{0}")
    @MethodSource("forged")
    void a_forged_copy_is_told_with_its_reason(Copy copy) {
        copy.isTold();
    }

    static List<Copy> forged() {
        List<Copy> copies = new ArrayList<>();
        Stream.of(bytesChanged(), appended(), resigned(), tornApart(), noDocuments()).forEach(copies::addAll);
        assertThat(copies).hasSizeGreaterThanOrEqualTo(40);
        return copies;
    }

    private static List<Copy> bytesChanged() {
        byte[] twice = SCENE.twice();
        byte[] content = twice.clone();
        content[Forgeries.placeOfFirstPage(twice) + 50] ^= 1;
        byte[] stamped = SCENE.ours().stamps.stamp(new byte[32]);
        byte[] foreignStamp = SCENE.strangers().stamps.stamp(imprint(Forgeries.cms(twice, 1)));
        return List.of(
                changed("the language of the document", patch(twice, "id-ID", "jd-ID"),
                        Flaw.SIGNATURE_BROKEN, Flaw.BASE_UNKNOWN, Flaw.STRUCTURE_CHANGED),
                changed("a byte of a page", content, Flaw.SIGNATURE_BROKEN),
                changed("a signature box moved in place", patch(twice, "/Rect [62.0", "/Rect [61.0"),
                        Flaw.SIGNATURE_BROKEN, Flaw.BASE_UNKNOWN, Flaw.APPEARANCE_CHANGED),
                changed("the title in the metadata", patch(twice, "Perjanjian Kinerja Tahun 2026 Dinas", "Perjanjian Kinerja Tahun 2027 Dinas"),
                        Flaw.SIGNATURE_BROKEN, Flaw.BASE_UNKNOWN, Flaw.METADATA_CHANGED),
                changed("the name in the signature", patch(twice, "/Name (dr. Ratna", "/Name (dr. Retno"), Flaw.SIGNATURE_BROKEN),
                changed("the time in the signature", patch(twice, "+07'00'", "+08'00'"), Flaw.SIGNATURE_BROKEN),
                changed("the reason of the signature", patch(twice, "(Menyetujui)", "(Menolak ya)"), Flaw.SIGNATURE_BROKEN),
                changed("a bit of the signature value", Forgeries.changeCms(twice, 1, cms -> {
                    byte[] forged = unpadded(cms);
                    forged[forged.length - 20] ^= 1;
                    return forged;
                }), Flaw.STAMP_BROKEN, Flaw.SIGNATURE_BROKEN),
                changed("the range of the signature", patch(twice, "/ByteRange [0 ", "/ByteRange [1 "),
                        Flaw.SIGNATURE_BROKEN, Flaw.SIGNATURE_RANGE),
                changed("something in the unused room of a signature", Forgeries.changeCms(twice, 1, cms -> {
                    byte[] forged = cms.clone();
                    forged[forged.length - 5] = 7;
                    return forged;
                }), Flaw.SIGNATURE_ROOM, Flaw.SIGNATURE_BROKEN),
                changed("the time stamp taken away", Forgeries.changeCms(twice, 1, cms -> Forgeries.restamped(cms, null)),
                        Flaw.STAMP_MISSING, Flaw.SIGNATURE_BROKEN),
                changed("the time stamp of something else", Forgeries.changeCms(twice, 1, cms -> Forgeries.restamped(cms, stamped)),
                        Flaw.STAMP_BROKEN, Flaw.SIGNATURE_BROKEN),
                changed("a time stamp of strangers", Forgeries.changeCms(twice, 1, cms -> Forgeries.restamped(cms, foreignStamp)),
                        Flaw.STAMP_BROKEN, Flaw.SIGNATURE_BROKEN),
                changed("no certification", patch(twice, "/TransformMethod /DocMDP", "/TransformMethod /DocMDX"),
                        Flaw.SIGNATURE_BROKEN, Flaw.CERTIFICATION),
                changed("a certification that permits comments", patch(twice, "/P 2\n", "/P 3\n"), Flaw.SIGNATURE_BROKEN, Flaw.CERTIFICATION),
                changed("no lock of the fields", patch(twice, "/TransformMethod /FieldMDP", "/TransformMethod /FieldMDX"),
                        Flaw.SIGNATURE_BROKEN, Flaw.LOCK));
    }

    private static List<Copy> appended() {
        byte[] twice = SCENE.twice();
        return List.of(
                changed("words drawn over a page", append(twice, document -> Forgeries.overlay(document, "Target 10")),
                        Flaw.ADDED_AFTER, Flaw.TEXT_CHANGED),
                changed("the content of a page exchanged", append(twice, document -> touched(firstPage(document).getCOSObject())
                        .setItem(COSName.CONTENTS, Forgeries.stream(document, "0 0 100 100 re f"))), Flaw.ADDED_AFTER, Flaw.TEXT_CHANGED),
                changed("a page added", append(twice, document -> {
                    document.addPage(new PDPage(PDRectangle.A4));
                    touched(document.getPages().getCOSObject());
                }), Flaw.ADDED_AFTER, Flaw.PAGES_CHANGED),
                changed("a page removed", append(twice, document -> {
                    document.removePage(1);
                    touched(document.getPages().getCOSObject());
                }), Flaw.ADDED_AFTER, Flaw.PAGES_CHANGED),
                changed("pages in another order", append(twice, document -> {
                    COSArray kids = document.getPages().getCOSObject().getCOSArray(COSName.KIDS);
                    kids.add(kids.remove(0));
                    kids.setNeedToBeUpdated(true);
                    touched(document.getPages().getCOSObject());
                }), Flaw.ADDED_AFTER, Flaw.ANNOTATION_CHANGED, Flaw.STRUCTURE_CHANGED, Flaw.TEXT_CHANGED).thatHolds(),
                changed("a page turned", append(twice, document -> {
                    firstPage(document).setRotation(180);
                    touched(firstPage(document).getCOSObject());
                }), Flaw.ADDED_AFTER, Flaw.PAGES_CHANGED),
                changed("a page cropped", append(twice, document -> {
                    firstPage(document).setCropBox(new PDRectangle(0, 300, 595, 300));
                    touched(firstPage(document).getCOSObject());
                }), Flaw.ADDED_AFTER, Flaw.PAGES_CHANGED),
                changed("a note on a page", append(twice, document -> Forgeries.annotate(document, new PDAnnotationFreeText())),
                        Flaw.ADDED_AFTER, Flaw.ANNOTATION_CHANGED),
                changed("a white box over a figure", append(twice, document -> Forgeries.annotate(document, new PDAnnotationSquare())),
                        Flaw.ADDED_AFTER, Flaw.ANNOTATION_CHANGED),
                changed("a link to another verification page", append(twice, document -> {
                    PDAnnotationLink link = new PDAnnotationLink();
                    PDActionURI action = new PDActionURI();
                    action.setURI("https://example.org/verifikasi");
                    link.setAction(action);
                    Forgeries.annotate(document, link);
                }), Flaw.ADDED_AFTER, Flaw.ANNOTATION_CHANGED),
                changed("a text field added", append(twice, document -> {
                    var form = document.getDocumentCatalog().getAcroForm(null);
                    PDTextField field = new PDTextField(form);
                    field.setPartialName("Target");
                    form.getFields().add(field);
                    touched(form.getCOSObject());
                    form.getCOSObject().getCOSArray(COSName.FIELDS).setNeedToBeUpdated(true);
                }), Flaw.ADDED_AFTER, Flaw.FORM_CHANGED),
                changed("the look of a signature exchanged", append(twice, document -> {
                    var widget = field(document, SECOND).getWidgets().get(0);
                    touched(widget.getAppearance().getCOSObject()).setItem(COSName.N, Forgeries.stream(document, "0 0 9 9 re f"));
                }), Flaw.ADDED_AFTER, Flaw.APPEARANCE_CHANGED),
                changed("the QR code exchanged", append(twice, document -> {
                    var qr = field(document, SECOND).getWidgets().get(0).getNormalAppearanceStream().getResources().getXObject(COSName.getPDFName("Qr"));
                    try (var out = qr.getCOSObject().createOutputStream(COSName.FLATE_DECODE)) {
                        out.write(text("0 0 9 9 re f"));
                    }
                    touched(qr.getCOSObject());
                }), Flaw.ADDED_AFTER, Flaw.APPEARANCE_CHANGED).thatHolds(),
                changed("a signature moved", append(twice, document -> {
                    var widget = field(document, FIRST).getWidgets().get(0);
                    widget.setRectangle(new PDRectangle(10, 10, 200, 60));
                    touched(widget.getCOSObject());
                }), Flaw.ADDED_AFTER, Flaw.APPEARANCE_CHANGED).thatHolds(),
                changed("a signature hidden", append(twice, document -> {
                    var widget = field(document, FIRST).getWidgets().get(0);
                    widget.setHidden(true);
                    touched(widget.getCOSObject());
                }), Flaw.ADDED_AFTER, Flaw.APPEARANCE_CHANGED).thatHolds(),
                changed("another author", append(twice, document -> {
                    PDDocumentInformation information = new PDDocumentInformation();
                    information.setAuthor("Orang lain");
                    document.setDocumentInformation(information);
                    touched(information.getCOSObject());
                    document.getDocument().getTrailer().setNeedToBeUpdated(true);
                }), Flaw.ADDED_AFTER, Flaw.METADATA_CHANGED).thatHolds(),
                changed("other metadata", append(twice, document -> touched(document.getDocumentCatalog().getCOSObject())
                        .setItem(COSName.METADATA, Forgeries.stream(document, "<x/>"))), Flaw.ADDED_AFTER, Flaw.METADATA_CHANGED).thatHolds(),
                changed("a script that runs on opening", append(twice, document -> {
                    document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('x')"));
                    touched(document.getDocumentCatalog().getCOSObject());
                }), Flaw.ADDED_AFTER, Flaw.ACTIVE_CONTENT),
                changed("a file attached", append(twice, document -> {
                    COSDictionary names = new COSDictionary();
                    names.setItem(COSName.getPDFName("EmbeddedFiles"), new COSDictionary());
                    touched(document.getDocumentCatalog().getCOSObject()).setItem(COSName.NAMES, names);
                }), Flaw.ADDED_AFTER, Flaw.ACTIVE_CONTENT).thatHolds(),
                changed("another text for reading aloud", append(twice, document -> touched(document.getDocumentCatalog()
                        .getStructureTreeRoot().getCOSObject()).setItem(COSName.getPDFName("Alt"), new COSString("x"))),
                        Flaw.ADDED_AFTER, Flaw.STRUCTURE_CHANGED),
                changed("the certification taken out", append(twice, document -> touched(document.getDocumentCatalog().getCOSObject())
                        .removeItem(COSName.getPDFName("Perms"))), Flaw.ADDED_AFTER, Flaw.CERTIFICATION),
                changed("a signature taken out", append(twice, document -> touched(field(document, SECOND).getCOSObject())
                        .removeItem(COSName.V)), Flaw.SIGNATURE_MISSING, Flaw.SIGNATURE_BROKEN, Flaw.APPEARANCE_CHANGED, Flaw.ADDED_AFTER),
                changed("one signature in both places", append(twice, document -> touched(field(document, SECOND).getCOSObject())
                        .setItem(COSName.V, field(document, FIRST).getCOSObject().getItem(COSName.V))),
                        Flaw.SIGNATURE_ORDER, Flaw.WRONG_SIGNER, Flaw.SIGNATURE_BROKEN, Flaw.APPEARANCE_CHANGED, Flaw.ADDED_AFTER, Flaw.LOCK),
                changed("a blank line after the end", join(twice, text("\n")), Flaw.ADDED_AFTER).thatHolds(),
                changed("a comment after the end", join(twice, text("% disetujui\n%%EOF\n")), Flaw.ADDED_AFTER).thatHolds(),
                changed("another document after the end", join(twice, SCENE.sealed()),
                        Flaw.SIGNATURE_MISSING, Flaw.CERTIFICATION, Flaw.SIGNATURE_BROKEN, Flaw.APPEARANCE_CHANGED, Flaw.ADDED_AFTER));
    }

    private static List<Copy> resigned() {
        Signers ours = SCENE.ours();
        Signers strangers = SCENE.strangers();
        byte[] byStrangers = sign(sign(SCENE.sealed(), FIRST, strangers.head, strangers, Signers.HEAD), SECOND, strangers.mayor, strangers, Signers.MAYOR);
        byte[] other = AgreementPdf.render(AgreementExamples.withLines(11));
        byte[] otherSigned = sign(sign(other, FIRST, ours.head, ours, Signers.HEAD), SECOND, ours.mayor, ours, Signers.MAYOR);
        byte[] touchedBetween = append(SCENE.once(), document -> Forgeries.overlay(document, "Target 10"));
        return List.of(
                new Copy("signed by a look-alike authority", byStrangers, Verdict.IMITATION,
                        List.of(Flaw.UNTRUSTED_ISSUER, Flaw.STAMP_BROKEN, Flaw.SIGNATURE_BROKEN)),
                new Copy("the second signature by a look-alike", sign(SCENE.once(), SECOND, strangers.mayor, strangers, Signers.MAYOR),
                        Verdict.IMITATION, List.of(Flaw.UNTRUSTED_ISSUER, Flaw.STAMP_BROKEN, Flaw.SIGNATURE_BROKEN)),
                changed("signed twice by the first party", sign(SCENE.once(), SECOND, ours.head, ours, Signers.MAYOR),
                        Flaw.WRONG_SIGNER, Flaw.SIGNATURE_BROKEN),
                changed("signed in each other's place", sign(sign(SCENE.sealed(), FIRST, ours.mayor, ours, Signers.HEAD), SECOND, ours.head,
                        ours, Signers.MAYOR), Flaw.WRONG_SIGNER, Flaw.SIGNATURE_BROKEN),
                changed("signed in the wrong order", sign(sign(SCENE.sealed(), SECOND, ours.mayor, ours, Signers.MAYOR), FIRST, ours.head,
                        ours, Signers.HEAD), Flaw.SIGNATURE_ORDER, Flaw.CERTIFICATION, Flaw.LOCK, Flaw.SIGNATURE_BROKEN),
                changed("another text, signed with the right keys", otherSigned,
                        Flaw.BASE_UNKNOWN, Flaw.SIGNATURE_BROKEN, Flaw.TEXT_CHANGED, Flaw.STRUCTURE_CHANGED).thatHolds(),
                changed("the countersignature without a time stamp", PadesSignature.sign(SCENE.once(), SECOND, ours.mayor, Signers.MAYOR,
                        NOW, JAKARTA), Flaw.STAMP_MISSING, Flaw.SIGNATURE_BROKEN),
                changed("changed between the signatures", sign(touchedBetween, SECOND, ours.mayor, ours, Signers.MAYOR),
                        Flaw.ADDED_BETWEEN, Flaw.TEXT_CHANGED, Flaw.SIGNATURE_BROKEN),
                changed("a signature of another document", Forgeries.changeCms(SCENE.twice(), 1, cms -> unpadded(Forgeries.cms(otherSigned, 1))),
                        Flaw.SIGNATURE_BROKEN),
                changed("the first signature in place of the second", Forgeries.changeCms(SCENE.twice(), 1,
                        cms -> unpadded(Forgeries.cms(SCENE.twice(), 0))), Flaw.WRONG_SIGNER, Flaw.SIGNATURE_BROKEN));
    }

    private static List<Copy> tornApart() {
        byte[] twice = SCENE.twice();
        return List.of(
                changed("saved anew by another program", rewrite(twice, document -> { }),
                        Flaw.SIGNATURE_RANGE, Flaw.SIGNATURE_BROKEN, Flaw.BASE_UNKNOWN, Flaw.STRUCTURE_CHANGED),
                changed("saved anew without signatures", rewrite(twice, document -> document.getDocumentCatalog().setAcroForm(null)),
                        Flaw.SIGNATURE_MISSING, Flaw.BASE_UNKNOWN, Flaw.FORM_CHANGED, Flaw.STRUCTURE_CHANGED),
                changed("its address printed on another text", AgreementPdf.render(AgreementExamples.withLines(2)),
                        Flaw.SIGNATURE_MISSING, Flaw.BASE_UNKNOWN, Flaw.CERTIFICATION, Flaw.SIGNATURE_BROKEN, Flaw.APPEARANCE_CHANGED,
                        Flaw.TEXT_CHANGED, Flaw.STRUCTURE_CHANGED),
                changed("the last hundred bytes cut off", Arrays.copyOf(twice, twice.length - 100),
                        Flaw.SIGNATURE_RANGE, Flaw.SIGNATURE_BROKEN, Flaw.ADDED_AFTER, Flaw.APPEARANCE_CHANGED),
                changed("the beginning exchanged", join(text("%PDF-1.4\n%wrapped\n"), twice),
                        Flaw.SIGNATURE_RANGE, Flaw.SIGNATURE_BROKEN, Flaw.BASE_UNKNOWN, Flaw.ADDED_BETWEEN, Flaw.ADDED_AFTER),
                new Copy("without any signature", SCENE.sealed(), Verdict.EARLIER, List.of()),
                new Copy("cut back to the first signature", SCENE.once(), Verdict.EARLIER, List.of()).thatHolds(),
                new Copy("something before the beginning", join(text("x"), twice), Verdict.UNREADABLE, List.of(Flaw.NOT_PDF)),
                new Copy("cut in the middle", Arrays.copyOf(twice, 3000), Verdict.UNREADABLE, List.of(Flaw.BROKEN)),
                new Copy("encrypted", Forgeries.encrypted(SCENE.sealed()), Verdict.UNREADABLE, List.of(Flaw.ENCRYPTED)));
    }

    private static List<Copy> noDocuments() {
        byte[] foreign = rewrite(SCENE.sealed(), document -> {
            document.getDocumentCatalog().setAcroForm(null);
            for (PDPage page : document.getPages()) {
                page.setContents(List.of());
            }
        });
        return List.of(
                new Copy("a PDF of somebody else", foreign, Verdict.FOREIGN, List.of()),
                new Copy("nothing", new byte[0], Verdict.UNREADABLE, List.of(Flaw.NOT_PDF)),
                new Copy("a page of the web", text("<html>%PDF-1.7</html>"), Verdict.UNREADABLE, List.of(Flaw.NOT_PDF)),
                new Copy("only a head", text("%PDF-1.7\n%%EOF"), Verdict.UNREADABLE, List.of(Flaw.BROKEN)),
                new Copy("brackets without end", join(text("%PDF-1.7\n1 0 obj\n"), text("[".repeat(200_000)), text("\n%%EOF")),
                        Verdict.UNREADABLE, List.of(Flaw.BROKEN)),
                new Copy("a bomb", Forgeries.bomb(), Verdict.UNCHECKED, List.of(Flaw.TOO_COMPLEX)),
                new Copy("too many objects", text("%PDF-1.7\n" + "1 0 obj 1 endobj\n".repeat(60_000)), Verdict.UNCHECKED,
                        List.of(Flaw.TOO_COMPLEX)),
                new Copy("too large", Arrays.copyOf(text("%PDF-1.7\n"), 21 * 1024 * 1024), Verdict.UNCHECKED, List.of(Flaw.TOO_LARGE)));
    }

    @Test
    void genuine_files_are_not_suspected() {
        CopyReport stamped = judge(SCENE.twice(), issued(), true, Map.of());
        assertThat(stamped.verdict()).as("%s", stamped).isEqualTo(Verdict.GENUINE);
        assertThat(stamped.findings()).isEmpty();
        assertThat(stamped.valid()).isTrue();
        assertThat(stamped.policy()).startsWith("Teken");
        assertThat(stamped.judgements()).extracting(CopyReport.Judgement::format).containsOnly("PAdES-BASELINE-T");

        CopyReport once = judge(SCENE.once(), issued(), true, Map.of());
        assertThat(once.verdict()).isEqualTo(Verdict.EARLIER);
        assertThat(once.valid()).isTrue();
    }

    @Test
    void genuine_files_without_time_stamps_are_not_suspected_where_none_are_demanded() {
        Signers ours = SCENE.ours();
        byte[] once = PadesSignature.sign(SCENE.sealed(), FIRST, ours.head, Signers.HEAD, NOW, JAKARTA);
        byte[] twice = PadesSignature.sign(once, SECOND, ours.mayor, Signers.MAYOR, NOW, JAKARTA);
        CopyReport report = judge(twice, issued(SCENE.sealed(), once, twice), false, Map.of());

        assertThat(report.verdict()).as("%s", report).isEqualTo(Verdict.GENUINE);
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void an_agreement_of_one_party_is_genuine_with_one_signature() {
        Signers ours = SCENE.ours();
        byte[] sealed = AgreementPdf.render(AgreementExamples.ofTheMayorAlone());
        byte[] signed = sign(sealed, FIRST, ours.mayor, ours, Signers.MAYOR);
        Issued issued = new Issued(Issued.Status.IN_FORCE, "Kota", JAKARTA, "PK", "1", "", SigningMethod.PKCS12, List.of(Archive.hash(sealed), Archive.hash(signed)),
                List.of(new Issued.Signature(Issued.Role.FIRST, FIRST, Signers.MAYOR.name(), "", ours.mayor.fingerprint(), NOW)), signed);

        CopyReport report = judge(signed, issued, true, Map.of());
        assertThat(report.verdict()).as("%s", report).isEqualTo(Verdict.GENUINE);
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void a_certificate_revoked_before_signing_or_expired_makes_our_own_file_doubtful() throws Exception {
        Map<BigInteger, Instant> revoked = Map.of(SCENE.ours().mayor.certificate().getSerialNumber(), NOW.minus(Duration.ofHours(1)));
        CopyReport report = judge(SCENE.twice(), issued(), true, revoked);
        assertThat(report.verdict()).isEqualTo(Verdict.DOUBTFUL);
        assertThat(report.findings()).contains(new Finding(Flaw.CERTIFICATE_REVOKED, SECOND));

        Signers ours = SCENE.ours();
        CertificateAuthority lastYear = ours.at(Clock.offset(CLOCK, Duration.ofDays(-400)));
        char[] passphrase = "sandi yang panjang".toCharArray();
        var subject = new CertificateSubject(Signers.MAYOR.name(), null, "Kota", null);
        try (SigningKey old = Pkcs12Keys.open(Pkcs12Keys.create(lastYear, subject, Period.ofDays(30), passphrase).pkcs12(), passphrase)) {
            byte[] signed = PadesSignature.sign(SCENE.once(), SECOND, old, ours.stamps, Signers.MAYOR, NOW.minus(Duration.ofDays(390)), JAKARTA);
            Issued late = issued(SCENE.sealed(), SCENE.once(), signed, old.fingerprint());
            assertThat(judge(signed, late, true, Map.of()).verdict()).isEqualTo(Verdict.DOUBTFUL);
            assertThat(judge(signed, late, true, Map.of()).findings()).contains(new Finding(Flaw.CERTIFICATE_EXPIRED, SECOND));
        }
    }

    @Test
    void a_void_withdrawn_or_superseded_document_is_said_to_be_so() {
        for (var expected : Map.of(Issued.Status.VOID, Verdict.VOID, Issued.Status.WITHDRAWN, Verdict.WITHDRAWN,
                Issued.Status.SUPERSEDED, Verdict.SUPERSEDED).entrySet()) {
            Issued one = issued();
            Issued changed = new Issued(expected.getKey(), one.government(), one.zone(), one.title(), one.number(), "", one.method(), one.hashes(), one.signatures(), null);
            assertThat(judge(SCENE.twice(), changed, true, Map.of()).verdict()).isEqualTo(expected.getValue());
        }
    }

    @Test
    void the_words_that_differ_are_shown() {
        byte[] other = AgreementPdf.render(AgreementExamples.promising(new AgreementDocument.Line(1,
                "Meningkatnya derajat kesehatan masyarakat", "Usia harapan hidup", "Tahun", "47,25")));
        CopyReport report = judge(other, issued(), true, Map.of());

        assertThat(report.changes()).anySatisfy(change -> {
            assertThat(change.before()).contains("74,25");
            assertThat(change.after()).contains("47,25");
        });
    }

    private static byte[] sign(byte[] pdf, String field, SigningKey key, Signers whose, SignedBy signer) {
        return PadesSignature.sign(pdf, field, key, whose.stamps, signer, NOW, JAKARTA);
    }

    private static byte[] unpadded(byte[] cms) {
        try {
            return new CMSSignedData(cms).toASN1Structure().getEncoded("DER");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] imprint(byte[] cms) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(new CMSSignedData(cms).getSignerInfos().iterator().next().getSignature());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
