package id.teken.portal.web.plans;

import id.teken.access.Person;
import id.teken.agreement.AgreementState;
import id.teken.agreement.period.Period;
import id.teken.agreement.period.PeriodProgress;
import id.teken.agreement.period.PeriodUndo;
import id.teken.agreement.period.Periods;
import id.teken.agreement.period.UnitProgress;
import id.teken.values.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The years of agreements. */
@RestController
@RequestMapping("/api/periods")
class PeriodApi {

    /** @param closedAt null while it is open */
    record View(int year, LocalDate dpaOn, LocalDate deadline, Instant openedAt, Instant escalatedAt, Instant closedAt) {

        static View of(Period period) {
            return new View(period.year(), period.dpaOn(), period.deadline(), period.openedAt(), period.escalatedAt(), period.closedAt());
        }
    }

    record ProgressView(View period, long signed, long missing, int units, Map<AgreementState, Long> byState, List<UnitProgress> progress) {
    }

    record Opening(Integer year, LocalDate dpaOn) {
    }

    record Closing(String reason) {
    }

    private final Periods periods;
    private final PeriodUndo undo;

    PeriodApi(Periods periods, PeriodUndo undo) {
        this.periods = periods;
        this.undo = undo;
    }

    @GetMapping
    List<View> all(@AuthenticationPrincipal Person person) {
        if (person.government() == null) {
            throw Refusal.forbidden("refusal.role");
        }
        return periods.all().stream().map(View::of).toList();
    }

    @GetMapping("/{year}")
    ProgressView one(@PathVariable int year, @AuthenticationPrincipal Person person) {
        PeriodProgress progress = periods.progress(year, person);
        return new ProgressView(View.of(progress.period()), progress.signed(), progress.missing(), progress.units().size(),
                progress.byState(), progress.units());
    }

    /** Opens a year; its agreements are begun by jobs. */
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    ProgressView open(@RequestBody Opening body, @AuthenticationPrincipal Person person) {
        periods.open(body.year(), body.dpaOn(), person);
        return one(body.year(), person);
    }

    @PostMapping("/{year}/close")
    ProgressView close(@PathVariable int year, @RequestBody Closing body, @AuthenticationPrincipal Person person) {
        periods.close(year, body.reason(), person);
        return one(year, person);
    }

    /** Takes the opening of a year back while every draft is as it was begun. */
    @PostMapping("/{year}/take-back")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable int year, @RequestBody Closing body, @AuthenticationPrincipal Person person) {
        undo.takeBack(year, body.reason(), person);
    }

    /** Begins again what was withdrawn. */
    @PostMapping("/{year}/units/{unit}")
    Map<String, UUID> begin(@PathVariable int year, @PathVariable UUID unit, @AuthenticationPrincipal Person person) {
        return Map.of("id", periods.beginAgain(year, unit, person));
    }
}
