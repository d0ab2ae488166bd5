package id.teken.portal.web.admin;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.government.Appointment;
import id.teken.government.NewAppointment;
import id.teken.government.OfficeRules;
import id.teken.portal.admin.AppointmentAdministration;
import id.teken.portal.admin.AppointmentAdministration.Entry;
import id.teken.portal.admin.AppointmentAdministration.Phase;
import id.teken.values.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who holds which post from when to when, and who fills in for the absent, for ADMIN. */
@RestController
@RequestMapping("/api/appointments")
class AppointmentApi {

    /** @param to last day, null while open */
    record AppointmentView(UUID id, UUID positionId, String post, UUID officialId, String official, Appointment.Kind kind,
            LocalDate from, LocalDate to, String decree, Phase phase) {

        static AppointmentView of(Entry entry) {
            Appointment appointment = entry.appointment();
            return new AppointmentView(appointment.id(), appointment.positionId(), entry.position().title(),
                    appointment.officialId(), entry.official().name(), appointment.kind(), appointment.from(), appointment.to(),
                    appointment.decree(), entry.phase());
        }
    }

    /** @param to last day in the post */
    record End(LocalDate to) {
    }

    /** @param confirmed false while no regulation is named */
    record Rules(Boolean plhMaySign, String plhBasis, OfficeRules.Substitute secretarySubstitute, boolean confirmed) {

        static Rules of(OfficeRules rules) {
            return new Rules(rules.plhMaySign(), rules.plhBasis(), rules.secretarySubstitute(), rules.isConfirmed());
        }
    }

    private final AppointmentAdministration administration;

    AppointmentApi(AppointmentAdministration administration) {
        this.administration = administration;
    }

    /** Of one post or of one official, newest first. */
    @GetMapping
    List<AppointmentView> all(@RequestParam(required = false) UUID position, @RequestParam(required = false) UUID official,
            @AuthenticationPrincipal Person person) {
        if (position == null && official == null) {
            throw Refusal.invalid("refusal.incomplete");
        }
        List<Entry> entries = position == null ? administration.ofOfficial(official, person)
                : administration.ofPosition(position, person);
        return entries.stream().map(AppointmentView::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    AppointmentView appoint(@RequestBody NewAppointment form, @AuthenticationPrincipal Person person) {
        return AppointmentView.of(administration.appoint(form, person));
    }

    @PostMapping("/{id}/end")
    AppointmentView end(@PathVariable UUID id, @RequestBody End end, @AuthenticationPrincipal Person person) {
        return AppointmentView.of(administration.end(id, end.to(), person));
    }

    /** Only while it has not begun. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        administration.cancel(id, person);
    }

    @GetMapping("/rules")
    Rules rules(@AuthenticationPrincipal Person person) {
        return Rules.of(administration.rules(person));
    }

    @PutMapping("/rules")
    Rules changeRules(@RequestBody Rules form, @AuthenticationPrincipal Person person) {
        person.require(Role.ADMIN);
        if (form.plhMaySign() == null) {
            throw Refusal.invalid("refusal.incomplete");
        }
        return Rules.of(administration.changeRules(form.plhMaySign(), form.plhBasis(), form.secretarySubstitute(), person));
    }
}
