package id.teken.signing.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** The signatures of a file as they stand in its bytes. */
final class SignatureReading {

    private static final int NUMBERS = 4;
    private static final int MOST = 20;
    private static final int UNKNOWN = Integer.MAX_VALUE;
    private static final Set<String> KINDS = Set.of("ETSI.CAdES.detached", LastingParts.ARCHIVE_STAMP);

    private SignatureReading() {
    }

    /**
     * One signature.
     *
     * @param end      where the part of the file ends that it covers
     * @param cms      the signature, without the unused room behind it; empty where it cannot be found
     * @param covered  the bytes that it covers; none where that cannot be known
     * @param flaws    what is wrong with its place in the file
     */
    record Read(String field, COSDictionary dictionary, int end, byte[] cms, Covered covered, List<Flaw> flaws) {

        /** Whether it says which part of the file it covers; else nothing can be said of its order. */
        boolean isPlaced() {
            return end != UNKNOWN;
        }

        /** Whether it is no person's, but the time stamp over a whole file. */
        boolean isArchiveStamp() {
            return LastingParts.ARCHIVE_STAMP.equals(dictionary.getNameAsString(COSName.SUB_FILTER));
        }
    }

    /**
     * In the order of the parts that they cover; those that do not say it come last.
     *
     * @throws TooComplex if there are more than {@value #MOST}
     */
    static List<Read> of(PDDocument document, byte[] file) {
        List<Read> signatures = new ArrayList<>();
        var form = document.getDocumentCatalog().getAcroForm(null);
        if (form != null) {
            for (PDField field : form.getFieldTree()) {
                if (field instanceof PDSignatureField && field.getCOSObject().containsKey(COSName.V)) {
                    if (signatures.size() == MOST) {
                        throw new TooComplex("Too many signatures");
                    }
                    COSDictionary value = field.getCOSObject().getCOSDictionary(COSName.V);
                    signatures.add(read(field.getFullyQualifiedName(), value == null ? new COSDictionary() : value, file));
                }
            }
        }
        signatures.sort(Comparator.comparingInt(Read::end));
        return signatures;
    }

    private static Read read(String field, COSDictionary dictionary, byte[] file) {
        List<Flaw> flaws = new ArrayList<>();
        int[] range = range(dictionary.getCOSArray(COSName.BYTERANGE));
        if (range == null || !isInside(range, file)) {
            return new Read(field, dictionary, UNKNOWN, new byte[0], new Covered(file, 0, 0, 0), List.of(Flaw.SIGNATURE_RANGE));
        }
        int from = range[1];
        int until = range[2];
        byte[] room = hex(file, from, until);
        byte[] told = dictionary.getDictionaryObject(COSName.CONTENTS) instanceof COSString contents ? contents.getBytes() : null;
        if (room == null || !java.util.Arrays.equals(room, told)) {
            flaws.add(Flaw.SIGNATURE_RANGE);
            room = told == null ? new byte[0] : told;
        }
        if (!KINDS.contains(String.valueOf(dictionary.getNameAsString(COSName.SUB_FILTER)))) {
            flaws.add(Flaw.SIGNATURE_BROKEN);
        }
        byte[] cms = java.util.Arrays.copyOf(room, derLength(room));
        for (int i = cms.length; i < room.length; i++) {
            if (room[i] != 0) {
                flaws.add(Flaw.SIGNATURE_ROOM);
                break;
            }
        }
        int end = range[2] + range[3];
        return new Read(field, dictionary, end, cms, new Covered(file, from, until, end), flaws);
    }

    private static int[] range(COSArray numbers) {
        if (numbers == null || numbers.size() != NUMBERS) {
            return null;
        }
        int[] range = new int[NUMBERS];
        for (int i = 0; i < NUMBERS; i++) {
            if (!(numbers.getObject(i) instanceof COSNumber number) || number.longValue() < 0 || number.longValue() > Integer.MAX_VALUE) {
                return null;
            }
            range[i] = number.intValue();
        }
        return range;
    }

    private static boolean isInside(int[] range, byte[] file) {
        return range[0] == 0 && range[1] > 0 && range[1] < range[2] && (long) range[2] + range[3] <= file.length;
    }

    /** What stands between the brackets, or null where there is anything else. */
    private static byte[] hex(byte[] file, int from, int until) {
        if (file[from] != '<' || file[until - 1] != '>' || (until - from) % 2 != 0) {
            return null;
        }
        try {
            return HexFormat.of().parseHex(new String(file, from + 1, until - from - 2, java.nio.charset.StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Length of the DER value at the start. */
    private static int derLength(byte[] bytes) {
        if (bytes.length < 2) {
            return bytes.length;
        }
        int first = bytes[1] & 0xff;
        if (first < 0x80) {
            return Math.min(bytes.length, 2 + first);
        }
        long length = 0;
        int count = first & 0x7f;
        for (int i = 0; i < count && 2 + i < bytes.length && i < NUMBERS; i++) {
            length = length << 8 | bytes[2 + i] & 0xff;
        }
        return (int) Math.min(bytes.length, 2L + count + length);
    }
}
