package id.teken.portal.web.setup;

import id.teken.access.OneTimeLink;
import id.teken.access.Person;
import id.teken.document.TableFile;
import id.teken.government.Government;
import id.teken.portal.setup.GovernmentDesk;
import id.teken.portal.setup.GovernmentDesk.NewGovernment;
import id.teken.portal.setup.Roster;
import id.teken.portal.setup.SetupDesk;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Governments of the installation for OPERATOR, and the set-up of the own one for ADMIN. */
@RestController
class GovernmentApi {

    record View(String code, String name, Government.Kind kind, String seat, String zone, boolean demo) {

        static View of(Government government) {
            return new View(government.code(), government.name(), government.kind(), government.seat(), government.zone().getId(),
                    government.isDemo());
        }
    }

    /** @param link lets the first ADMIN choose a password, once */
    record Created(String code, String link, Instant linkUntil) {
    }

    /** @param line in the file, from 1 */
    record LineProblem(String line, String message) {
    }

    record RosterView(int units, int positions, int officials, int accounts, List<LineProblem> problems) {
    }

    private final GovernmentDesk governments;
    private final SetupDesk setup;
    private final MessageSource messages;

    GovernmentApi(GovernmentDesk governments, SetupDesk setup, MessageSource messages) {
        this.governments = governments;
        this.setup = setup;
        this.messages = messages;
    }

    @GetMapping("/api/governments")
    List<View> all(@AuthenticationPrincipal Person person) {
        return governments.all(person).stream().map(View::of).toList();
    }

    @PostMapping("/api/governments")
    @ResponseStatus(HttpStatus.CREATED)
    Created create(@RequestBody NewGovernment body, @AuthenticationPrincipal Person person) {
        OneTimeLink link = governments.create(body, person);
        return new Created(body.code(), link.path(), link.until());
    }

    /** Takes away a demo, or a government that never sealed an agreement. */
    @DeleteMapping("/api/governments/{code}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String code, @RequestParam(required = false) String confirmation, @AuthenticationPrincipal Person person) {
        governments.remove(code, confirmation, person);
    }

    /** How far the set-up of the own government is. */
    @GetMapping("/api/setup")
    Map<String, Object> progress(@AuthenticationPrincipal Person person) {
        SetupDesk.Progress progress = setup.progress(person);
        return Map.of("year", progress.year(), "units", progress.units(), "withoutHead", progress.withoutHead(), "planned", progress.planned(),
                "budgeted", progress.budgeted(), "calendar", progress.calendar(), "signers", progress.signers(), "keyed", progress.keyed(),
                "opened", progress.opened());
    }

    /** What a table of units and people (xlsx or CSV) would do; stores nothing. */
    @PostMapping(value = "/api/setup/roster/preview", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    RosterView preview(@RequestBody byte[] file, @AuthenticationPrincipal Person person, Locale locale) {
        return view(setup.preview(TableFile.read(file), person), locale);
    }

    /** Carries out a table of units and people, all or nothing. */
    @PostMapping(value = "/api/setup/roster", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    RosterView store(@RequestBody byte[] file, @AuthenticationPrincipal Person person, Locale locale) {
        return view(setup.store(TableFile.read(file), person), locale);
    }

    private RosterView view(Roster.Result result, Locale locale) {
        return new RosterView(result.units(), result.positions(), result.officials(), result.accounts(), result.problems().stream()
                .map(problem -> new LineProblem(problem.path(), messages.getMessage(problem.key(), problem.arguments(), locale))).toList());
    }
}
