package id.teken.signing;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERBMPString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.ContentInfo;
import org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.OutputEncryptor;
import org.bouncycastle.pkcs.PKCS12PfxPdu;
import org.bouncycastle.pkcs.PKCS12PfxPduBuilder;
import org.bouncycastle.pkcs.PKCS12SafeBag;
import org.bouncycastle.pkcs.PKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.PKCS12SafeBagFactory;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS12SafeBagBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCS12MacCalculatorBuilder;
import org.bouncycastle.pkcs.jcajce.JcePKCSPBEOutputEncryptorBuilder;

/**
 * People's keys as PKCS#12, each under the person's own passphrase. The file is ordinary and opens in other software; it is
 * built with Bouncy Castle because the JDK takes no passphrase outside ASCII and guards it with fewer rounds.
 */
public final class Pkcs12Keys {

    /** A wrong guess costs its owner some tens of milliseconds, and a thief of the database as much for each try. */
    private static final int ROUNDS = 100_000;
    private static final int AES_BITS = 256;
    private static final Provider PROVIDER = new BouncyCastleProvider();
    private static final AlgorithmIdentifier HMAC_SHA256 =
            new AlgorithmIdentifier(PKCSObjectIdentifiers.id_hmacWithSHA256, DERNull.INSTANCE);

    /** A new key, closed, and the certificate that goes with it. */
    public record Made(byte[] pkcs12, X509Certificate certificate) {
    }

    private Pkcs12Keys() {
    }

    /**
     * Makes a new P-256 key for a person and has it certified.
     *
     * @param passphrase not empty; left as it is, the caller wipes it
     */
    public static Made create(CertificateAuthority authority, CertificateSubject subject, Period validity, char[] passphrase) {
        if (passphrase.length == 0) {
            throw new IllegalArgumentException("A key needs a passphrase");
        }
        KeyPair pair = CertificateAuthority.newKeyPair();
        List<X509Certificate> chain = authority.issue(pair.getPublic(), subject, validity);
        try {
            return new Made(encode(pair.getPrivate(), chain, subject.name(), passphrase), chain.get(0));
        } catch (GeneralSecurityException | IOException | PKCSException | OperatorCreationException e) {
            throw new IllegalStateException("The key cannot be stored", e);
        }
    }

    /**
     * Opens what {@link #create} made.
     *
     * @param passphrase left as it is, the caller wipes it
     * @throws WrongPassphrase      if the passphrase is not the one the key was made with
     * @throws ExchangedCertificate if the passphrase is right, and the certificate beside the key is another key's
     * @throws IllegalStateException if these bytes are no key at all
     */
    public static SigningKey open(byte[] pkcs12, char[] passphrase) throws WrongPassphrase {
        SigningKey opened = read(pkcs12, passphrase);
        if (!isPair(opened)) {
            opened.close();
            throw new ExchangedCertificate();
        }
        return opened;
    }

    private static SigningKey read(byte[] pkcs12, char[] passphrase) throws WrongPassphrase {
        try {
            PrivateKey key = null;
            List<X509Certificate> chain = new ArrayList<>();
            for (ContentInfo part : new PKCS12PfxPdu(pkcs12).getContentInfos()) {
                for (PKCS12SafeBag bag : new PKCS12SafeBagFactory(part).getSafeBags()) {
                    Object content = bag.getBagValue();
                    if (content instanceof PKCS8EncryptedPrivateKeyInfo encrypted) {
                        key = decrypted(encrypted.toASN1Structure(), passphrase);
                    } else if (content instanceof X509CertificateHolder certificate) {
                        chain.add(new JcaX509CertificateConverter().getCertificate(certificate));
                    }
                }
            }
            if (key == null || chain.isEmpty()) {
                throw new IllegalStateException("Neither a key nor its certificate");
            }
            return new SigningKey(key, chain);
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            throw new IllegalStateException("The stored key cannot be read", e);
        }
    }

