package id.teken.signing.verification;

import id.teken.signing.TimeStampTrust;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Whom to believe.
 *
 * @param issuers     authorities of the signers' certificates
 * @param stamps      authorities of time stamps
 * @param stamped     whether every signature must carry a time stamp
 * @param revoked     serial numbers that are no longer good, and since when
 * @param revocations the issuers' revocation lists, DER
 */
public record Trust(List<X509Certificate> issuers, TimeStampTrust stamps, boolean stamped, Map<BigInteger, Instant> revoked,
        List<byte[]> revocations) {

    boolean issued(X509Certificate certificate) {
        return issuers.stream().anyMatch(issuer -> isIssuer(issuer, certificate));
    }

    private static boolean isIssuer(X509Certificate issuer, X509Certificate certificate) {
        try {
            certificate.verify(issuer.getPublicKey());
            return certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal());
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }
}
