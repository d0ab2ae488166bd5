package id.teken.portal.web;

import id.teken.access.Person;
import id.teken.audit.Audit;
import id.teken.audit.AuditEntry;
import id.teken.government.Governments;
import id.teken.government.Official;
import id.teken.government.Offices;
import id.teken.signing.CertificateSubject;
import id.teken.signing.SigningIdentities;
import id.teken.signing.SigningKeys;
import id.teken.signing.SigningMethod;
import id.teken.signing.SigningMethods;
import id.teken.values.Refusal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What officials do with their own signing key; nobody does it for another. Whoever is no official of a
 * government is told (unknown) that there is nothing here. Callers wipe passphrases for certain; a use case that is reached does so too.
 */
@Service
class OwnKey {

    private final SigningKeys keys;
    private final SigningMethods methods;
    private final SigningIdentities identities;
    private final Offices offices;
    private final Governments governments;
    private final Audit audit;
    private final TransactionTemplate transaction;

    OwnKey(SigningKeys keys, SigningMethods methods, SigningIdentities identities, Offices offices, Governments governments, Audit audit,
            TransactionTemplate transaction) {
        this.keys = keys;
        this.methods = methods;
        this.identities = identities;
        this.offices = offices;
        this.governments = governments;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * How it stands with the key.
     *
     * @param validUntil of the key that we keep; null while there is none, or none any more
     * @param method     how the government signs now
     * @param nikKnown   the number itself is shown to nobody
     * @param slot       of the hardware module, or null
     * @param ready      whether the official has what that method takes, apart from the passphrase
     */
    record State(Instant validUntil, SigningMethod method, boolean nikKnown, Long slot, boolean ready) {
    }

    State read(Person person) {
        UUID official = owner(person);
        return new State(keys.validUntil(official).orElse(null), methods.current(), identities.nik(official).isPresent(),
                identities.slot(official).orElse(null), methods.isReady(official));
    }

    /** What was done with the own keys, by whomever, oldest first. */
    List<AuditEntry> history(Person person) {
        return audit.of(owner(person)).stream().filter(entry -> entry.event().startsWith("key.")).toList();
    }

    /** As {@link SigningIdentities#know}; null is blank. */
    void know(Person person, String nik, String slot) {
        identities.know(owner(person), nik == null ? "" : nik, slot == null ? "" : slot);
    }

    /** Makes the key where the government's present way of signing keeps keys. */
    void enrol(Person person, char[] passphrase) {
        enrol(person, methods.current(), passphrase);
    }

    /** As {@link id.teken.signing.Signer#enrol}. */
    void enrol(Person person, SigningMethod method, char[] passphrase) {
        methods.signer(method).enrol(owner(person), subject(person), passphrase);
        record(person, "key.made");
    }

    /** As {@link SigningKeys#changePassphrase}. */
    void changePassphrase(Person person, char[] former, char[] chosen) {
        keys.changePassphrase(owner(person), former, chosen);
        record(person, "key.passphraseChanged");
    }

    /** As {@link SigningKeys#renew}. */
    void renew(Person person, char[] passphrase) {
        keys.renew(owner(person), subject(person), passphrase);
        record(person, "key.renewed");
    }

    /** As {@link SigningKeys#revoke}. */
    void revoke(Person person) {
        boolean had = keys.validUntil(owner(person)).isPresent();
        keys.revoke(owner(person));
        if (had) {
            record(person, "key.revoked");
        }
    }

    /** The key's own transaction is over by then: a wrong passphrase is counted although the act fails. */
    private void record(Person person, String event) {
        transaction.executeWithoutResult(status -> audit.record(person.login(), person.name(), event, person.officialId(), "Oleh pemiliknya"));
    }

    /** @throws Refusal (unknown) for somebody who is no official of a government and has no key */
    static UUID owner(Person person) {
        if (person.officialId() == null || person.government() == null) {
            throw Refusal.unknown("refusal.unknown");
        }
        return person.officialId();
    }

    /** Fills with zeros what is there. */
    static void wipe(char[]... secrets) {
        for (char[] secret : secrets) {
            if (secret != null) {
                Arrays.fill(secret, '\0');
            }
        }
    }

    private CertificateSubject subject(Person person) {
        Official official = offices.official(person.officialId()).orElseThrow();
        return new CertificateSubject(official.name(), official.nip(), governments.current().name(), null);
    }
}
