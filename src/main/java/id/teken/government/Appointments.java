package id.teken.government;

import id.teken.values.PlainText;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts officials into posts and lets them leave; announces at once what has effect today. */
@Service
@Transactional
public class Appointments {

    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final int YEARS_AHEAD = 5;
    private static final int LONGEST_DECREE = 200;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("id"));

    private final PositionRepository positions;
    private final OfficialRepository officials;
    private final AppointmentRepository appointments;
    private final Succession succession;
    private final OfficeTime time;

    Appointments(PositionRepository positions, OfficialRepository officials, AppointmentRepository appointments,
            Succession succession, OfficeTime time) {
        this.positions = positions;
        this.officials = officials;
        this.appointments = appointments;
        this.succession = succession;
        this.time = time;
    }

    /** Newest first, with those to come. */
    @Transactional(readOnly = true)
    public List<Appointment> ofPosition(UUID positionId) {
        return appointments.findByPositionIdOrderByFromDesc(positionId);
    }

    /** Newest first, with those to come. */
    @Transactional(readOnly = true)
    public List<Appointment> ofOfficial(UUID officialId) {
        return appointments.findByOfficialIdOrderByFromDesc(officialId);
    }

    /** Exactly this appointment, if it has been made already. */
    @Transactional(readOnly = true)
    public Optional<Appointment> find(NewAppointment wanted) {
        return appointments.findByPositionId(wanted.positionId()).stream().filter(other -> isSame(other, wanted)).findFirst();
    }

    /** @throws Refusal (unknown) if there is none */
    @Transactional(readOnly = true)
    public Appointment get(UUID id) {
        return appointments.findById(id).orElseThrow(() -> Refusal.unknown("appointment.unknown"));
    }

    /**
     * Puts an official into a post; the same appointment twice is one.
     *
     * @throws Refusal where somebody else is in the post on one of the days
     */
    public Appointment appoint(NewAppointment wanted) {
        check(wanted);
        List<Appointment> sameKind = appointments.findByPositionId(wanted.positionId()).stream()
                .filter(other -> other.isTemporary() == (wanted.kind() == Appointment.Kind.PLH))
                .filter(other -> other.meets(wanted.from(), wanted.to())).toList();
        for (Appointment other : sameKind) {
            if (isSame(other, wanted)) {
                return other;
            }
            makeRoom(other, wanted);
        }
        // the database checks that no two overlap: those who leave must have left before the new one comes
        appointments.flush();
        Appointment appointment = appointments.saveAndFlush(new Appointment(wanted.positionId(), wanted.officialId(),
                wanted.kind(), wanted.from(), wanted.to()).by(PlainText.clean(wanted.decree())));
        succession.settle(wanted.positionId());
        return appointment;
    }

    /** The official leaves the post after the last day. */
    public Appointment end(UUID id, LocalDate lastDay) {
        Appointment appointment = get(id);
        if (lastDay == null) {
            throw Refusal.invalid(List.of(new Problem("to", "appointment.to.missing")));
        }
        if (appointment.to() != null && lastDay.isAfter(appointment.to())) {
            throw Refusal.invalid(List.of(new Problem("to", "appointment.to.late", DAY.format(appointment.to()))));
        }
        appointment.endOn(lastDay);
        appointments.flush();
        succession.settle(appointment.positionId());
        return appointment;
    }

    /** Takes back an appointment that has not begun. */
    public Appointment cancel(UUID id) {
        Appointment appointment = get(id);
        if (!appointment.from().isAfter(time.today())) {
            throw Refusal.invalid("appointment.cancel.begun");
        }
        appointments.delete(appointment);
        appointments.flush();
        return appointment;
    }

    /** Leaves the post empty from the day after the last one. */
    public void vacate(UUID positionId, LocalDate lastDay) {
        appointments.findByPositionId(positionId).stream().filter(appointment -> appointment.covers(lastDay))
                .forEach(appointment -> appointment.endOn(lastDay));
        appointments.flush();
        succession.settle(positionId);
    }

    private void makeRoom(Appointment other, NewAppointment wanted) {
        String name = officials.findById(other.officialId()).map(Official::name).orElseThrow();
        if (!wanted.endFormer()) {
            throw Refusal.invalid(List.of(other.to() == null
                    ? new Problem("from", "appointment.taken.open", name, DAY.format(other.from()))
                    : new Problem("from", "appointment.taken", name, DAY.format(other.from()), DAY.format(other.to()))));
        }
        if (!other.from().isBefore(wanted.from())) {
            throw Refusal.invalid(List.of(new Problem("from", "appointment.taken.later", name, DAY.format(other.from()))));
        }
        other.endOn(wanted.from().minusDays(1));
    }

    private void check(NewAppointment wanted) {
        if (wanted.positionId() == null || positions.findById(wanted.positionId()).isEmpty()) {
            throw Refusal.unknown("position.unknown");
        }
        List<Problem> problems = new ArrayList<>();
        if (wanted.officialId() == null || officials.findById(wanted.officialId()).isEmpty()) {
            problems.add(new Problem("officialId", "appointment.official.missing"));
        }
        if (wanted.kind() == null) {
            problems.add(new Problem("kind", "appointment.kind.missing"));
        }
        if (wanted.from() == null) {
            problems.add(new Problem("from", "appointment.from.missing"));
        } else if (wanted.from().isBefore(EARLIEST) || wanted.from().isAfter(time.today().plusYears(YEARS_AHEAD))) {
            problems.add(new Problem("from", "appointment.from.far", EARLIEST.getYear(), time.today().plusYears(YEARS_AHEAD).getYear()));
        }
        if (wanted.to() == null && wanted.kind() == Appointment.Kind.PLH) {
            problems.add(new Problem("to", "appointment.plh.end"));
        }
        if (wanted.to() != null && wanted.from() != null && wanted.to().isBefore(wanted.from())) {
            problems.add(new Problem("to", "appointment.to.early"));
        } else if (wanted.to() != null && wanted.to().isAfter(time.today().plusYears(2L * YEARS_AHEAD))) {
            problems.add(new Problem("to", "appointment.to.far", time.today().plusYears(2L * YEARS_AHEAD).getYear()));
        }
        if (PlainText.clean(wanted.decree()).length() > LONGEST_DECREE) {
            problems.add(new Problem("decree", "refusal.long", LONGEST_DECREE));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }

    private static boolean isSame(Appointment other, NewAppointment wanted) {
        return other.officialId().equals(wanted.officialId()) && other.kind() == wanted.kind()
                && other.from().equals(wanted.from()) && Objects.equals(other.to(), wanted.to());
    }
}
