package id.teken.signing;

import static id.teken.signing.Forgeries.join;
import static id.teken.signing.Forgeries.text;
import static org.assertj.core.api.Assertions.assertThat;

import id.teken.signing.verification.CopyReport;
import id.teken.signing.verification.Finding;
import id.teken.signing.verification.Flaw;
import id.teken.signing.verification.Verdict;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small files that would become large: told to be too complex before they do, however they are packed. */
@Timeout(30)
class HostileFilesTest {

    private static final int MEGABYTE = 1 << 20;

    @Test
    void aStreamWhoseHeadIsNotOfItsPacking() {
        byte[] packed = deflated(200);
        packed[0] = 'A';
        packed[1] = 'A';
        assertTooComplex(page("/Filter/FlateDecode", packed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Filter[/ASCIIHexDecode/FlateDecode]", "/F#69lter[/ASCIIHexDecode/Flate#44ecode]", "/Filter 9 0 R", "/Filter[/AHx/Fl]"})
    void aStreamPackedAndWrittenAsLetters(String filter) {
        byte[] letters = text(HexFormat.of().formatHex(deflated(200)) + ">");
        assertTooComplex(join(page(filter, letters), text("")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Filter[/FlateDecode/FlateDecode]", "/Filter[/FlateDecode/LZWDecode]", "/Filter[/RunLengthDecode/FlateDecode]"})
    void aStreamPackedTwice(String filter) {
        assertTooComplex(page(filter, new byte[10]));
    }

    @Test
    void aStreamPackedByTheOtherWays() {
        assertTooComplex(page("/Filter/LZWDecode", lzw(8)));
        assertTooComplex(page("/Filter/RunLengthDecode", text("\u0081 ".repeat(300_000))));
    }

    @Test
    void objectsAndTheirTableAreUnpackedWhileAFileIsOpened() {
        byte[] objects = deflated(200);
        byte[] opened = document(join(text("4 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length " + objects.length + ">>\nstream\n"), objects,
                text("\nendstream\nendobj\n")), text("trailer\n<</Root 4 0 R>>\n"));
        assertTooComplex(opened);

        assertTooComplex(withTable("[1 2 1]", "/Filter/FlateDecode", deflated(100)));
        assertTooComplex(withTable("[1 2 1]", "/Filter[/ASCIIHexDecode/FlateDecode]", text(HexFormat.of().formatHex(deflated(100)) + ">")));
        assertTooComplex(withTable("[0 0 0]", "", new byte[20]));
        assertTooComplex(withTable("[1 0 0]", "/Filter/FlateDecode", deflated(1)));
    }

    @Test
    void aRowOfThousandMillions() {
        assertTooComplex(page("/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2000000000>>", deflated(1)));
    }

    @Test
    void aPageThatIsAPicture() {
        assertTooComplex(page("/Subtype/Image/Filter/DCTDecode", text("x")));
        assertTooComplex(page("/Filter/CCITTFaxDecode/DecodeParms<</Columns 60000/Rows 60000>>", text("x")));
    }

    @Test
    void tooManyObjectsHoweverWritten() {
        assertTooComplex(text("%PDF-1.7\n" + "1 0\nobj 1 endobj\n".repeat(60_000)));
        assertTooComplex(text("%PDF-1.7\n" + "1 0 obj 1 endobj\n".repeat(60_000)));
    }

    @Test
    void tooManySignatures() {
        String fields = "";
        StringBuilder objects = new StringBuilder("4 0 obj\n<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/ByteRange[0 10 20 30]/Contents<00>>>\nendobj\n");
        for (int i = 0; i < 21; i++) {
            fields += (10 + i) + " 0 R ";
            objects.append(10 + i).append(" 0 obj\n<</FT/Sig/T(F").append(i).append(")/V 4 0 R>>\nendobj\n");
        }
        assertTooComplex(document("/AcroForm<</Fields[" + fields + "]>>", text(objects.toString())));
        assertThat(judge(document("/AcroForm<</Fields[10 0 R]>>", text(objects.toString()))).findings()).extracting(Finding::flaw)
                .doesNotContain(Flaw.TOO_COMPLEX);
    }

    @Test
    void whatIsModestIsReadHoweverPacked() {
        byte[] letters = text(HexFormat.of().formatHex(deflated(1)) + ">");
        assertThat(judge(page("/Filter[/ASCIIHexDecode/FlateDecode]", letters)).verdict()).isEqualTo(Verdict.FOREIGN);
        assertThat(judge(page("/Filter/RunLengthDecode", text("\u0081 \u0080"))).verdict()).isEqualTo(Verdict.FOREIGN);
    }

    @Test
    void drawingsThatCallEachOtherEndWhenTheTimeIsOver() throws Exception {
        StringBuilder forms = new StringBuilder();
        for (int i = 4; i < 24; i++) {
            String calls = "/X Do ".repeat(10);
            String resources = i < 23 ? "/Resources<</XObject<</X " + (i + 1) + " 0 R>>>>" : "";
            forms.append(i).append(" 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]").append(resources).append("/Length ").append(calls.length())
                    .append(">>\nstream\n").append(calls).append("\nendstream\nendobj\n");
        }
        byte[] file = document("", "/Resources<</XObject<</X 4 0 R>>>>/Contents 5 0 R", text(forms.toString()));
        Thread reader = new Thread(() -> judge(file));
        reader.start();
        reader.join(400);
        reader.interrupt();
        reader.join(5000);
        assertThat(reader.isAlive()).isFalse();
    }

    private static void assertTooComplex(byte[] file) {
        CopyReport report = judge(file);
        assertThat(report.findings()).as("%s", report).containsExactly(new Finding(Flaw.TOO_COMPLEX, ""));
        assertThat(report.verdict()).isEqualTo(Verdict.UNCHECKED);
    }

    private static CopyReport judge(byte[] file) {
        return SignedScene.judge(file, SignedScene.issued(), true, Map.of());
    }

    private static byte[] page(String filter, byte[] packed) {
        return document("", "/Contents 4 0 R", join(text("9 0 obj\n[/ASCIIHexDecode/FlateDecode]\nendobj\n4 0 obj\n<<" + filter + "/Length " + packed.length
                + ">>\nstream\n"), packed, text("\nendstream\nendobj\n")));
    }

    private static byte[] document(String root, byte[] more) {
        return document(root, "", more);
    }

    private static byte[] document(byte[] more, byte[] end) {
        return join(text("%PDF-1.7\n"), more, end, text("%%EOF\n"));
    }

    /** With a table of all objects. */
    private static byte[] document(String root, String page, byte[] more) {
        byte[] objects = join(text("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R" + root + ">>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
                + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]" + page + ">>\nendobj\n"), more);
        String all = new String(objects, StandardCharsets.ISO_8859_1);
        StringBuilder table = new StringBuilder("xref\n0 1\n0000000000 65535 f \n");
        for (int i = 1; i < 40; i++) {
            int place = all.indexOf("\n" + i + " 0 obj\n");
            if (place >= 0) {
                table.append(i).append(" 1\n").append(String.format("%010d 00000 n \n", place + 1));
            }
        }
        return join(objects, text(table + "trailer\n<</Size 40/Root 1 0 R>>\nstartxref\n" + objects.length + "\n%%EOF\n"));
    }

    private static byte[] withTable(String widths, String filter, byte[] packed) {
        byte[] objects = text("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[]/Count 0>>\nendobj\n");
        return join(objects, text("7 0 obj\n<</Type/XRef/Size 9/Root 1 0 R/W " + widths + filter + "/Length " + packed.length + ">>\nstream\n"), packed,
                text("\nendstream\nendobj\nstartxref\n" + objects.length + "\n%%EOF\n"));
    }

    /** @param megabytes of blanks */
    private static byte[] deflated(int megabytes) {
        Deflater deflater = new Deflater(9);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] blanks = new byte[MEGABYTE];
        java.util.Arrays.fill(blanks, (byte) ' ');
        byte[] buffer = new byte[MEGABYTE];
        for (int i = 0; i <= megabytes; i++) {
            if (i < megabytes) {
                deflater.setInput(blanks);
            } else {
                deflater.finish();
            }
            for (int length = deflater.deflate(buffer); length > 0; length = deflater.deflate(buffer)) {
                packed.write(buffer, 0, length);
            }
        }
        deflater.end();
        return packed.toByteArray();
    }

    /** Codes that each repeat the one before and one byte more, until the table is full, again and again. */
    private static byte[] lzw(int rounds) {
        StringBuilder bits = new StringBuilder();
        int width = 9;
        for (int round = 0; round < rounds; round++) {
            append(bits, 256, width);
            append(bits, ' ', 9);
            width = 9;
            for (int code = 258; code < 4094; code++) {
                append(bits, code, width);
                width = code + 2 >= 2048 ? 12 : code + 2 >= 1024 ? 11 : code + 2 >= 512 ? 10 : 9;
            }
        }
        byte[] packed = new byte[bits.length() / 8];
        for (int i = 0; i < packed.length; i++) {
            packed[i] = (byte) Integer.parseInt(bits.substring(i * 8, i * 8 + 8), 2);
        }
        return packed;
    }

    private static void append(StringBuilder bits, int code, int width) {
        String binary = Integer.toBinaryString(code);
        bits.append("0".repeat(width - binary.length())).append(binary);
    }
}
