package id.teken.signing;

import java.security.interfaces.ECPrivateKey;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcECContentSignerBuilder;

/** The curve of every key that Teken makes, with Bouncy Castle's arithmetic, which takes a fifth of the time of Java's own. */
final class P256 {

    private static final ECDomainParameters CURVE = new ECDomainParameters(CustomNamedCurves.getByName("P-256"));
    private static final AlgorithmIdentifier SHA256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);
    private static final AlgorithmIdentifier ECDSA = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);

    private P256() {
    }

    /** Signs the SHA-256 of what is written to it. */
    static ContentSigner signer(ECPrivateKey key) throws OperatorCreationException {
        return new BcECContentSignerBuilder(ECDSA, SHA256).build(new ECPrivateKeyParameters(key.getS(), CURVE));
    }
}
