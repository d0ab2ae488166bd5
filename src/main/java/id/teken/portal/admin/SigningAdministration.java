package id.teken.portal.admin;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.audit.Audit;
import id.teken.government.Offices;
import id.teken.signing.SigningKeys;
import id.teken.signing.SigningMethod;
import id.teken.signing.SigningMethods;
import id.teken.values.PlainText;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An ADMIN decides how the government signs, and takes keys out of use; nobody here can use a key. */
@Service
@Transactional
public class SigningAdministration {

    private static final int LONGEST_REASON = 300;

    private final SigningMethods methods;
    private final SigningKeys keys;
    private final Offices offices;
    private final Audit audit;

    SigningAdministration(SigningMethods methods, SigningKeys keys, Offices offices, Audit audit) {
        this.methods = methods;
        this.keys = keys;
        this.offices = offices;
        this.audit = audit;
    }

    /** A key in use. */
    public record OfficialKey(UUID officialId, String name, Instant validUntil) {
    }

    @Transactional(readOnly = true)
    public SigningMethod method(Person admin) {
        admin.require(Role.ADMIN);
        return methods.current();
    }

    /** What this installation is set up for. */
    public Set<SigningMethod> available(Person admin) {
        admin.require(Role.ADMIN);
        return methods.available();
    }

    /** For files that are sealed from now on. */
    public void choose(SigningMethod method, Person admin) {
        admin.require(Role.ADMIN);
        SigningMethod former = methods.current();
        audit.record(admin.login(), admin.name(), "signing.methodChanged", methods.choose(method), former + " → " + method);
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<OfficialKey> keys(Person admin) {
        admin.require(Role.ADMIN);
        return keys.held().stream().map(key -> new OfficialKey(key.officialId(),
                offices.official(key.officialId()).orElseThrow().name(), key.validUntil()))
                .sorted(Comparator.comparing(OfficialKey::name)).toList();
    }

    /** The certificate is on the revocation list from now on; the owner may make a new key. */
    public void revoke(UUID officialId, String reason, Person admin) {
        admin.require(Role.ADMIN);
        String why = PlainText.clean(reason);
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw Refusal.invalid(List.of(new Problem("reason", why.isEmpty() ? "signing.keys.reasonMissing" : "refusal.long", LONGEST_REASON)));
        }
        if (keys.held().stream().noneMatch(key -> key.officialId().equals(officialId))) {
            throw Refusal.unknown("refusal.unknown");
        }
        keys.revoke(officialId);
        audit.record(admin.login(), admin.name(), "key.revoked", officialId, why);
    }
}
