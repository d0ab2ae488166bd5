package id.teken.signing.bsre;

import id.teken.signing.Revisions;
import id.teken.signing.Signer;
import id.teken.signing.SigningKey;
import id.teken.signing.TimeStampTrust;
import id.teken.values.Refusal;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * Whether what came back is our file with exactly one signature more, by the right person under the right authority. A service
 * that writes the file anew would break the signature before, and our register's word with it: that is refused and said so.
 */
final class AnswerCheck {

    private static final byte[] END = {'%', '%', 'E', 'O', 'F'};

    private static final Pattern NIK = Pattern.compile("\\d{16}");

    private final List<X509Certificate> issuers;
    private final TimeStampTrust stamps;

    /** @param issuers authorities of the signers and of the time stamps */
    AnswerCheck(List<X509Certificate> issuers) {
        this.issuers = List.copyOf(issuers);
        this.stamps = new TimeStampTrust(issuers);
    }

    /** @throws Refusal naming what is wrong; such an answer must not be kept */
    Signer.Signed accepted(byte[] ours, byte[] answer, String name, String nik) {
        if (!Revisions.continues(ours, answer)) {
            throw Refusal.unavailable("bsre.rewritten");
        }
        if (revisionsAfter(ours.length, answer) != 1) {
            throw Refusal.unavailable("bsre.revisions");
        }
        try (PDDocument before = Loader.loadPDF(ours); PDDocument after = Loader.loadPDF(answer)) {
            Set<String> signed = before.getSignatureFields().stream().filter(AnswerCheck::isSigned)
                    .map(PDSignatureField::getFullyQualifiedName).collect(Collectors.toSet());
            List<PDSignatureField> added = after.getSignatureFields().stream().filter(AnswerCheck::isSigned)
                    .filter(field -> !signed.contains(field.getFullyQualifiedName())).toList();
            if (added.size() != 1) {
                throw Refusal.unavailable("bsre.revisions");
            }
            X509Certificate signer = signer(added.get(0).getSignature(), ours.length, answer);
            if (!isPerson(signer, name, nik)) {
                throw Refusal.unavailable("bsre.otherPerson");
            }
            return new Signer.Signed(answer, added.get(0).getFullyQualifiedName(), SigningKey.fingerprint(signer));
        } catch (IOException e) {
            throw Refusal.unavailable("bsre.answer");
        }
    }

    private static boolean isSigned(PDSignatureField field) {
        return field.getSignature() != null;
    }

    private static int revisionsAfter(int from, byte[] file) {
        int count = 0;
        for (int i = from; i + END.length <= file.length; i++) {
            boolean end = true;
            for (int j = 0; j < END.length && end; j++) {
                end = file[i + j] == END[j];
            }
            count += end ? 1 : 0;
        }
        return count;
    }

    /** The signature covers everything up to the last byte and leaves out only itself, within what was added. */
    private X509Certificate signer(PDSignature signature, int from, byte[] file) throws IOException {
        int[] range = signature.getByteRange();
        boolean whole = range != null && range.length == 4 && range[0] == 0 && range[1] >= from && range[2] > range[1]
                && range[2] + range[3] == file.length;
        if (!whole) {
            throw Refusal.unavailable("bsre.range");
        }
        try {
            CMSSignedData data = new CMSSignedData(new CMSProcessableByteArray(signature.getSignedContent(file)),
                    signature.getContents(file));
            SignerInformation information = data.getSignerInfos().getSigners().stream().findFirst().orElseThrow();
            X509CertificateHolder holder = (X509CertificateHolder) data.getCertificates().getMatches(information.getSID())
                    .stream().findFirst().orElseThrow();
            X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(holder);
            boolean right = information.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()));
            if (!right || issuers.stream().noneMatch(issuer -> isIssuer(issuer, certificate))) {
                throw Refusal.unavailable("bsre.signature");
            }
            Instant stamped = stamps.stampedAt(information).orElseThrow(() -> Refusal.unavailable("bsre.stamp"));
            certificate.checkValidity(Date.from(stamped));
            return certificate;
        } catch (CMSException | GeneralSecurityException | OperatorCreationException e) {
            throw Refusal.unavailable("bsre.signature");
        }
    }

    private static boolean isIssuer(X509Certificate issuer, X509Certificate certificate) {
        try {
            certificate.verify(issuer.getPublicKey());
            return certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** By the NIK where the certificate carries one, else by the name without titles. */
    private static boolean isPerson(X509Certificate certificate, String name, String nik) {
        X500Name subject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        List<String> numbers = Stream.of(BCStyle.SERIALNUMBER, BCStyle.UID).flatMap(type -> Stream.of(subject.getRDNs(type)))
                .map(part -> IETFUtils.valueToString(part.getFirst().getValue()).replaceAll("\\D", ""))
                .filter(number -> NIK.matcher(number).matches()).toList();
        var names = subject.getRDNs(BCStyle.CN);
        return numbers.isEmpty() ? names.length == 1 && plain(IETFUtils.valueToString(names[0].getFirst().getValue())).equals(plain(name))
                : numbers.contains(nik);
    }

    /** "dr. Ratna Kusumawardhani, M.Kes." and "RATNA KUSUMAWARDHANI" are the same name. */
    static String plain(String name) {
        String before = name.split(",", 2)[0].replaceAll("(^|\\s)\\S{1,5}\\.(?=\\s|$)", " ");
        return before.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip();
    }
}
