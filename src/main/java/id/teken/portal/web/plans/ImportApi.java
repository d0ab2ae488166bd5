package id.teken.portal.web.plans;

import id.teken.access.Person;
import id.teken.planning.documents.PlanBasis;
import id.teken.planning.documents.PlanDifference;
import id.teken.planning.documents.PlanImport;
import id.teken.planning.documents.SheetKind;
import id.teken.portal.plans.ImportDesk;
import id.teken.values.Given;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

/** Files with plans: sent, looked at, stored. */
@RestController
@RequestMapping("/api/plans/imports")
class ImportApi {

    /** @param line in the file, from 1, or "" for the file as a whole */
    record LineProblem(String line, String message) {
    }

    /** @param columns index in the file by the key of the column */
    record View(UUID id, SheetKind sheet, int year, String fileName, PlanImport.State state, boolean interrupted, int rowsDone,
            int rows, int documents, int items, int added, int changed, int removed, Map<String, Integer> columns,
            List<LineProblem> problems, List<PlanDifference.Change> changes) {
    }

    record Brief(UUID id, SheetKind sheet, int year, String fileName, PlanImport.State state) {
    }

    private final ImportDesk imports;
    private final MessageSource messages;

    ImportApi(ImportDesk imports, MessageSource messages) {
        this.imports = imports;
        this.messages = messages;
    }

    /** Sends a table (xlsx or CSV); nothing of it is in force before it is stored. */
    @PostMapping(consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    View take(@RequestParam SheetKind sheet, @RequestParam int year, @RequestParam(defaultValue = "0") int amendment,
            @RequestParam(defaultValue = "") String legalBasis, @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate decidedOn,
            @RequestParam(defaultValue = "api") String fileName, @RequestBody byte[] file, @AuthenticationPrincipal Person person, Locale locale) {
        return get(imports.take(sheet, year, fileName, file, new PlanBasis(amendment, legalBasis, decidedOn), person), person, locale);
    }

    /** The newest of those that this person may enter. */
    @GetMapping
    List<Brief> latest(@AuthenticationPrincipal Person person) {
        return imports.latest(person).stream().map(one -> new Brief(one.id(), one.sheet(), one.year(), one.fileName(), one.state())).toList();
    }

    @GetMapping("/{id}")
    View get(@PathVariable UUID id, @AuthenticationPrincipal Person person, Locale locale) {
        PlanImport one = imports.get(id, person);
        Map<String, Integer> columns = new TreeMap<>();
        if (one.columns() != null) {
            one.columns().columns().forEach((column, index) -> columns.put(column.key(), index));
        }
        PlanImport.Findings found = one.findings();
        return new View(id, one.sheet(), one.year(), one.fileName(), one.state(), one.state().isWork() && !one.alive(), one.rowsDone(),
                one.rowsTotal(), found.documents(), found.items(), found.added(), found.changed(), found.removed(), columns,
                found.problems().stream().map(problem -> new LineProblem(problem.line(),
                        messages.getMessage(problem.key(), problem.arguments().toArray(), locale))).toList(), found.changes());
    }

    /** Says which column is which; the file is looked at again. */
    @PutMapping("/{id}/columns")
    View map(@PathVariable UUID id, @RequestBody Map<String, Integer> columns, @AuthenticationPrincipal Person person, Locale locale) {
        Map<Integer, String> meanings = new TreeMap<>();
        columns.forEach((key, index) -> meanings.put(Given.required(index), key));
        imports.map(id, meanings, person);
        return get(id, person, locale);
    }

    /** Puts in force what the file says, all or nothing. */
    @PostMapping("/{id}/store")
    @ResponseStatus(HttpStatus.ACCEPTED)
    View store(@PathVariable UUID id, @AuthenticationPrincipal Person person, Locale locale) {
        imports.store(id, person);
        return get(id, person, locale);
    }

    /** Begins anew what was interrupted. */
    @PostMapping("/{id}/again")
    @ResponseStatus(HttpStatus.ACCEPTED)
    View again(@PathVariable UUID id, @AuthenticationPrincipal Person person, Locale locale) {
        imports.again(id, person);
        return get(id, person, locale);
    }

    /** Takes back what the file put in force, as long as nothing is built on it. */
    @PostMapping("/{id}/take-back")
    View takeBack(@PathVariable UUID id, @AuthenticationPrincipal Person person, Locale locale) {
        imports.takeBack(id, person);
        return get(id, person, locale);
    }

    /** Forgets the file; what was being stored is not. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        imports.discard(id, person);
    }
}
