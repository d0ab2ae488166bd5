package id.teken.portal.web.money;

import id.teken.access.Person;
import id.teken.document.TableFile;
import id.teken.planning.MonthOfMoney;
import id.teken.planning.Spending;
import id.teken.planning.Spending.Kind;
import id.teken.planning.SpendingFile;
import id.teken.portal.money.Treasury;
import id.teken.values.Rupiah;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What units spent and planned to spend. Amounts are whole rupiah. */
@RestController
@RequestMapping("/api/spendings")
class SpendingApi {

    /** @param realised, forecast null while a program's figure is missing */
    record MonthView(int month, Long realised, Long forecast, long ceiling) {

        static MonthView of(MonthOfMoney month) {
            return new MonthView(month.month(), month.realised().map(Rupiah::amount).orElse(null),
                    month.forecast().map(Rupiah::amount).orElse(null), month.ceiling().amount());
        }
    }

    record UnitView(UUID unitId, String unit, List<MonthView> months) {
    }

    record EntryView(int month, String program, Kind kind, long amount, String reason, String enteredBy, Instant enteredAt) {
    }

    /** @param amount as people write it, for example 1.250.000 */
    record Entry(Integer month, String program, String amount, String reason) {
    }

    /** @param line in the file, from 1 */
    record LineProblem(String line, String message) {
    }

    record Preview(int changes, List<LineProblem> problems) {
    }

    private final Treasury treasury;
    private final MessageSource messages;

    SpendingApi(Treasury treasury, MessageSource messages) {
        this.treasury = treasury;
        this.messages = messages;
    }

    @GetMapping("/{year}")
    List<UnitView> all(@PathVariable int year, @AuthenticationPrincipal Person person) {
        return treasury.overview(year, person).stream().map(unit -> new UnitView(unit.unit().id(), unit.unit().name(),
                unit.months().stream().map(MonthView::of).toList())).toList();
    }

    /** Every entry of a unit, newest first; the first of a cell counts. */
    @GetMapping("/{year}/units/{unit}/entries")
    List<EntryView> entries(@PathVariable int year, @PathVariable UUID unit, @AuthenticationPrincipal Person person) {
        return treasury.book(unit, year, person).history().stream().map(SpendingApi::view).toList();
    }

    /** Enters or corrects one figure of what was spent. */
    @PostMapping("/{year}/units/{unit}/entries")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enter(@PathVariable int year, @PathVariable UUID unit, @RequestBody Entry entry, @AuthenticationPrincipal Person person) {
        treasury.spent(unit, year, entry.month(), entry.program(), entry.amount(), entry.reason(), person);
    }

    /** What storing a table (xlsx or CSV) would do; stores nothing. */
    @PostMapping(value = "/{year}/{kind}/preview", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Preview preview(@PathVariable int year, @PathVariable Kind kind, @RequestBody byte[] file, @AuthenticationPrincipal Person person,
            Locale locale) {
        SpendingFile read = treasury.preview(TableFile.read(file), year, kind, person);
        return new Preview(read.entries().size(), read.problems().stream().map(problem -> new LineProblem(problem.path(),
                messages.getMessage(problem.key(), problem.arguments(), locale))).toList());
    }

    /** Stores a table (xlsx or CSV), or nothing if any row of it cannot be taken. */
    @PostMapping(value = "/{year}/{kind}", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Map<String, Integer> store(@PathVariable int year, @PathVariable Kind kind, @RequestBody byte[] file,
            @AuthenticationPrincipal Person person) {
        return Map.of("changes", treasury.store(TableFile.read(file), year, kind, person));
    }

    private static EntryView view(Spending entry) {
        return new EntryView(entry.month(), entry.program(), entry.kind(), entry.amount().amount(), entry.reason(),
                entry.enteredByName(), entry.enteredAt());
    }
}
