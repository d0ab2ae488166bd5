package id.teken.signing;

import static id.teken.signing.Copy.changed;
import static id.teken.signing.Forgeries.append;
import static id.teken.signing.Forgeries.field;
import static id.teken.signing.Forgeries.firstPage;
import static id.teken.signing.Forgeries.join;
import static id.teken.signing.Forgeries.patch;
import static id.teken.signing.Forgeries.text;
import static id.teken.signing.Forgeries.touched;
import static org.assertj.core.api.Assertions.assertThat;

import id.teken.agreement.AgreementDocument;
import id.teken.signing.Revision.Way;
import id.teken.signing.verification.CopyReport;
import id.teken.signing.verification.Finding;
import id.teken.signing.verification.Flaw;
import id.teken.signing.verification.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The attacks on signed PDFs that became known by name: universal forgery, wrapping, incremental saving, shadowing by annotations
 * and signature fields, and what can be done inside a CMS.
 */
@Timeout(60)
@Execution(ExecutionMode.SAME_THREAD)
class SignatureAttacksTest {

    private static final String FIRST = AgreementDocument.FIRST_PARTY_FIELD;
    private static final String SECOND = AgreementDocument.SECOND_PARTY_FIELD;
    private static final SignedScene SCENE = SignedScene.SET;

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void an_attack_is_told_with_its_reason(Copy copy) {
        copy.isTold();
    }

    static List<Copy> attacks() throws IOException {
        List<Copy> copies = new ArrayList<>();
        for (List<Copy> some : List.of(universal(), wrapped(), saved(), shadowed(), insideTheSignature())) {
            copies.addAll(some);
        }
        return copies;
    }

    private static List<Copy> universal() {
        byte[] twice = SCENE.twice();
        return List.of(
                changed("no range in the first signature", patch(twice, "/ByteRange [0 ", "/ByteRangX [0 "),
                        Flaw.SIGNATURE_BROKEN, Flaw.SIGNATURE_RANGE),
                changed("a negative range in place", patch(twice, "/ByteRange [0 ", "/ByteRange [-0"),
                        Flaw.SIGNATURE_BROKEN, Flaw.SIGNATURE_RANGE),
                changed("a signature without range", Revision.ofSignature(twice, FIRST, Map.of("ByteRange", "")),
                        Flaw.SIGNATURE_RANGE, Flaw.SIGNATURE_BROKEN, Flaw.ADDED_AFTER),
                changed("a signature with no range", Revision.ofSignature(twice, FIRST, Map.of("ByteRange", "null")),
                        Flaw.SIGNATURE_RANGE, Flaw.SIGNATURE_BROKEN, Flaw.ADDED_AFTER),
                changed("a signature with a range below zero", Revision.ofSignature(twice, SECOND, Map.of("ByteRange", "[0 -5 10 10]")),
                        Flaw.SIGNATURE_RANGE, Flaw.SIGNATURE_BROKEN, Flaw.APPEARANCE_CHANGED, Flaw.ADDED_AFTER),
                changed("a signature whose ranges overlap", Revision.ofSignature(twice, SECOND, Map.of("ByteRange", "[0 5000 4000 5000]")),
                        Flaw.SIGNATURE_RANGE, Flaw.SIGNATURE_BROKEN, Flaw.APPEARANCE_CHANGED, Flaw.ADDED_AFTER),
                changed("a signature without content", Revision.ofSignature(twice, SECOND, Map.of("Contents", "")),
                        Flaw.SIGNATURE_RANGE, Flaw.SIGNATURE_BROKEN, Flaw.ADDED_AFTER),
                changed("a signature with null as content", Revision.ofSignature(twice, SECOND, Map.of("Contents", "null")),
                        Flaw.SIGNATURE_RANGE, Flaw.SIGNATURE_BROKEN, Flaw.ADDED_AFTER),
                changed("a signature with empty content", Revision.ofSignature(twice, SECOND, Map.of("Contents", "<00>")),
                        Flaw.SIGNATURE_RANGE, Flaw.SIGNATURE_BROKEN, Flaw.ADDED_AFTER));
    }

    /** The second range is moved behind something else; the new range stands in the room that nobody signed. */
    private static List<Copy> wrapped() {
        byte[] twice = SCENE.twice();
        int[] range = Forgeries.range(twice, 1);
        byte[] cms = Forgeries.cms(twice, 1);
        String content = "<" + HexFormat.of().formatHex(Arrays.copyOf(cms, derLength(cms))) + ">";
        String inPlace = content + "/ByteRange [0 " + range[1] + " " + range[2] + " " + range[3] + "] /X <";
        String filled = inPlace + "0".repeat(range[2] - range[1] - inPlace.length() - 1) + ">";
        int moved = range[2] + 500;
        String behind = content + "/ByteRange [0 " + range[1] + " " + moved + " " + range[3] + "] /X <";
        String further = behind + "0".repeat(moved - range[1] - behind.length() - 1) + ">";
        byte[] before = Arrays.copyOf(twice, range[1]);
        byte[] after = Arrays.copyOfRange(twice, range[2], twice.length);
        return List.of(
                changed("another range in the unused room", join(before, text(filled), after), Flaw.SIGNATURE_RANGE, Flaw.SIGNATURE_BROKEN),
                changed("the second range moved", join(before, text(further), after),
                        Flaw.SIGNATURE_RANGE, Flaw.SIGNATURE_BROKEN, Flaw.ADDED_AFTER, Flaw.APPEARANCE_CHANGED));
    }

