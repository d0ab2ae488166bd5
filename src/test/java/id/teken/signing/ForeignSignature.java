package id.teken.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Period;
import java.util.Calendar;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;

/** Signs files as a service of somebody else's does: under another authority, in a field that it makes itself. */
public final class ForeignSignature {

    private static final int ROOM = 16 * 1024;

    private final CertificateAuthority authority;
    private final TimeStamps stamps;
    private final SigningKey key;

    /** @param nip a number that the certificate carries, or null */
    public ForeignSignature(Path directory, String name, String nip) {
        authority = new CertificateAuthority(directory, "Balai Tiruan Sertifikasi", Clock.systemUTC());
        stamps = new OwnTimeStamps(authority, Clock.systemUTC());
        char[] passphrase = "rahasia".toCharArray();
        try {
            key = Pkcs12Keys.open(Pkcs12Keys.create(authority, new CertificateSubject(name, nip, "Pemerintah Kota", null),
                    Period.ofYears(2), passphrase).pkcs12(), passphrase);
        } catch (WrongPassphrase impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public X509Certificate root() {
        return authority.root();
    }

    /** DER of the authority's list, with nobody on it. */
    public byte[] revocations() {
        return authority.revocationList(Map.of(), BigInteger.ONE, Duration.ofDays(1));
    }

    public String fingerprint() {
        return key.fingerprint();
    }

    /** One revision more, with a visible signature in a new field. */
    public byte[] on(byte[] pdf) {
        return on(pdf, Optional.of(stamps));
    }

    /** As a service that has lost its time stamps. */
    public byte[] onWithoutStamp(byte[] pdf) {
        return on(pdf, Optional.empty());
    }

    private byte[] on(byte[] pdf, Optional<TimeStamps> stamped) {
        try (PDDocument document = Loader.loadPDF(pdf); SignatureOptions options = new SignatureOptions()) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            signature.setSignDate(Calendar.getInstance());
            options.setPreferredSignatureSize(ROOM);
            document.addSignature(signature, options);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            var signing = document.saveIncrementalForExternalSigning(bytes);
            signing.setSignature(CadesSignature.of(signing.getContent(), key, stamped));
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a program that writes the whole file anew before it signs. */
    public byte[] onRewritten(byte[] pdf) {
        return on(Forgeries.rewrite(pdf, document -> { }));
    }

    /** As a program that writes something of its own before it signs. */
    public byte[] inTwoSteps(byte[] pdf) {
        return on(Forgeries.append(pdf, document -> Forgeries.touched(document.getDocumentCatalog().getCOSObject())));
    }
}
