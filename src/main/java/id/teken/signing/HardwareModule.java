package id.teken.signing;

import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.security.auth.login.LoginException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A module that keeps keys and signs with them (PKCS#11), a slot for each official, opened by the official's own PIN. A slot is
 * open for one at a time: while it is, the module would ask nobody else for the PIN.
 */
final class HardwareModule {

    private static final Logger LOG = LoggerFactory.getLogger(HardwareModule.class);
    private static final String ALIAS = "teken";
    private static final Period VALIDITY = Period.ofYears(2);

    private final Path library;
    private final CertificateAuthority authority;
    private final Map<Long, Provider> providers = new ConcurrentHashMap<>();
    private final Set<Long> open = ConcurrentHashMap.newKeySet();

    HardwareModule(Path library, CertificateAuthority authority) {
        this.library = library;
        this.authority = authority;
    }

    /** An opened slot; close it to lock it again. */
    record Slot(KeyStore keys, Provider provider, Runnable lock) implements AutoCloseable {
        @Override
        public void close() {
            lock.run();
        }
    }

    /**
     * @param pin left as it is, the caller wipes it
     * @throws Refusal if the PIN is wrong or locked, the module is not there, or somebody has the slot open
     */
    Slot open(long slot, char[] pin) {
        if (!open.add(slot)) {
            throw Refusal.conflict("module.busy");
        }
        try {
            Provider provider = providers.computeIfAbsent(slot, this::provider);
            KeyStore keys = KeyStore.getInstance("PKCS11", provider);
            keys.load(null, pin);
            return new Slot(keys, provider, () -> lock(slot, provider));
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            open.remove(slot);
            throw refusal(e);
        }
    }

    /** The official's key in an opened slot. @throws Refusal if there is none */
    SigningKey key(Slot slot) {
        try {
            for (String alias : Collections.list(slot.keys().aliases())) {
                if (slot.keys().getKey(alias, null) instanceof PrivateKey key && slot.keys().getCertificate(alias) != null) {
                    return new SigningKey(key, chain(slot.keys().getCertificateChain(alias)), slot.provider());
                }
            }
        } catch (GeneralSecurityException e) {
            throw refusal(e);
        }
        throw Refusal.invalid("key.missing");
    }

    /** Makes a key that cannot leave the module, and has our authority certify it; one that was there before is gone. */
    X509Certificate enrol(Slot slot, CertificateSubject subject) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", slot.provider());
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            List<X509Certificate> chain = authority.issue(pair.getPublic(), subject, VALIDITY);
            slot.keys().setKeyEntry(ALIAS, pair.getPrivate(), null, new Certificate[] {chain.get(0)});
            return chain.get(0);
        } catch (GeneralSecurityException e) {
            throw refusal(e);
        }
    }

    /** Modules give the person's certificate alone at times. */
    private List<X509Certificate> chain(Certificate[] stored) {
        List<X509Certificate> chain = new ArrayList<>();
        for (Certificate certificate : stored) {
            chain.add((X509Certificate) certificate);
        }
        X509Certificate last = chain.get(chain.size() - 1);
        if (last.getIssuerX500Principal().equals(authority.root().getSubjectX500Principal()) && !last.equals(authority.root())) {
            chain.add(authority.root());
        }
        return chain;
    }

    private Provider provider(long slot) {
        String configuration = "--name = Teken" + slot + "\nlibrary = " + library + "\nslot = " + slot
                + "\nattributes(generate, CKO_PRIVATE_KEY, *) = {\nCKA_SENSITIVE = true\nCKA_EXTRACTABLE = false\nCKA_SIGN = true\n}\n";
        return Security.getProvider("SunPKCS11").configure(configuration);
    }

    private void lock(long slot, Provider provider) {
        try {
            ((AuthProvider) provider).logout();
        } catch (LoginException e) {
            LOG.warn("Slot {} of the module could not be locked", slot, e);
        } finally {
            open.remove(slot);
        }
    }

    private static Refusal refusal(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String told = String.valueOf(cause.getMessage());
            if (told.contains("CKR_PIN_LOCKED")) {
                return Refusal.invalid(List.of(new Problem("passphrase", "module.locked")));
            }
            if (told.contains("CKR_PIN")) {
                return Refusal.invalid(List.of(new Problem("passphrase", "module.wrong")));
            }
        }
        LOG.error("The module that keeps the keys fails", failure);
        return Refusal.unavailable("module.failed");
    }
}
