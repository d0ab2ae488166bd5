package id.teken.agreement.web;

import id.teken.agreement.ActionPlan;
import id.teken.agreement.ActionPlanReader;
import id.teken.agreement.StepData;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An action plan as the API shows it. Targets are texts in Indonesian notation, as they were typed. */
record ActionPlanView(UUID id, UUID agreementId, PlanUnitView unit, int year, ActionPlan.State state, String stateLabel, int version,
        String returnReason, String submittedBy, Instant submittedAt, String approvedBy, Instant approvedAt, List<PlanLineView> lines,
        List<StepData> steps, List<String> programs, List<String> months, List<ProblemView> problems, List<HistoryView> history,
        ActionPlanReader.May may) {

    record PlanUnitView(UUID id, String name) {
    }

    /** @param addsUp whether the targets add up to the year's; else the last one is the year's */
    record PlanLineView(UUID lineId, int number, String indicator, String unit, String yearTarget, boolean addsUp,
            List<TargetView> targets) {
    }

    /** @param month 1 to 12 */
    record TargetView(int month, String monthName, String target) {
    }

    record ProblemView(String path, String message) {
    }

    record HistoryView(Instant at, String who, String what, String detail) {
    }

    /** What the form needs to know after a save. */
    record SavedPlanView(int version, Instant savedAt, List<ProblemView> problems) {
    }
}
