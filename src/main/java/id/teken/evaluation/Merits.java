package id.teken.evaluation;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.audit.Audit;
import id.teken.document.KnownFile;
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
        check(form, person);
        Merit recorded = merits.saveAndFlush(new Merit(form, actor(person)));
        audit.record(person.login(), person.name(), "merit." + form.kind(), recorded.id(), form.what() + "; " + form.documentNumber());
        return recorded;
    }

    /** Refuses what could not be recorded. */
    @Transactional(readOnly = true)
    void check(MeritForm form, Person person) {
        person.require(Role.ORGANIZATION);
        form.check(time.today());
        offices.unit(form.unitId()).orElseThrow(() -> Refusal.unknown("refusal.unknown"));
        if (person.belongsTo(form.unitId())) {
            throw Refusal.forbidden("merit.own");
        }
    }

    /** @throws Refusal (unknown) if there is none, or this person may not see it */
    @Transactional(readOnly = true)
    public Merit read(UUID id, Person person) {
        return merits.findById(id).filter(merit -> person.government() != null)
                .filter(merit -> ReportDesk.seesAll(person) || person.belongsTo(merit.unitId()))
                .orElseThrow(() -> Refusal.unknown("refusal.unknown"));
    }

    /** @param hash of the file in the archive */
    Merit document(UUID id, KnownFile file, String hash, Person person) {
        Merit merit = read(id, person);
        if (person.belongsTo(merit.unitId())) {
            throw Refusal.forbidden("merit.own");
        }
        if (hash.equals(merit.fileHash())) {
            return merit;
        }
        if (merit.fileHash() != null) {
            throw Refusal.conflict("merit.document.there");
        }
        merit.attach(file, hash);
        audit.record(person.login(), person.name(), "merit.document", id, file.name() + ", sidik " + hash);
        return merit;
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
