package id.teken.agreement.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.teken.access.Person;
import id.teken.access.web.KeptWork;
import id.teken.agreement.ActionPlan;
import id.teken.agreement.ActionPlanFiles;
import id.teken.agreement.ActionPlanReader;
import id.teken.agreement.ActionPlanReader.PlannedLine;
import id.teken.agreement.ActionPlanReader.Reading;
import id.teken.agreement.ActionPlanning;
import id.teken.agreement.InterimData;
import id.teken.agreement.StepData;
import id.teken.agreement.UnfinishedWork;
import id.teken.agreement.UnfinishedWork.Subject;
import id.teken.document.Download;
import id.teken.document.KnownFile;
import id.teken.values.Given;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Every act on an action plan; Tasklist's forms and other programs use the same addresses. */
@RestController
@RequestMapping("/api/action-plans")
class ActionPlanApi {

    record PlanDraft(Integer version, List<InterimData> targets, List<StepData> steps) {
    }

    record PlanSubmission(Integer version) {
    }

    record Approval(Boolean approve, String reason) {
    }

    private final ActionPlanReader reader;
    private final ActionPlanning planning;
    private final ActionPlanFiles files;
    private final UnfinishedWork unfinished;
    private final KeptWork kept;
    private final MessageSource messages;

    ActionPlanApi(ActionPlanReader reader, ActionPlanning planning, ActionPlanFiles files, UnfinishedWork unfinished, KeptWork kept,
            MessageSource messages) {
        this.reader = reader;
        this.planning = planning;
        this.files = files;
        this.unfinished = unfinished;
        this.kept = kept;
        this.messages = messages;
    }

    @GetMapping("/{id}")
    ActionPlanView read(@PathVariable UUID id, @AuthenticationPrincipal Person person, Locale locale) {
        return view(reader.read(id, person), locale);
    }

    @GetMapping("/{id}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        return Download.of("rencana-aksi.pdf", KnownFile.Kind.PDF.mediaType(), files.pdf(id, person));
    }

    @GetMapping("/{id}/xlsx")
    ResponseEntity<byte[]> xlsx(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        return Download.of("rencana-aksi.xlsx", KnownFile.Kind.XLSX.mediaType(), files.xlsx(id, person));
    }

    @PutMapping("/{id}/draft")
    ActionPlanView.SavedPlanView save(@PathVariable UUID id, @RequestBody PlanDraft draft, @AuthenticationPrincipal Person person,
            Locale locale) {
        planning.save(id, person, Given.required(draft.version()), Given.orEmpty(draft.targets()), Given.orEmpty(draft.steps()));
        Reading reading = reader.read(id, person);
        return new ActionPlanView.SavedPlanView(reading.plan().draftVersion(), reading.readAt(), problems(reading, locale));
    }

    @PostMapping("/{id}/submit")
    ActionPlanView submit(@PathVariable UUID id, @RequestBody PlanSubmission submission, @AuthenticationPrincipal Person person,
            Locale locale) {
        planning.submit(id, person, Given.required(submission.version()));
        return view(reader.read(id, person), locale);
    }

    @PostMapping("/{id}/decide")
    ActionPlanView decide(@PathVariable UUID id, @RequestBody Approval approval, @AuthenticationPrincipal Person person,
            Locale locale) {
        planning.decide(id, person, Given.required(approval.approve()), approval.reason());
        return view(reader.read(id, person), locale);
    }

    @GetMapping("/{id}/work/{step}")
    ObjectNode unfinished(@PathVariable UUID id, @PathVariable String step, @AuthenticationPrincipal Person person) {
        return kept.answer(unfinished.of(Subject.ACTION_PLAN, id, step, person));
    }

    @PutMapping("/{id}/work/{step}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keep(@PathVariable UUID id, @PathVariable String step, @RequestBody ObjectNode body, @AuthenticationPrincipal Person person) {
        unfinished.keep(Subject.ACTION_PLAN, id, step, person, KeptWork.content(body));
    }

    private ActionPlanView view(Reading reading, Locale locale) {
        ActionPlan plan = reading.plan();
        return new ActionPlanView(plan.id(), reading.agreementId(), new ActionPlanView.PlanUnitView(reading.unit().id(),
                reading.unit().name()), reading.year(), plan.state(), text("plan.state." + plan.state(), locale), plan.draftVersion(),
                plan.returnReason(), plan.submittedByName(), plan.submittedAt(), plan.approvedByName(), plan.approvedAt(),
                reading.lines().stream().map(line -> line(line, locale)).toList(), reading.steps(), reading.programs(),
                Stream.of(Month.values()).map(month -> month(month, locale)).toList(), problems(reading, locale),
                reading.history().stream().map(entry -> new ActionPlanView.HistoryView(entry.at(), entry.actorName(),
                        text("event." + entry.event(), locale), entry.detail())).toList(), reading.may());
    }

    private static ActionPlanView.PlanLineView line(PlannedLine line, Locale locale) {
        return new ActionPlanView.PlanLineView(line.line().id(), line.number(), line.line().indicator(), line.line().unit(),
                line.line().target(), line.addsUp(), line.targets().stream().map(target -> new ActionPlanView.TargetView(
                        target.month(), month(Month.of(target.month()), locale), target.target())).toList());
    }

    private List<ActionPlanView.ProblemView> problems(Reading reading, Locale locale) {
        return reading.problems().stream().map(problem -> new ActionPlanView.ProblemView(problem.path(),
                messages.getMessage(problem.key(), problem.arguments(), locale))).toList();
    }

    private static String month(Month month, Locale locale) {
        return month.getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
