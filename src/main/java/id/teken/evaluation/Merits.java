package id.teken.evaluation;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.audit.Audit;
import id.teken.government.OfficeTime;
import id.teken.government.Offices;
import id.teken.values.Refusal;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rewards and sanctions that the leader decided on paper, recorded by Bagian Organisasi with reason and document. Those who see
 * all months read them, and each unit its own.
 */
@Service
@Transactional
public class Merits {

    private final MeritRepository merits;
    private final Offices offices;
    private final OfficeTime time;
    private final Audit audit;

    Merits(MeritRepository merits, Offices offices, OfficeTime time, Audit audit) {
        this.merits = merits;
        this.offices = offices;
        this.time = time;
        this.audit = audit;
    }

    /** Of a year, newest document first. */
    @Transactional(readOnly = true)
    public List<Merit> of(int year, Person person) {
        if (person.government() == null) {
            throw Refusal.forbidden("refusal.role");
        }
        return merits.findByYearOrderByDocumentDateDescRecordedAtDesc(year).stream()
                .filter(merit -> ReportDesk.seesAll(person) || person.belongsTo(merit.unitId())).toList();
    }

    /** Nobody records what was decided on the own unit. */
    public Merit record(MeritForm form, Person person) {
        person.require(Role.ORGANIZATION);
        form.check(time.today());
        offices.unit(form.unitId()).orElseThrow(() -> Refusal.unknown("refusal.unknown"));
        if (person.belongsTo(form.unitId())) {
            throw Refusal.forbidden("merit.own");
        }
        Merit recorded = merits.saveAndFlush(new Merit(form, actor(person)));
        audit.record(person.login(), person.name(), "merit." + form.kind(), recorded.id(), form.what() + "; " + form.documentNumber());
        return recorded;
    }

    /** Marks a wrong record; it stays readable. */
    public void revoke(UUID id, String reason, Person person) {
        person.require(Role.ORGANIZATION);
        Merit merit = merits.findById(id).orElseThrow(() -> Refusal.unknown("refusal.unknown"));
        String why = ReportDesk.required(reason, "reason", "merit.missing");
        if (merit.revokedReason() != null) {
            throw Refusal.conflict("merit.revoked");
        }
        merit.revoke(why, actor(person));
        audit.record(person.login(), person.name(), "merit.revoked", id, why);
    }

    private Actor actor(Person person) {
        return new Actor(person.login(), person.name(), time.now());
    }
}
