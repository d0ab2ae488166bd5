package id.teken.signing.verification;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bouncycastle.cms.CMSProcessable;

/**
 * The bytes that a signature covers, left where they are in the file.
 *
 * @param gap   where the first part ends, which begins with the file
 * @param from  where the second part begins
 * @param until and ends
 */
record Covered(byte[] file, int gap, int from, int until) implements CMSProcessable {

    /** SHA-256 of these bytes. */
    byte[] digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(file, 0, gap);
            digest.update(file, from, until - from);
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void write(OutputStream out) throws IOException {
        out.write(file, 0, gap);
        out.write(file, from, until - from);
    }

    @Override
    public Object getContent() {
        return this;
    }
}
