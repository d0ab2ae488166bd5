package id.teken.allowance.web;

import id.teken.access.Person;
import id.teken.allowance.AllowanceDecisions;
import id.teken.allowance.Consequence;
import id.teken.allowance.OutputEntry;
import id.teken.allowance.PaidMonth;
import id.teken.allowance.PayEntry;
import id.teken.allowance.RosterFile;
import id.teken.allowance.Rosters;
import id.teken.document.Download;
import id.teken.document.TableFile;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What payroll takes from a decision, and the roster as it stands. Amounts are whole rupiah. */
@RestController
class PayrollApi {

    private static final String CSV = "text/csv;charset=UTF-8";

    /** Why payroll adds or keeps back. */
    enum Component {
        /** What spending means. */
        SPENDING,
        /** What the month's score means. */
        OUTPUT
    }

    /**
     * One employee's month.
     *
     * @param consequence null for the output part
     * @param percent     what the month earned of the output part; null for what spending means
     * @param amount      at stake; of the output part the whole part
     * @param reason why it was corrected alone, or null
     * @param effect what payroll adds; negative where it keeps back
     */
    record Row(UUID unitId, String employee, String name, String about, Component component, Consequence consequence, boolean correction,
            String reason, long base, long days, BigDecimal percent, long amount, long effect) {

        static Row of(PayEntry entry) {
            return new Row(entry.unitId(), entry.employee(), entry.name(), entry.about().toString(), Component.SPENDING, entry.consequence(),
                    entry.correction(), entry.reason(), entry.base().amount(), entry.days(), null, entry.amount().amount(), entry.effect());
        }

        static Row of(OutputEntry entry) {
            PaidMonth who = entry.who();
            return new Row(who.unitId(), who.employee(), who.name(), who.about().toString(), Component.OUTPUT, null, entry.correction(),
                    who.reason(), who.base().amount(), who.days(), entry.percent(), entry.part().amount(), entry.effect());
        }
    }

    private final AllowanceDecisions decisions;
    private final Rosters rosters;

    PayrollApi(AllowanceDecisions decisions, Rosters rosters) {
        this.decisions = decisions;
        this.rosters = rosters;
    }

    @GetMapping("/api/allowance-decisions/{id}/payroll")
    List<Row> payroll(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        AllowanceDecisions.Payroll payroll = decisions.payroll(id, person);
        return Stream.concat(payroll.entries().stream().map(Row::of), payroll.outputs().stream().map(Row::of)).toList();
    }

    /** In the form in which it is imported; of a month without one that of the month before. */
    @GetMapping("/api/allowances/roster/{year}/{month}/export.csv")
    ResponseEntity<byte[]> roster(@PathVariable int year, @PathVariable int month, @AuthenticationPrincipal Person person) {
        return Download.of("pegawai.csv", CSV, TableFile.csv(RosterFile.HEAD, rosters.table(year, month, person)).getBytes(StandardCharsets.UTF_8));
    }
}
