package id.teken.signing;

import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The officials' keys: choose a passphrase, open with it. The passphrase is used here and nowhere kept. */
@Service
public class SigningKeys {

    private static final Period VALIDITY = Period.ofYears(2);
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int DIFFERENT = 6;

    private final StoredKeyRepository keys;
    private final CertificateAuthority authority;
    private final Clock clock;
    private final TransactionTemplate transaction;

    SigningKeys(StoredKeyRepository keys, CertificateAuthority authority, Clock clock, TransactionTemplate transaction) {
        this.keys = keys;
        this.authority = authority;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Until when the official can sign; empty while there is no key. */
    @Transactional(readOnly = true)
    public Optional<Instant> validUntil(UUID officialId) {
        return keys.findByOfficialIdAndState(officialId, StoredKey.State.ACTIVE).map(StoredKey::validUntil)
                .filter(until -> until.isAfter(clock.instant()));
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
            Pkcs12Keys.Made made = Pkcs12Keys.create(authority, subject, VALIDITY, passphrase);
            keys.save(new StoredKey(officialId, made.pkcs12(), made.certificate().getEncoded(),
                    made.certificate().getNotAfter().toInstant(), clock.instant()));
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    /**
     * Opens the official's key; close it after signing. Works outside any transaction, for it takes its time.
     *
     * @param passphrase wiped before this returns
     * @throws Refusal if there is no usable key, the passphrase is wrong, or it was wrong too often
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public SigningKey open(UUID officialId, char[] passphrase) {
        try {
            StoredKey key = transaction.execute(status -> keys.findByOfficialIdAndState(officialId, StoredKey.State.ACTIVE)
                    .orElseThrow(() -> Refusal.invalid("key.missing")));
            if (key.isLocked()) {
                throw Refusal.invalid("key.locked");
            }
            if (!key.validUntil().isAfter(clock.instant())) {
                throw Refusal.invalid("key.expired");
            }
            SigningKey opened = Pkcs12Keys.open(key.pkcs12(), passphrase);
            count(key.id(), true);
            return opened;
        } catch (WrongPassphrase wrong) {
            int left = count(findId(officialId), false);
            throw Refusal.invalid(List.of(new Problem("passphrase", left > 0 ? "key.wrong" : "key.locked", left)));
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private UUID findId(UUID officialId) {
        return transaction.execute(status -> keys.findByOfficialIdAndState(officialId, StoredKey.State.ACTIVE).orElseThrow().id());
    }

    private int count(UUID keyId, boolean success) {
        return transaction.execute(status -> {
            StoredKey key = keys.findForCountingById(keyId).orElseThrow();
            if (success) {
                key.opened();
            } else {
                key.failed();
            }
            return key.triesLeft();
        });
    }

    private static void requireStrong(char[] passphrase) {
        long different = new String(passphrase).chars().distinct().count();
        if (passphrase.length < SHORTEST || passphrase.length > LONGEST || different < DIFFERENT) {
            throw Refusal.invalid(List.of(new Problem("passphrase", "key.weak", SHORTEST)));
        }
    }
}
