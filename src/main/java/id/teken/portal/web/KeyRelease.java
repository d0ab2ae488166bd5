package id.teken.portal.web;

import id.teken.access.Accounts;
import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.audit.Audit;
import id.teken.government.Offices;
import id.teken.signing.SigningKeys;
import id.teken.values.Refusal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may release a locked key, and that one of the two is an administrator and the other is not. */
@Service
class KeyRelease {

    private static final Set<Role> OFFICIALS = Set.of(Role.SECRETARY, Role.PERSONNEL, Role.LEADER, Role.INSPECTOR);

    private final SigningKeys keys;
    private final Offices offices;
    private final Accounts accounts;
    private final Audit audit;

    KeyRelease(SigningKeys keys, Offices offices, Accounts accounts, Audit audit) {
        this.keys = keys;
        this.offices = offices;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** @param askedBy login of the first who agreed, or null */
    record LockedKey(UUID officialId, String name, String askedBy) {
    }

    /** @throws Refusal (unknown) for somebody who has no part in it */
    void requirePart(Person person) {
        if (person.government() == null || !person.has(Role.ADMIN) && OFFICIALS.stream().noneMatch(person::has)) {
            throw Refusal.unknown("refusal.unknown");
        }
    }

    @Transactional(readOnly = true)
    public List<LockedKey> locked(Person person) {
        requirePart(person);
        return keys.locked().stream().map(key -> new LockedKey(key.officialId(),
                offices.official(key.officialId()).orElseThrow().name(), key.askedBy())).toList();
    }

    /** @return whether the key is released now; false where another person must agree */
    @Transactional
    public boolean agree(UUID official, Person person) {
        requirePart(person);
        String asked = keys.locked().stream().filter(key -> key.officialId().equals(official)).findFirst()
                .orElseThrow(() -> Refusal.conflict("key.notLocked")).askedBy();
        boolean own = official.equals(person.officialId());
        boolean sameSide = asked != null && !asked.equals(person.login())
                && accounts.find(asked).filter(first -> first.has(Role.ADMIN) == person.has(Role.ADMIN)).isPresent();
        if (own || sameSide) {
            throw Refusal.forbidden("key.release.forbidden");
        }
        boolean released = keys.release(official, person.login());
        audit.record(person.login(), person.name(), released ? "key.released" : "key.releaseAsked", official,
                "Pembukaan kunci tanda tangan yang terkunci");
        return released;
    }
}