    /**
     * By Java's own derivation, several times as fast as Bouncy Castle's and of as many rounds. The file's check value, which other
     * software looks at first, would cost as much again: that a key comes out says as much.
     */
    private static PrivateKey decrypted(EncryptedPrivateKeyInfo encrypted, char[] passphrase) throws GeneralSecurityException, WrongPassphrase {
        PBES2Parameters scheme = PBES2Parameters.getInstance(encrypted.getEncryptionAlgorithm().getParameters());
        PBKDF2Params derivation = PBKDF2Params.getInstance(scheme.getKeyDerivationFunc().getParameters());
        PBEKeySpec guess = new PBEKeySpec(passphrase, derivation.getSalt(), derivation.getIterationCount().intValueExact(), AES_BITS);
        SecretKey secret;
        try {
            secret = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(guess);
        } finally {
            guess.clearPassword(); // it keeps a copy
        }
        Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(secret.getEncoded(), "AES"), new IvParameterSpec(
                ASN1OctetString.getInstance(scheme.getEncryptionScheme().getParameters()).getOctets()));
        try {
            PrivateKeyInfo info = PrivateKeyInfo.getInstance(cipher.doFinal(encrypted.getEncryptedData()));
            String algorithm = info.getPrivateKeyAlgorithm().getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption) ? "RSA" : "EC";
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded()));
        } catch (BadPaddingException | InvalidKeySpecException | IOException | IllegalArgumentException e) {
            throw new WrongPassphrase();
        }
    }

    /** What a wrong passphrase makes of a key cannot be read as one: a key that is no pair with its certificate was opened rightly. */
    private static boolean isPair(SigningKey opened) {
        PrivateKey key = opened.privateKey();
        try {
            Signature signature = Signature.getInstance(key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA", PROVIDER);
            signature.initSign(key);
            byte[] signed = signature.sign();
            signature.initVerify(opened.certificate());
            return signature.verify(signed);
        } catch (InvalidKeyException | SignatureException otherKind) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The stored key cannot be tried", e);
        }
    }

    /**
     * The same key and certificates under another passphrase.
     *
     * @param passphrase not empty; left as it is, the caller wipes it
     */
    static byte[] closedUnder(SigningKey key, String owner, char[] passphrase) {
        try {
            return encode(key.privateKey(), key.chain(), owner, passphrase);
        } catch (GeneralSecurityException | IOException | PKCSException | OperatorCreationException e) {
            throw new IllegalStateException("The key cannot be stored", e);
        }
    }

    private static byte[] encode(PrivateKey key, List<X509Certificate> chain, String owner, char[] passphrase)
            throws GeneralSecurityException, IOException, PKCSException, OperatorCreationException {
        OutputEncryptor encryptor = new JcePKCSPBEOutputEncryptorBuilder(NISTObjectIdentifiers.id_aes256_CBC)
                .setPRF(HMAC_SHA256).setIterationCount(ROUNDS).setProvider(PROVIDER).build(passphrase);
        SubjectKeyIdentifier link = new JcaX509ExtensionUtils().createSubjectKeyIdentifier(chain.get(0).getPublicKey());
        PKCS12SafeBagBuilder keyBag = new JcaPKCS12SafeBagBuilder(key, encryptor)
                .addBagAttribute(PKCS12SafeBag.friendlyNameAttribute, new DERBMPString(owner))
                .addBagAttribute(PKCS12SafeBag.localKeyIdAttribute, link);
        List<PKCS12SafeBag> certificates = new ArrayList<>();
        for (X509Certificate certificate : chain) {
            PKCS12SafeBagBuilder bag = new JcaPKCS12SafeBagBuilder(certificate);
            if (certificates.isEmpty()) {
                bag.addBagAttribute(PKCS12SafeBag.localKeyIdAttribute, link);
            }
            certificates.add(bag.build());
        }
        PKCS12PfxPduBuilder file = new PKCS12PfxPduBuilder().addData(keyBag.build());
        for (PKCS12SafeBag certificate : certificates) {
            file.addData(certificate);
        }
        return file.build(new JcePKCS12MacCalculatorBuilder(NISTObjectIdentifiers.id_sha256)
                .setIterationCount(ROUNDS).setProvider(PROVIDER), passphrase).getEncoded(ASN1Encoding.DER);
    }
}
