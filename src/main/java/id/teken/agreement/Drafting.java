package id.teken.agreement;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.audit.Audit;
import id.teken.engine.Processes;
import id.teken.planning.Budget;
import id.teken.planning.PlannedIndicator;
import id.teken.planning.Plans;
import id.teken.planning.UnitPlan;
import id.teken.values.IndonesianNumber;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens agreements, keeps drafts and hands them in. */
@Service
public class Drafting {

    static final String PROCESS = "agreement";
    private static final String SUBMITTED = "agreement.submitted";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_ROWS = 300;
    /** Longest text that is kept at all, far above what may be submitted. */
    private static final int MOST_CHARACTERS = 10_000;

    private final AgreementRepository agreements;
    private final RemarkWaiverRepository waivers;
    private final Desk desk;
    private final Parties parties;
    private final Alignment alignment;
    private final Plans plans;
    private final Processes processes;
    private final Amending amending;
    private final Cascade cascade;
    private final Audit audit;

    Drafting(AgreementRepository agreements, RemarkWaiverRepository waivers, Desk desk, Parties parties,
            Alignment alignment, Plans plans, Processes processes, Amending amending, Cascade cascade, Audit audit) {
        this.agreements = agreements;
        this.waivers = waivers;
        this.desk = desk;
        this.parties = parties;
        this.alignment = alignment;
        this.plans = plans;
        this.processes = processes;
        this.amending = amending;
        this.cascade = cascade;
        this.audit = audit;
    }

    /** Opens the agreement of a unit for a year, filled from the plans, and starts its process. */
    @Transactional
    public UUID open(UUID unitId, int year) {
        var agreement = new Agreement(unitId, year);
        UnitPlan plan = plans.of(unitId, year);
        agreement.write(lines(plan.indicators()), programs(plan.budgets()));
        agreements.saveAndFlush(agreement);
        alignment.count(agreement);
        audit.record("system", "Teken", "agreement.opened", agreement.id(), "PK tahun " + year + " dibuka");
        processes.start(PROCESS, agreement.id(), Map.of("agreementId", agreement.id().toString()));
        return agreement.id();
    }

    /**
     * Keeps a draft as it was typed, mistakes included.
     *
     * @param version the version the person started from
     * @throws Refusal (conflict) if somebody else has saved meanwhile or the draft was handed in
     */
    @Transactional
    public void save(UUID id, Person person, int version, List<LineData> lines, List<ProgramData> programs) {
        requireKeepable(lines, programs);
        Agreement agreement = desk.lock(id, person);
        if (!parties.mayDraft(agreement, person)) {
            throw Refusal.forbidden("agreement.draft.forbidden");
        }
        if (agreement.state() != AgreementState.DRAFT) {
            throw Refusal.conflict("agreement.draft.submitted");
        }
        if (agreement.draftVersion() != version) {
            throw Refusal.conflict("agreement.draft.stale");
        }
        cascade.requireSupportable(agreement, lines);
        agreement.write(lines, programs);
        agreements.flush();
        alignment.count(agreement);
    }

    /**
     * Hands a draft in to the leader.
     *
     * @param version the version that the person saw
     * @throws Refusal (invalid) with the places that are missing, unreadable, or do not match the plans
     */
    @Transactional
    public void submit(UUID id, Person person, int version) {
        Agreement agreement = desk.lock(id, person);
        if (!parties.is(parties.first(agreement), person)) {
            throw Refusal.forbidden("agreement.submit.forbidden");
        }
        var act = new Act(person, SUBMITTED, version);
        if (desk.isRepetition(agreement, act, AgreementState.DRAFT)) {
            return;
        }
        if (agreement.draftVersion() != version) {
            throw Refusal.conflict("agreement.draft.stale");
        }
        agreement.submit();
        List<Problem> blocking = new ArrayList<>(amending.problems(agreement));
        blocking.addAll(blocking(agreement));
        if (!blocking.isEmpty()) {
            throw Refusal.invalid(blocking);
        }
        desk.finish(agreement, act, "draft", "Konsep dikirim kepada pimpinan", Map.of());
    }

