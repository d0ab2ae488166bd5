package id.teken.signing;

import id.teken.document.Archive;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.io.ByteArrayInputStream;
import java.nio.CharBuffer;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The officials' keys: choose a passphrase, open with it. The passphrase is used here and nowhere kept. */
@Service
public class SigningKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);
    private static final Period VALIDITY = Period.ofYears(2);
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int DIFFERENT = 6;

    private final StoredKeyRepository keys;
    private final ModuleCertificateRepository modules;
    private final CertificateAuthority authority;
    private final Revocations revocations;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SigningKeys(StoredKeyRepository keys, ModuleCertificateRepository modules, CertificateAuthority authority, Revocations revocations, Clock clock,
            TransactionTemplate transaction) {
        this.keys = keys;
        this.modules = modules;
        this.authority = authority;
        this.revocations = revocations;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Until when the official can sign; empty while there is no key. */
    @Transactional(readOnly = true)
    public Optional<Instant> validUntil(UUID officialId) {
        return keys.findByOfficialIdAndState(officialId, StoredKey.State.ACTIVE).map(StoredKey::validUntil)
                .filter(until -> until.isAfter(clock.instant()));
    }

    /** Those of the officials who have a key that can sign now, in one statement. */
    public Set<UUID> keyed(Collection<UUID> officials) {
        return keys.findByOfficialIdInAndState(officials, StoredKey.State.ACTIVE).stream().filter(key -> key.validUntil().isAfter(clock.instant()))
                .map(StoredKey::officialId).collect(Collectors.toSet());
    }

    /**
     * Makes the official's first key under a passphrase that only the official knows.
     *
     * @param passphrase 12 to 200 characters, at least 6 different; wiped before this returns
     * @throws Refusal if the passphrase is too weak, or there is a usable key already
     */
    @Transactional
    public void enrol(UUID officialId, CertificateSubject subject, char[] passphrase) {
        try {
            requireStrong(passphrase);
            Optional<StoredKey> former = keys.findByOfficialIdAndState(officialId, StoredKey.State.ACTIVE);
            if (former.filter(key -> key.validUntil().isAfter(clock.instant())).isPresent()) {
                throw Refusal.conflict("key.exists");
            }
            former.ifPresent(StoredKey::replace);
            keys.flush();
            make(officialId, subject, passphrase);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private void make(UUID officialId, CertificateSubject subject, char[] passphrase) {
        try {
            Pkcs12Keys.Made made = Pkcs12Keys.create(authority, subject, VALIDITY, passphrase);
            keys.save(new StoredKey(officialId, made.pkcs12(), made.certificate().getEncoded(),
                    made.certificate().getNotAfter().toInstant(), clock.instant()));
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Opens the official's key; close it after signing. Works in a transaction of its own, so that a wrong try is counted
     * whatever becomes of the caller's.
     *
     * @param passphrase wiped before this returns
     * @throws Refusal if there is no usable key, the passphrase is wrong, or it was wrong too often; (conflict) if what is stored was
     *                 changed or is no key at all, which counts as no try
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public SigningKey open(UUID officialId, char[] passphrase) {
        try {
            Attempt attempt = transaction.execute(status -> attempt(officialId, passphrase));
            if (attempt.opened() == null) {
                throw Refusal.invalid(List.of(new Problem("passphrase", attempt.triesLeft() > 0 ? "key.wrong" : "key.locked",
                        attempt.triesLeft())));
            }
            return attempt.opened();
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    /** The row is locked before the passphrase is tried: many guesses at once get no more tries than one after the other. */
    private Attempt attempt(UUID officialId, char[] passphrase) {
        StoredKey key = keys.lockActive(officialId).orElseThrow(() -> Refusal.invalid("key.missing"));
        if (key.isLocked()) {
            throw Refusal.invalid("key.locked");
        }
        if (!key.validUntil().isAfter(clock.instant())) {
            throw Refusal.invalid("key.expired");
        }
        try {
            SigningKey opened = read(key, passphrase);
            if (!isOf(key, opened)) {
                opened.close();
                throw exchanged(officialId);
            }
            key.opened();
            return new Attempt(opened, key.triesLeft());
        } catch (WrongPassphrase wrong) {
            key.failed();
            return new Attempt(null, key.triesLeft());
        } catch (ExchangedCertificate changed) {
            throw exchanged(officialId);
        }
    }

    private static SigningKey read(StoredKey key, char[] passphrase) throws WrongPassphrase, ExchangedCertificate {
        try {
            return Pkcs12Keys.open(key.pkcs12(), passphrase);
        } catch (IllegalStateException noKey) {
            LOG.error("What is stored as the key of official {} cannot be read", key.officialId(), noKey);
            throw Refusal.conflict("key.broken");
        }
    }

    /** The passphrase was right: the owner is not to blame, and whoever changed the row learns nothing by it. */
    private static Refusal exchanged(UUID officialId) {
        LOG.error("The certificate stored with the key of official {} is not the key's own; the key is not used", officialId);
        return Refusal.conflict("key.exchanged");
    }

    /**
     * The same key under a new passphrase.
     *
     * @param former must open the key; wiped before this returns, as is {@code chosen}
     * @throws Refusal as {@link #enrol} and {@link #open}
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void changePassphrase(UUID officialId, char[] former, char[] chosen) {
        try {
            requireStrong(chosen);
            try (SigningKey key = open(officialId, former)) {
                byte[] closed = Pkcs12Keys.closedUnder(key, key.certificate().getSubjectX500Principal().getName(), chosen);
                transaction.executeWithoutResult(status -> keys.lockActive(officialId)
                        .filter(stored -> isOf(stored, key))
                        .orElseThrow(() -> Refusal.conflict("refusal.stale")).keepUnder(closed));
            }
        } finally {
            Arrays.fill(former, '\0');
            Arrays.fill(chosen, '\0');
        }
    }

    /**
     * A new key and certificate in place of the present one, under the same passphrase; what the old one signed stays valid.
     *
     * @param passphrase must open the present key; wiped before this returns
     * @throws Refusal as {@link #open}
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void renew(UUID officialId, CertificateSubject subject, char[] passphrase) {
        try (SigningKey present = open(officialId, passphrase.clone())) {
            transaction.executeWithoutResult(status -> {
                keys.lockActive(officialId).filter(stored -> isOf(stored, present))
                        .orElseThrow(() -> Refusal.conflict("refusal.stale")).replace();
                keys.flush();
                make(officialId, subject, passphrase);
            });
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    /**
     * The official's keys sign nothing any more, whether they lie here or in a module, and all certificates the official ever got are
     * on the revocation list from now on, also those that were replaced; a repetition changes nothing.
     *
     * @throws Refusal if there never was a key
     */
    @Transactional
    public void revoke(UUID officialId) {
        keys.lockActive(officialId);
        List<StoredKey> own = keys.findByOfficialIdAndStateNot(officialId, StoredKey.State.REVOKED);
        List<ModuleCertificate> inModules = modules.findByOfficialIdAndRevokedAtIsNull(officialId);
        if (own.isEmpty() && inModules.isEmpty() && !keys.existsByOfficialIdAndState(officialId, StoredKey.State.REVOKED)
                && !modules.existsByOfficialId(officialId)) {
            throw Refusal.invalid("key.missing");
        }
        own.forEach(this::revoke);
        inModules.forEach(certificate -> {
            certificate.revoke(clock.instant());
            revocations.revoke(certificate.serial());
        });
    }

    private void revoke(StoredKey key) {
        key.revoke();
        if (keys.existsByCertificateAndIdNot(key.certificate(), key.id())) {
            LOG.error("The certificate stored with the key of official {} is another official's and is not revoked", key.officialId());
            return;
        }
        revocations.revoke(certificate(key).getSerialNumber());
    }

    /** An official's key in use. */
    public record Held(UUID officialId, Instant validUntil) {
    }

    /** Of the current government, here or in a module. */
    @Transactional(readOnly = true)
    public List<Held> held() {
        Map<UUID, Instant> held = new TreeMap<>();
        modules.findByRevokedAtIsNullAndValidUntilAfterOrderByValidUntil(clock.instant())
                .forEach(certificate -> held.put(certificate.officialId(), certificate.validUntil()));
        keys.findByState(StoredKey.State.ACTIVE).forEach(key -> held.put(key.officialId(), key.validUntil()));
        return held.entrySet().stream().map(one -> new Held(one.getKey(), one.getValue())).toList();
    }

    /** A key that too many wrong passphrases have locked; asked for by the first of two, or null. */
    public record Locked(UUID officialId, String askedBy) {
    }

    @Transactional(readOnly = true)
    public List<Locked> locked() {
        return keys.findByStateAndFailedAttemptsGreaterThanEqual(StoredKey.State.ACTIVE, StoredKey.MOST_FAILURES).stream()
                .map(key -> new Locked(key.officialId(), key.releaseAskedBy())).toList();
    }

    /**
     * Two different persons release a locked key, one after the other; who may is the caller's concern.
     *
     * @return whether it is released now; false where another person must agree
     * @throws Refusal if the key is not locked
     */
    @Transactional
    public boolean release(UUID officialId, String login) {
        StoredKey key = keys.lockActive(officialId).filter(StoredKey::isLocked)
                .orElseThrow(() -> Refusal.conflict("key.notLocked"));
        if (key.releaseAskedBy() == null || key.releaseAskedBy().equals(login)) {
            key.askRelease(login);
            return false;
        }
        key.opened();
        return true;
    }

    private static boolean isOf(StoredKey stored, SigningKey key) {
        return Archive.hash(stored.certificate()).equals(key.fingerprint());
    }

    private static X509Certificate certificate(StoredKey key) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(key.certificate()));
        } catch (CertificateException e) {
            throw new IllegalStateException("A stored certificate cannot be read", e);
        }
    }

    private record Attempt(SigningKey opened, int triesLeft) {
    }

    private static void requireStrong(char[] passphrase) {
        long different = CharBuffer.wrap(passphrase).chars().distinct().count();
        if (passphrase.length < SHORTEST || passphrase.length > LONGEST || different < DIFFERENT) {
            throw Refusal.invalid(List.of(new Problem("passphrase", "key.weak", SHORTEST)));
        }
    }
}
