package id.teken.agreement;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.audit.Audit;
import id.teken.engine.Processes;
import id.teken.government.OfficeTime;
import id.teken.government.Offices;
import id.teken.government.Position;
import id.teken.values.Refusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens agreements of posts below the head of a unit; they go the same way as the unit's own. */
@Service
@Transactional
public class Cascading {

    private final AgreementRepository agreements;
    private final Offices offices;
    private final OfficeTime time;
    private final Processes processes;
    private final Audit audit;

    Cascading(AgreementRepository agreements, Offices offices, OfficeTime time, Processes processes, Audit audit) {
        this.agreements = agreements;
        this.offices = offices;
        this.time = time;
        this.processes = processes;
        this.audit = audit;
    }

    /**
     * Opens the agreement of one post.
     *
     * @return the agreement, new or as it was
     * @throws Refusal (invalid) if the post takes no part in the cascade
     */
    public UUID open(UUID positionId, int year, Person person) {
        Position position = offices.position(positionId).orElseThrow(() -> Refusal.unknown("position.unknown"));
        requireOpener(position.unitId(), person);
        requireNear(year);
        if (position.level() == null) {
            throw Refusal.invalid("cascade.open.noLevel");
        }
        List<Agreement> there = agreements.ofPost(position.unitId(), positionId, year);
        return there.isEmpty() ? start(position, year, person) : there.get(0).id();
    }

    /** Opens what is missing in a unit; each post as {@link #open}. */
    public int openAll(UUID unitId, int year, Person person) {
        offices.unit(unitId).orElseThrow(() -> Refusal.unknown("unit.unknown"));
        requireOpener(unitId, person);
        requireNear(year);
        List<UUID> there = agreements.postsWithAgreement(unitId, year);
        List<Position> missing = offices.cascading(unitId).stream().filter(position -> !there.contains(position.id())).toList();
        missing.forEach(position -> start(position, year, person));
        return missing.size();
    }

    private UUID start(Position position, int year, Person person) {
        Agreement agreement = agreements.saveAndFlush(new Agreement(position.unitId(), position.id(), year));
        audit.record(person.login(), person.name(), "agreement.opened", agreement.id(), "PK " + position.title() + " tahun " + year + " dibuka");
        processes.start(Drafting.PROCESS, agreement.id(), Map.of("agreementId", agreement.id().toString()));
        return agreement.id();
    }

    static boolean mayOpen(UUID unitId, Person person) {
        return person.has(Role.PLANNING) || person.belongsTo(unitId) && (person.has(Role.UNIT_HEAD) || person.has(Role.UNIT_STAFF)
                || person.has(Role.SECRETARY));
    }

    private static void requireOpener(UUID unitId, Person person) {
        if (person.government() == null || !mayOpen(unitId, person)) {
            throw Refusal.forbidden("cascade.open.forbidden");
        }
    }

    private void requireNear(int year) {
        int current = time.today().getYear();
        if (year < current - 1 || year > current + 1) {
            throw Refusal.invalid("cascade.year.far");
        }
    }
}