    /** Bappeda declares remarks wrong for this agreement; they no longer stop the submission. */
    @Transactional
    public void waive(UUID id, Person person, Remark.Which which, String reason) {
        Agreement agreement = desk.lock(id, person);
        if (!person.has(Role.PLANNING)) {
            throw Refusal.forbidden("agreement.waive.forbidden");
        }
        String why = Reviewing.requireReason(reason);
        for (String key : which.keys(alignment.remarks(agreement))) {
            if (!waivers.existsByAgreementIdAndRemarkKey(id, key)) {
                waivers.save(new RemarkWaiver(id, key, why, desk.actor(person)));
                desk.record(agreement, new Act(person, "agreement.remarkWaived", key), key + ": " + why);
            }
        }
    }

    /** Bappeda lets remarks count again that were declared wrong; a repetition changes nothing. */
    @Transactional
    public void unwaive(UUID id, Person person, Remark.Which which, String reason) {
        Agreement agreement = desk.lock(id, person);
        if (!person.has(Role.PLANNING)) {
            throw Refusal.forbidden("agreement.waive.forbidden");
        }
        String why = Reviewing.requireReason(reason);
        for (String key : which.keys(alignment.remarks(agreement))) {
            if (waivers.deleteByAgreementIdAndRemarkKey(id, key) > 0) {
                desk.record(agreement, new Act(person, "agreement.remarkCountsAgain", key), key + ": " + why);
            }
        }
    }

    /** What of a draft does not match the plans, without the waived remarks. */
    @Transactional(readOnly = true)
    public List<Remark> remarks(Agreement agreement) {
        List<String> waived = waivers.findByAgreementId(agreement.id()).stream().map(RemarkWaiver::remarkKey).toList();
        return alignment.remarks(agreement).stream().filter(remark -> !waived.contains(remark.key())).toList();
    }

    private List<Problem> blocking(Agreement agreement) {
        return remarks(agreement).stream().filter(remark -> remark.severity() == Remark.Severity.BLOCKING)
                .map(remark -> new Problem(path(agreement, remark), "remark." + remark.kind(), remark.arguments())).toList();
    }

    private static String path(Agreement agreement, Remark remark) {
        return agreement.line(remark.lineId()).map(line -> "lines[" + (line.number() - 1) + "].target")
                .or(() -> agreement.program(remark.programId()).map(program -> "programs[" + (program.number() - 1) + "].budget"))
                .orElse("lines");
    }

    private static void requireKeepable(List<LineData> lines, List<ProgramData> programs) {
        if (lines.size() > MOST_ROWS || programs.size() > MOST_ROWS) {
            throw Refusal.invalid("agreement.rows.many", MOST_ROWS);
        }
        boolean tooLong = lines.stream().anyMatch(line -> longest(line.objective(), line.indicator(), line.unit(), line.target(),
                line.weight(), line.dataSource(), line.baseline(), line.lastResult()) > MOST_CHARACTERS)
                || programs.stream().anyMatch(program -> longest(program.name(), program.budget(), program.source())
                        > MOST_CHARACTERS);
        if (tooLong) {
            throw Refusal.invalid("agreement.text.long", MOST_CHARACTERS);
        }
    }

    private static int longest(String... texts) {
        int longest = 0;
        for (String text : texts) {
            longest = text == null ? longest : Math.max(longest, text.length());
        }
        return longest;
    }

    /** What a draft begins with. */
    static List<LineData> lines(List<PlannedIndicator> indicators) {
        List<String> weights = weights(indicators);
        List<LineData> lines = new ArrayList<>();
        for (PlannedIndicator planned : indicators) {
            lines.add(new LineData(null, planned.objective(), planned.name(), planned.kind(), planned.measure(), planned.target(),
                    planned.direction(), planned.calculation(), planned.frequency(), weights.get(lines.size()), "", "",
                    planned.lastResult()));
        }
        return lines;
    }

    /** As the plan gives them where they add up to 100; else they start equal, and the first lines carry what does not divide. */
    private static List<String> weights(List<PlannedIndicator> indicators) {
        BigDecimal sum = indicators.stream().flatMap(planned -> IndonesianNumber.parse(planned.weight()).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(HUNDRED) == 0 && indicators.stream().noneMatch(planned -> planned.weight().isEmpty())) {
            return indicators.stream().map(PlannedIndicator::weight).toList();
        }
        int count = indicators.size();
        return IntStream.range(0, count).mapToObj(at -> String.valueOf(100 / count + (at < 100 % count ? 1 : 0))).toList();
    }

    /** As {@link #lines}. */
    static List<ProgramData> programs(List<Budget> budgets) {
        return budgets.stream().map(budget -> new ProgramData(null, budget.program(), budget.amount().print(), budget.source()))
                .toList();
    }
}
