package id.teken.signing;

import id.teken.document.SignatureBox;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * Signs a prepared field of a document: PAdES baseline B or T, as one incremental revision that leaves every earlier byte
 * alone. The first signature certifies the document, so that nothing but further signatures may follow; the one that fills
 * the last empty field locks every field.
 */
public final class PadesSignature {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu, 'pukul' HH.mm.ss z", Locale.forLanguageTag("id-ID"));
    private static final int[] RESERVED = {0, 1_000_000_000, 1_000_000_000, 1_000_000_000};

    private static final int PLACE_OF_DRAWING = 8192;

    private PadesSignature() {
    }

    /** As {@link #sign(byte[], String, SigningKey, TimeStamps, SignedBy, Instant, ZoneId)} without a time stamp: baseline B. */
    public static byte[] sign(byte[] pdf, String field, SigningKey key, SignedBy signer, Instant at, ZoneId zone) {
        return sign(pdf, field, key, Optional.empty(), signer, at, zone);
    }

    /**
     * Adds one revision: the field, its signed appearance and the signature, with the first also the catalog.
     *
     * @param stamps proves the time; where it fails, nothing is signed
     * @param at   moment of signing as claimed by this installation
     * @param zone of the signer's office; the time is shown and recorded with its offset
     * @return the whole file: {@code pdf}, then the new revision
     * @throws SignatureRefused     if the field does not exist, was not prepared or is signed already, or the certificate is
     *                              not valid at that moment
     * @throws id.teken.values.Refusal if the time stamp cannot be had; the same call may succeed later
     * @throws UncheckedIOException if the document cannot be read
     */
    public static byte[] sign(byte[] pdf, String field, SigningKey key, TimeStamps stamps, SignedBy signer, Instant at,
            ZoneId zone) {
        return sign(pdf, field, key, Optional.of(stamps), signer, at, zone);
    }

    private static byte[] sign(byte[] pdf, String field, SigningKey key, Optional<TimeStamps> stamps, SignedBy signer, Instant at,
            ZoneId zone) {
        refuseOutsideValidity(key, at);
        ZonedDateTime time = at.atZone(zone);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDSignatureField place = emptyField(document, field);
            int room = CadesSignature.roomFor(key, stamps);
            PDSignature signature = dictionary(signer, time, room);
            FieldLocks.add(document, place, signature);
            place.getCOSObject().setItem(COSName.V, signature);
            SignatureBox.showSigned(document, place, signer.name(), signer.position(), time.format(WHEN));
            place.getCOSObject().setNeedToBeUpdated(true);
            signature.getCOSObject().setNeedToBeUpdated(true);
            byte[] signed = revision(document, key, stamps, pdf.length + 2 * room);
            if (!Revisions.continues(pdf, signed)) {
                throw new IllegalStateException("The revision changed bytes before it");
            }
            return signed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] revision(PDDocument document, SigningKey key, Optional<TimeStamps> stamps, int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(size + PLACE_OF_DRAWING);
        ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(bytes);
        signing.setSignature(CadesSignature.of(signing.getContent(), key, stamps));
        return bytes.toByteArray();
    }

    private static PDSignatureField emptyField(PDDocument document, String name) {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form == null || !(form.getField(name) instanceof PDSignatureField field)) {
            throw new SignatureRefused("The document has no signature field " + name);
        }
        if (field.getCOSObject().containsKey(COSName.V)) {
            throw new SignatureRefused("The signature field " + name + " is signed already");
        }
        if (!SignatureBox.isPrepared(field)) {
            throw new SignatureRefused("The signature field " + name + " was not prepared for a visible signature");
        }
        return field;
    }

    /**
     * Not by {@link PDDocument#addSignature}: that empties the field's rectangle and rewrites the catalog.
     */
    private static PDSignature dictionary(SignedBy signer, ZonedDateTime time, int room) {
        PDSignature signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
        signature.setName(signer.name());
        signature.setReason(signer.reason());
        signature.setSignDate(GregorianCalendar.from(time));
        signature.setContents(new byte[room]); // PDFBox finds the places to fill in only in this order
        signature.setByteRange(RESERVED);
        return signature;
    }

    private static void refuseOutsideValidity(SigningKey key, Instant at) {
        Instant from = key.certificate().getNotBefore().toInstant();
        Instant until = key.certificate().getNotAfter().toInstant();
        if (at.isBefore(from) || at.isAfter(until)) {
            throw new SignatureRefused("The certificate is valid from " + from + " until " + until + ", not at " + at);
        }
    }
}
