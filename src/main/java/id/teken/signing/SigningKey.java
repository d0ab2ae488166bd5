package id.teken.signing;

import id.teken.document.Archive;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.util.List;
import javax.security.auth.DestroyFailedException;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A person's opened key. Keep it only as long as the signing lasts, then close it: a closed key signs nothing any more. May be
 * used for many signatures and by several threads.
 */
public final class SigningKey implements AutoCloseable {

    private final List<X509Certificate> chain;
    private final Provider module;
    private volatile PrivateKey key;

    SigningKey(PrivateKey key, List<X509Certificate> chain) {
        this(key, chain, null);
    }

    /** @param module that keeps the key and must do the signing, or null for a key in memory */
    SigningKey(PrivateKey key, List<X509Certificate> chain, Provider module) {
        this.key = key;
        this.chain = List.copyOf(chain);
        this.module = module;
    }

    public X509Certificate certificate() {
        return chain.get(0);
    }

    /** SHA-256 of the certificate as 64 lower-case hex digits. */
    public String fingerprint() {
        return fingerprint(certificate());
    }

    /** As {@link #fingerprint()}. */
    public static String fingerprint(X509Certificate certificate) {
        try {
            return Archive.hash(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The person's certificate first, the root last. */
    public List<X509Certificate> chain() {
        return chain;
    }

    PrivateKey privateKey() {
        PrivateKey open = key;
        if (open == null) {
            throw new IllegalStateException("The key is closed");
        }
        return open;
    }

    /** Signs SHA-256, within the module that holds the key or here. */
    ContentSigner signer() {
        PrivateKey open = privateKey();
        try {
            if (module == null && open instanceof ECPrivateKey curve) {
                return P256.signer(curve);
            }
            var builder = new JcaContentSignerBuilder(open.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA");
            return (module == null ? builder : builder.setProvider(module)).build(open);
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("The key cannot sign", e);
        }
    }

    @Override
    public void close() {
        PrivateKey closing = key;
        key = null;
        if (closing != null) {
            try {
                closing.destroy();
            } catch (DestroyFailedException e) {
                // the JDK's own keys cannot be wiped; dropping the reference is all there is
            }
        }
    }
}