    private static List<Copy> saved() {
        byte[] twice = SCENE.twice();
        return List.of(
                changed("an object exchanged, with a table", Revision.turned(twice, Way.TABLE), Flaw.ADDED_AFTER, Flaw.PAGES_CHANGED),
                changed("an object exchanged, with a table in a stream", Revision.turned(twice, Way.STREAM),
                        Flaw.ADDED_AFTER, Flaw.PAGES_CHANGED),
                changed("an object exchanged inside a stream", Revision.turned(twice, Way.PACKED), Flaw.ADDED_AFTER, Flaw.PAGES_CHANGED),
                changed("an object that no table names", Revision.turned(twice, Way.NONE), Flaw.ADDED_AFTER).thatHolds(),
                changed("an object twice, the true one named", Revision.turned(twice, Way.TWICE), Flaw.ADDED_AFTER).thatHolds());
    }

    private static List<Copy> shadowed() throws IOException {
        byte[] twice = SCENE.twice();
        return List.of(
                changed("pages turned by another parent", append(twice, document -> {
                    COSDictionary page = touched(firstPage(document).getCOSObject());
                    COSDictionary parent = touched(new COSDictionary());
                    parent.setItem(COSName.TYPE, COSName.PAGES);
                    parent.setItem(COSName.KIDS, new COSArray());
                    parent.setItem(COSName.ROTATE, COSInteger.get(180));
                    page.setItem(COSName.PARENT, parent);
                }), Flaw.ADDED_AFTER, Flaw.PAGES_CHANGED),
                changed("pages cropped by all their parents", append(twice, document -> touched(document.getPages().getCOSObject())
                        .setItem(COSName.CROP_BOX, new PDRectangle(0, 0, 300, 300).getCOSArray())), Flaw.ADDED_AFTER, Flaw.PAGES_CHANGED),
                changed("an empty signature field drawn over the text", append(twice, document -> {
                    var form = document.getDocumentCatalog().getAcroForm(null);
                    var added = new PDSignatureField(form);
                    added.setPartialName("Saksi9");
                    form.getFields().add(added);
                    touched(form.getCOSObject()).getCOSArray(COSName.FIELDS).setNeedToBeUpdated(true);
                    Forgeries.annotate(document, added.getWidgets().get(0));
                }), Flaw.ADDED_AFTER, Flaw.FORM_CHANGED, Flaw.ANNOTATION_CHANGED),
                new Copy("a stranger's signature over the text", new ForeignSignature(Files.createTempDirectory("attacks"), "Orang Lain", null).on(twice),
                        Verdict.IMITATION,
                        List.of(Flaw.SIGNATURE_EXTRA, Flaw.UNTRUSTED_ISSUER, Flaw.STAMP_BROKEN, Flaw.FORM_CHANGED, Flaw.ANNOTATION_CHANGED)),
                changed("rights of usage", append(twice, document -> touched(document.getDocumentCatalog().getCOSObject())
                        .getCOSDictionary(COSName.getPDFName("Perms")).setItem(COSName.getPDFName("UR3"), new COSDictionary())),
                        Flaw.ADDED_AFTER, Flaw.CERTIFICATION),
                changed("revocation data of a signature that is not there", append(twice, document -> {
                    COSDictionary store = new COSDictionary();
                    COSDictionary data = new COSDictionary();
                    data.setItem(COSName.getPDFName("0".repeat(40)), new COSDictionary());
                    store.setItem(COSName.getPDFName("VRI"), data);
                    touched(document.getDocumentCatalog().getCOSObject()).setItem(COSName.getPDFName("DSS"), store);
                }), Flaw.ADDED_AFTER).thatHolds());
    }

    private static List<Copy> insideTheSignature() {
        byte[] twice = SCENE.twice();
        return List.of(
                changed("a text of its own in the signature", Forgeries.changeCms(twice, 1, CmsForgeries::withContent), Flaw.SIGNATURE_BROKEN),
                changed("two signers in one signature", Forgeries.changeCms(twice, 1,
                        cms -> CmsForgeries.withSignerOf(cms, Forgeries.cms(twice, 0))), Flaw.SIGNATURE_BROKEN),
                new Copy("another certificate for the same key", Forgeries.changeCms(twice, 1, cms -> CmsForgeries.certifiedAnew(cms, SCENE.ours().mayor.certificate())),
                        Verdict.IMITATION, List.of(Flaw.UNTRUSTED_ISSUER, Flaw.SIGNATURE_BROKEN)));
    }

    @Test
    void a_signature_without_range_says_nothing_of_the_other() {
        byte[] forged = Revision.ofSignature(SCENE.twice(), FIRST, Map.of("ByteRange", ""));
        CopyReport report = SignedScene.judge(forged, SignedScene.issued(), true, Map.of());

        assertThat(report.findings()).extracting(Finding::detail).contains(FIRST).doesNotContain(SECOND);
    }

    private static int derLength(byte[] cms) {
        return 4 + ((cms[2] & 0xff) << 8 | cms[3] & 0xff);
    }
}
