package id.teken.portal.admin;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.audit.Audit;
import id.teken.government.Appointment;
import id.teken.government.Appointments;
import id.teken.government.Establishment;
import id.teken.government.NewAppointment;
import id.teken.government.OfficeRules;
import id.teken.government.OfficeSettings;
import id.teken.government.OfficeTime;
import id.teken.government.Official;
import id.teken.government.Position;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How an ADMIN puts officials into posts and decides who fills in for the absent; each act is logged. */
@Service
@Transactional
public class AppointmentAdministration {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("id"));

    private final Appointments appointments;
    private final Establishment establishment;
    private final OfficeSettings settings;
    private final OfficeTime time;
    private final Audit audit;

    AppointmentAdministration(Appointments appointments, Establishment establishment, OfficeSettings settings, OfficeTime time,
            Audit audit) {
        this.appointments = appointments;
        this.establishment = establishment;
        this.settings = settings;
        this.time = time;
        this.audit = audit;
    }

    /** Where an appointment lies in time. */
    public enum Phase {
        TO_COME, NOW, OVER
    }

    /** An appointment with the names it speaks of. */
    public record Entry(Appointment appointment, Official official, Position position, Phase phase) {
    }

    /** Appointments to a post, newest first. */
    @Transactional(readOnly = true)
    public List<Entry> ofPosition(UUID positionId, Person admin) {
        admin.require(Role.ADMIN);
        establishment.position(positionId);
        return appointments.ofPosition(positionId).stream().map(this::entry).toList();
    }

    /** Appointments of an official, newest first. */
    @Transactional(readOnly = true)
    public List<Entry> ofOfficial(UUID officialId, Person admin) {
        admin.require(Role.ADMIN);
        establishment.official(officialId);
        return appointments.ofOfficial(officialId).stream().map(this::entry).toList();
    }

    @Transactional(readOnly = true)
    public Entry get(UUID id, Person admin) {
        admin.require(Role.ADMIN);
        return entry(appointments.get(id));
    }

    /** Open tasks of the post go to whoever holds it now; an appointment to come takes effect on its day; twice is once. */
    public Entry appoint(NewAppointment wanted, Person admin) {
        admin.require(Role.ADMIN);
        Optional<Appointment> made = appointments.find(wanted);
        if (made.isPresent()) {
            return entry(made.get());
        }
        Entry entry = entry(appointments.appoint(wanted));
        record(admin, "appointment.made", entry, "mulai " + DAY.format(entry.appointment().from()));
        return entry;
    }

    public Entry end(UUID id, LocalDate lastDay, Person admin) {
        admin.require(Role.ADMIN);
        Entry entry = entry(appointments.end(id, lastDay));
        record(admin, "appointment.ended", entry, "hari terakhir " + DAY.format(lastDay));
        return entry;
    }

    /** Takes back an appointment that has not begun. */
    public Entry cancel(UUID id, Person admin) {
        admin.require(Role.ADMIN);
        Entry entry = entry(appointments.get(id));
        appointments.cancel(id);
        record(admin, "appointment.cancelled", entry, "seharusnya mulai " + DAY.format(entry.appointment().from()));
        return entry;
    }

    @Transactional(readOnly = true)
    public OfficeRules rules(Person admin) {
        admin.require(Role.ADMIN);
        return settings.current();
    }

    /** Open tasks go to whoever acts by the new rules. */
    public OfficeRules changeRules(boolean plhMaySign, String plhBasis, OfficeRules.Substitute substitute, Person admin) {
        admin.require(Role.ADMIN);
        OfficeRules rules = settings.change(plhMaySign, plhBasis, substitute);
        audit.record(admin.login(), admin.name(), "rules.changed", rules.id(), "Plh. "
                + (plhMaySign ? "boleh" : "tidak boleh") + " menandatangani; pengganti Sekda: " + substitute);
        return rules;
    }

    private Entry entry(Appointment appointment) {
        LocalDate today = time.today();
        Phase phase = appointment.covers(today) ? Phase.NOW : appointment.from().isAfter(today) ? Phase.TO_COME : Phase.OVER;
        return new Entry(appointment, establishment.official(appointment.officialId()),
                establishment.position(appointment.positionId()), phase);
    }

    private void record(Person admin, String event, Entry entry, String when) {
        audit.record(admin.login(), admin.name(), event, entry.position().id(), entry.official().name() + ", "
                + entry.appointment().kind().prefix() + entry.position().title() + ", " + when);
    }
}
