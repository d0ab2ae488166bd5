package id.teken.signing;

import java.util.Objects;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * The person a certificate is issued to.
 *
 * @param nip          civil servant's number, or null for elected officials
 * @param organisation government, such as "Pemerintah Kota Tirtanegara"
 * @param unit         organisational unit, or null
 */
public record CertificateSubject(String name, String nip, String organisation, String unit) {

    /** Upper bound of a name attribute in X.509 (RFC 5280, appendix A). */
    private static final int LONGEST = 64;

    public CertificateSubject {
        Objects.requireNonNull(organisation, "organisation");
        if (name == null || name.isBlank()) {
            throw new IllegalArgumentException("A certificate needs a person's name");
        }
    }

    X500Name distinguishedName() {
        X500NameBuilder builder = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.C, "ID").addRDN(BCStyle.O, fitted(organisation));
        if (unit != null && !unit.isBlank()) {
            builder.addRDN(BCStyle.OU, fitted(unit));
        }
        if (nip != null && !nip.isBlank()) {
            builder.addRDN(BCStyle.SERIALNUMBER, nip.replaceAll("\\D", ""));
        }
        return builder.addRDN(BCStyle.CN, fitted(name)).build();
    }

    static String fitted(String text) {
        String plain = text.replaceAll("\\p{C}", "").strip();
        return plain.codePointCount(0, plain.length()) <= LONGEST ? plain : plain.substring(0, plain.offsetByCodePoints(0, LONGEST));
    }
}
