package id.teken.portal.web;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.audit.Audit;
import id.teken.audit.AuditEntry;
import id.teken.portal.admin.EstablishmentAdministration;
import id.teken.values.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether the log of legal acts is whole, and what it says of one thing. */
@RestController
@RequestMapping("/api/audit")
class AuditApi {

    private static final Set<Role> READERS = Set.of(Role.INSPECTOR, Role.ADMIN, Role.SECRETARY, Role.LEADER);

    /**
     * @param rows      how many rows were followed
     * @param firstBad  number of the first row that does not fit, or null
     * @param head      hash of the last row
     * @param noted     whether the row is there that the caller noted earlier, or null where none was given
     */
    record Verification(boolean whole, long rows, Long firstBad, String head, Boolean noted) {
    }

    /** @param event name of the act, for programs */
    record Act(long number, Instant at, String actor, String event, String detail) {

        static Act of(AuditEntry entry) {
            return new Act(entry.number(), entry.at(), entry.actorName(), entry.event(), entry.detail());
        }
    }

    private final Audit audit;
    private final EstablishmentAdministration administration;

    AuditApi(Audit audit, EstablishmentAdministration administration) {
        this.audit = audit;
        this.administration = administration;
    }

    /** What happened to a unit, a post or an account, oldest first, for ADMIN. */
    @GetMapping("/subjects/{id}")
    List<Act> history(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        return administration.history(id, person).stream().map(Act::of).toList();
    }

    /**
     * @param number, hash of a row that somebody noted, for example from the letter that announced an agreement: rows taken
     *                     off the end of the log show only so
     */
    @GetMapping("/verification")
    Verification verify(@RequestParam(required = false) Long number, @RequestParam(required = false) String hash,
            @AuthenticationPrincipal Person person) {
        requireReader(person);
        Audit.State state = audit.verify();
        Boolean noted = number == null || hash == null ? null : audit.holds(new Audit.Head(number, hash));
        boolean whole = state.firstBroken().isEmpty() && !Boolean.FALSE.equals(noted);
        return new Verification(whole, state.rows(), state.firstBroken().orElse(null), state.head(), noted);
    }

    /** @throws Refusal (forbidden) for everybody who is not to follow the log */
    static void requireReader(Person person) {
        if (person.roles().stream().noneMatch(READERS::contains)) {
            throw Refusal.forbidden("audit.verification.forbidden");
        }
    }
}
