package id.teken.allowance.web;

import id.teken.access.Person;
import id.teken.allowance.AllowanceDecision;
import id.teken.allowance.AllowanceDecisions;
import id.teken.allowance.AllowanceObjection;
import id.teken.allowance.Consequence;
import id.teken.allowance.DecisionOpening;
import id.teken.allowance.Outcome;
import id.teken.allowance.OutputEntry;
import id.teken.allowance.OutputOutcome;
import id.teken.allowance.OutputRules;
import id.teken.allowance.OwnAllowance;
import id.teken.allowance.PayEntry;
import id.teken.allowance.RosterFile;
import id.teken.allowance.Rosters;
import id.teken.document.TableFile;
import id.teken.values.Given;
import id.teken.values.IndonesianNumber;
import id.teken.values.Rupiah;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
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

/** Decisions about allowances month by month, rosters, and what an employee sees of it. Amounts are whole rupiah. */
@RestController
@RequestMapping("/api")
class AllowanceDecisionApi {

    record MonthToDecide(Integer year, Integer month) {
    }

    record OpenedDecision(UUID id) {
    }

    record Approval(String documentHash, char[] passphrase) {

        /** Never the passphrase. */
        @Override
        public String toString() {
            return "Approval of " + documentHash;
        }
    }

    record DecisionRow(UUID id, String number, String month, AllowanceDecision.State state, String approvedBy, Instant approvedAt) {

        static DecisionRow of(AllowanceDecision decision) {
            return new DecisionRow(decision.id(), decision.number(), decision.month().toString(), decision.state(), decision.approvedByName(),
                    decision.approvedAt());
        }
    }

    /** @param amount printed, without Rp */
    record UnitLine(String unit, String about, Consequence consequence, String label, boolean correction, long employees, String amount) {
    }

    /**
     * An employee who was corrected alone.
     *
     * @param amount at stake, printed, without Rp
     * @param effect what payroll adds; negative where it keeps back
     */
    record CorrectedEmployee(String name, String employee, String about, String reason, boolean answersObjection, String amount, long effect) {
    }

    record SumLine(Consequence consequence, String label, String amount) {
    }

    /**
     * What a unit's month earned of the output part.
     *
     * @param percentPrinted, part, earned printed, without Rp
     */
    record OutputLine(String unit, String about, BigDecimal percent, String percentPrinted, boolean correction, long employees, String part, String earned) {
    }

    /**
     * What is said about the output part.
     *
     * @param corrections employees who were corrected alone; their amount is the whole part
     * @param effect      what payroll adds in all, in whole rupiah; negative where it keeps back
     * @param unknown     units whose percentage is not known yet, in words
     */
    record OutputView(List<OutputLine> lines, List<CorrectedEmployee> corrections, long effect, List<String> unknown) {
    }

    /**
     * @param missing      what must be imported before it can be approved, in words
     * @param undecided    units whose spending is not known, in words
     * @param documentHash of the letter; null while it cannot be written
     */
    record DecisionView(UUID id, String number, String monthName, AllowanceDecision.State state, String regulation, List<UnitLine> lines,
            List<CorrectedEmployee> corrections, List<SumLine> sums, OutputView output, List<String> missing, List<String> undecided, String documentHash, String letter, boolean mayApprove,
            String approvedBy, Instant approvedAt) {
    }

    /**
     * What was decided about the output part of the own allowance.
     *
     * @param portion percent of the allowance that is the output part
     * @param percent what the month earned of it
     * @param effect  what payroll adds; negative where it keeps back
     */
    record OwnOutput(String about, boolean correction, String reason, UUID objection, BigDecimal portion, BigDecimal percent, long base,
            long days, long part, long earned, long effect) {

        static OwnOutput of(OutputEntry entry) {
            return new OwnOutput(entry.who().about().toString(), entry.correction(), entry.who().reason(), entry.objection(), entry.portion(),
                    entry.percent(), entry.who().base().amount(), entry.who().days(), entry.part().amount(), entry.earned().amount(),
                    entry.effect());
        }
    }

