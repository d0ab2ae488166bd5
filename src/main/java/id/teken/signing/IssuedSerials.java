package id.teken.signing;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Serial numbers that their authority recognises without a list: 64 random bits, then a seal over them that only who has the
 * authority's key can make. So every node knows at once what any of them issued, and nobody else can invent a number.
 */
final class IssuedSerials {

    private static final int HALF = 8;
    private static final String SEAL = "HmacSHA256";
    private static final byte[] PURPOSE = "teken serial numbers".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final Mac seal;

    IssuedSerials(PrivateKey authority) {
        try {
            seal = Mac.getInstance(SEAL);
            seal.init(new SecretKeySpec(authority.getEncoded(), SEAL));
            seal.init(new SecretKeySpec(seal.doFinal(PURPOSE), SEAL));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java knows no " + SEAL, e);
        }
    }

    /** Positive, always 16 bytes long (RFC 5280, section 4.1.2.2: at most 20). */
    BigInteger next(SecureRandom random) {
        byte[] number = new byte[2 * HALF];
        random.nextBytes(number);
        number[0] = (byte) (number[0] & 0x7f | 0x40);
        System.arraycopy(sealOf(number), 0, number, HALF, HALF);
        return new BigInteger(number);
    }

    boolean isOurs(BigInteger serial) {
        byte[] number = serial.toByteArray();
        return number.length == 2 * HALF
                && MessageDigest.isEqual(Arrays.copyOfRange(number, HALF, number.length), Arrays.copyOf(sealOf(number), HALF));
    }

    private synchronized byte[] sealOf(byte[] number) {
        seal.update(number, 0, HALF);
        return seal.doFinal();
    }
}
