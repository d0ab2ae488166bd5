package id.teken.signing;

import static id.teken.signing.Forgeries.join;
import static id.teken.signing.Forgeries.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdfwriter.COSWriter;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Revisions written by hand, in ways in which no library writes them. */
final class Revision {

    private Revision() {
    }

    /** How readers are to find the object. */
    enum Way {
        TABLE,
        /** A table in a stream. */
        STREAM,
        /** In an object stream. */
        PACKED,
        /** Not at all, except for those that search the file. */
        NONE,
        /** The table names the object as it was; another with its number follows. */
        TWICE
    }

    /** All pages turned upside down by an exchange of what they hang on. */
    static byte[] turned(byte[] pdf, Way way) {
        COSName pages = COSName.PAGES;
        long number = read(pdf, document -> key(document.getDocumentCatalog().getCOSObject().getItem(pages)).getNumber());
        String genuine = read(pdf, document -> written(document, number));
        return of(pdf, number, genuine.replaceFirst(">>$", "/Rotate 180>>"), way);
    }

    /** Exchanges an object. */
    private static byte[] of(byte[] pdf, long number, String object, Way way) {
        String written = number + " 0 obj\n" + object + "\nendobj\n";
        String root = read(pdf, document -> key(document.getDocument().getTrailer().getItem(COSName.ROOT)).getNumber() + " 0 R");
        long size = read(pdf, document -> document.getDocument().getXrefTable().keySet().stream().mapToLong(COSObjectKey::getNumber).max().getAsLong() + 1);
        String old = new String(pdf, StandardCharsets.ISO_8859_1);
        String former = old.substring(old.lastIndexOf("startxref") + 9, old.lastIndexOf("%%EOF")).strip();
        int start = pdf.length;
        String keys = "/Root " + root + " /Prev " + former;
        return switch (way) {
            case NONE -> join(pdf, text(written + "%%EOF\n"));
            case TABLE -> join(pdf, text(written + table(number, start, start + written.length(), size, keys)));
            case TWICE -> {
                String genuine = number + " 0 obj\n" + read(pdf, document -> written(document, number)) + "\nendobj\n";
                yield join(pdf, text(genuine + written + table(number, start, start + genuine.length() + written.length(), size, keys)));
            }
            case STREAM -> {
                byte[] entries = {1, (byte) (start >> 24), (byte) (start >> 16), (byte) (start >> 8), (byte) start, 0, 0};
                yield join(pdf, text(written), tableStream(size, number + " 1", entries, keys), text(end(start + written.length())));
            }
            case PACKED -> {
                String content = number + " 0 " + object;
                String packed = size + " 0 obj\n<</Type/ObjStm/N 1/First " + (number + " 0 ").length() + "/Length " + content.length()
                        + ">>\nstream\n" + content + "\nendstream\nendobj\n";
                byte[] entries = {2, (byte) (size >> 24), (byte) (size >> 16), (byte) (size >> 8), (byte) size, 0, 0,
                    1, (byte) (start >> 24), (byte) (start >> 16), (byte) (start >> 8), (byte) start, 0, 0};
                yield join(pdf, text(packed), tableStream(size + 1, number + " 1 " + size + " 1", entries, keys), text(end(start + packed.length())));
            }
        };
    }

    /** Exchanges entries of a signature; an empty value takes the entry out. */
    static byte[] ofSignature(byte[] pdf, String field, Map<String, String> changes) {
        long number = read(pdf, document -> key(Forgeries.field(document, field).getCOSObject().getItem(COSName.V)).getNumber());
        Map<String, String> entries = read(pdf, document -> entries(document, number));
        entries.putAll(changes);
        StringBuilder object = new StringBuilder("<<");
        entries.forEach((name, value) -> object.append(value.isEmpty() ? "" : "/" + name + " " + value + "\n"));
        String written = number + " 0 obj\n" + object + ">>\nendobj\n";
        String old = new String(pdf, StandardCharsets.ISO_8859_1);
        String former = old.substring(old.lastIndexOf("startxref") + 9, old.lastIndexOf("%%EOF")).strip();
        String keys = read(pdf, document -> "/Root " + key(document.getDocument().getTrailer().getItem(COSName.ROOT)).getNumber() + " 0 R")
                + " /Prev " + former;
        long size = number + 1000;
        return join(pdf, text(written + table(number, pdf.length, pdf.length + written.length(), size, keys)));
    }

    private static String table(long number, int offset, int start, long size, String keys) {
        return "xref\n" + number + " 1\n" + String.format("%010d 00000 n \n", offset) + "trailer\n<</Size " + size + " " + keys + ">>\n" + end(start);
    }

    private static byte[] tableStream(long number, String index, byte[] entries, String keys) {
        return join(text(number + " 0 obj\n<</Type/XRef/W [1 4 2]/Index [" + index + "]/Size " + (number + 1) + " " + keys + "/Length " + entries.length
                + ">>\nstream\n"), entries, text("\nendstream\nendobj\n"));
    }

    private static String end(int start) {
        return "startxref\n" + start + "\n%%EOF\n";
    }

    private static Map<String, String> entries(PDDocument document, long number) throws IOException {
        COSDictionary dictionary = (COSDictionary) document.getDocument().getObjectFromPool(new COSObjectKey(number, 0)).getObject();
        Map<String, String> entries = new LinkedHashMap<>();
        for (COSName name : dictionary.keySet()) {
            entries.put(name.getName(), written(dictionary.getItem(name)));
        }
        return entries;
    }

    private static String written(PDDocument document, long number) throws IOException {
        return written(document.getDocument().getObjectFromPool(new COSObjectKey(number, 0)).getObject());
    }

    private static String written(org.apache.pdfbox.cos.COSBase value) throws IOException {
        if (value instanceof COSObject reference) {
            return reference.getObjectNumber() + " 0 R";
        }
        if (value instanceof COSDictionary dictionary) {
            List<String> parts = new ArrayList<>();
            for (COSName name : dictionary.keySet()) {
                parts.add("/" + name.getName() + " " + written(dictionary.getItem(name)));
            }
            return "<<" + String.join(" ", parts) + ">>";
        }
        if (value instanceof org.apache.pdfbox.cos.COSArray array) {
            List<String> parts = new ArrayList<>();
            for (var member : array) {
                parts.add(written(member));
            }
            return "[" + String.join(" ", parts) + "]";
        }
        if (value instanceof org.apache.pdfbox.cos.COSString string) {
            return "<" + string.toHexString() + ">";
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        COSWriter writer = new COSWriter(out);
        value.accept(writer);
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private static COSObjectKey key(org.apache.pdfbox.cos.COSBase item) {
        return item instanceof COSObject reference ? reference.getKey() : item.getKey();
    }

    private interface Question<T> {
        T of(PDDocument document) throws IOException;
    }

    private static <T> T read(byte[] pdf, Question<T> question) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return question.of(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