    /**
     * What was decided about the own allowance.
     *
     * @param objection the one that it answers, or null
     * @param effect    what payroll adds; negative where it keeps back
     */
    record OwnEntry(String about, Consequence consequence, boolean correction, String reason, UUID objection, long base, long days, long amount,
            long effect) {

        static OwnEntry of(PayEntry entry) {
            return new OwnEntry(entry.about().toString(), entry.consequence(), entry.correction(), entry.reason(), entry.objection(), entry.base().amount(),
                    entry.days(), entry.amount().amount(), entry.effect());
        }
    }

    /**
     * An objection and what became of it.
     *
     * @param correctionWaits whether a correction waits for a decision
     * @param remedy          number of the decision whose entry answers it; null while there is none
     */
    record ObjectionView(UUID id, String name, String about, String words, Instant madeAt, Boolean upheld, String answer, String answeredBy,
            Instant answeredAt, boolean correctionWaits, String remedy) {

        static ObjectionView of(OwnAllowance.Objection followed) {
            AllowanceObjection objection = followed.made();
            return new ObjectionView(objection.id(), objection.name(), objection.about().toString(), objection.words(), objection.madeAt(),
                    objection.upheld(), objection.answer(), objection.answeredByName(), objection.answeredAt(), followed.corrected(),
                    followed.remedy() == null ? null : followed.remedy().number());
        }
    }

    record OwnView(List<OwnEntry> entries, List<OwnOutput> outputs, List<ObjectionView> objections) {
    }

    record NewObjection(Integer year, Integer month, String words) {
    }

    /** @param upheld whether what was decided is wrong */
    record ObjectionAnswer(Boolean upheld, String answer) {
    }

    /** @param line in the file, from 1 */
    record RowProblem(String line, String message) {
    }

    record RosterPreview(int employees, List<RowProblem> problems) {
    }

    private final AllowanceDecisions decisions;
    private final DecisionOpening opening;
    private final Rosters rosters;
    private final OwnAllowance own;
    private final MessageSource messages;

    AllowanceDecisionApi(AllowanceDecisions decisions, DecisionOpening opening, Rosters rosters, OwnAllowance own, MessageSource messages) {
        this.decisions = decisions;
        this.opening = opening;
        this.rosters = rosters;
        this.own = own;
        this.messages = messages;
    }

    @GetMapping("/allowance-decisions")
    List<DecisionRow> all(@AuthenticationPrincipal Person person) {
        return decisions.all(person).stream().map(DecisionRow::of).toList();
    }

    @PostMapping("/allowance-decisions")
    OpenedDecision open(@RequestBody MonthToDecide month, @AuthenticationPrincipal Person person) {
        return new OpenedDecision(opening.open(Given.required(month.year()), Given.required(month.month()), person));
    }

    @PostMapping("/allowance-decisions/supplement")
    OpenedDecision openSupplement(@AuthenticationPrincipal Person person) {
        return new OpenedDecision(opening.openSupplement(person));
    }

    @PostMapping("/allowance-decisions/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        opening.withdraw(id, person);
    }

    @GetMapping("/allowance-decisions/{id}")
    DecisionView read(@PathVariable UUID id, @AuthenticationPrincipal Person person, Locale locale) {
        return view(decisions.read(id, person), locale);
    }

    @GetMapping(value = "/allowance-decisions/{id}/letter", produces = MediaType.APPLICATION_PDF_VALUE)
    byte[] letter(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        return decisions.letter(id, person);
    }

    @PostMapping("/allowance-decisions/{id}/approve")
    DecisionView approve(@PathVariable UUID id, @RequestBody Approval approval, @AuthenticationPrincipal Person person, Locale locale) {
        char[] passphrase = Given.required(approval.passphrase());
        try {
            decisions.approve(id, person, Given.required(approval.documentHash()), passphrase);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
        return view(decisions.read(id, person), locale);
    }

    /** What storing a roster (xlsx or CSV) would do; stores nothing. */
    @PostMapping(value = "/allowances/roster/{year}/{month}/preview", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    RosterPreview preview(@PathVariable int year, @PathVariable int month, @RequestBody byte[] file, @AuthenticationPrincipal Person person,
            Locale locale) {
        RosterFile read = rosters.preview(TableFile.read(file), year, month, person);
        return new RosterPreview(read.employees().size(), read.problems().stream().map(problem -> new RowProblem(problem.path(),
                messages.getMessage(problem.key(), problem.arguments(), locale))).toList());
    }

    /** Stores a roster, or nothing if any row of it cannot be taken. */
    @PostMapping(value = "/allowances/roster/{year}/{month}", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Map<String, Integer> store(@PathVariable int year, @PathVariable int month, @RequestBody byte[] file,
            @AuthenticationPrincipal Person person) {
        return Map.of("employees", rosters.store(TableFile.read(file), year, month, person));
    }

    @GetMapping("/allowances/own")
    OwnView own(@AuthenticationPrincipal Person person) {
        OwnAllowance.Ledger ledger = own.read(person);
        return new OwnView(ledger.entries().stream().map(OwnEntry::of).toList(), ledger.outputs().stream().map(OwnOutput::of).toList(),
                ledger.objections().stream().map(ObjectionView::of).toList());
    }

    @GetMapping("/allowances/objections")
    List<ObjectionView> objections(@AuthenticationPrincipal Person person) {
        return own.all(person).stream().map(ObjectionView::of).toList();
    }

    @PostMapping("/allowances/objections")
    ObjectionView object(@RequestBody NewObjection objection, @AuthenticationPrincipal Person person) {
        return ObjectionView.of(new OwnAllowance.Objection(own.object(person, Given.required(objection.year()),
                Given.required(objection.month()), objection.words()), null, false));
    }

    @PostMapping("/allowances/objections/{id}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable UUID id, @RequestBody ObjectionAnswer answer, @AuthenticationPrincipal Person person) {
        own.answer(id, person, Given.required(answer.upheld()), answer.answer());
    }

    private DecisionView view(AllowanceDecisions.Reading reading, Locale locale) {
        AllowanceDecision decision = reading.decision();
        Outcome outcome = reading.outcome();
        return new DecisionView(decision.id(), decision.number(), month(decision.month(), locale), decision.state(),
                reading.rules().numbers(), outcome.units().stream().map(line -> line(line, locale)).toList(),
                outcome.corrected().stream().map(entry -> new CorrectedEmployee(entry.name(), entry.employee(), month(entry.about(), locale),
                        entry.reason(), entry.objection() != null, entry.amount().print(), entry.effect())).toList(),
                List.of(Consequence.HELD, Consequence.RELEASED, Consequence.FORFEITED).stream().map(one -> sum(one, outcome.sum(one), locale))
                        .toList(), output(outcome.output(), reading.rules().output(), locale),
                outcome.missing().stream().map(gap -> gap.unit().name() + ", " + month(gap.month(), locale)).toList(),
                outcome.undecided(decision.month()).stream().map(unit -> unit.name()).toList(), reading.documentHash(),
                "/api/allowance-decisions/" + decision.id() + "/letter", reading.mayApprove(), decision.approvedByName(),
                decision.approvedAt());
    }

    /** Null where no regulation about it is applied. */
    private OutputView output(OutputOutcome outcome, OutputRules rules, Locale locale) {
        return !rules.isPaid() && outcome.lines().isEmpty() ? null : new OutputView(outcome.units().stream().map(line -> new OutputLine(
                line.unit().name(), month(line.entry().about(), locale), line.entry().percent(),
                IndonesianNumber.printTwoPlaces(line.entry().percent()), line.entry().correction(), line.employees(),
                line.entry().part().print(), line.entry().earned().print())).toList(),
                outcome.corrected().stream().map(entry -> new CorrectedEmployee(entry.who().name(), entry.who().employee(),
                        month(entry.who().about(), locale), entry.who().reason(), entry.objection() != null, entry.part().print(), entry.effect())).toList(),
                outcome.effect(), outcome.unknown().stream().map(unit -> unit.name()).toList());
    }

    private UnitLine line(Outcome.Line line, Locale locale) {
        return new UnitLine(line.unit().name(), month(line.entry().entry().about(), locale), line.entry().entry().consequence(),
                word(line.entry().entry().consequence(), locale), line.entry().entry().correction(), line.employees(),
                line.entry().amount().print());
    }

    private SumLine sum(Consequence consequence, Rupiah amount, Locale locale) {
        return new SumLine(consequence, word(consequence, locale), amount.print());
    }

    private String month(YearMonth month, Locale locale) {
        return messages.getMessage("spending.month." + month.getMonthValue(), null, locale) + " " + month.getYear();
    }

    private String word(Consequence consequence, Locale locale) {
        return messages.getMessage("decision.consequence." + consequence, null, locale);
    }
}
