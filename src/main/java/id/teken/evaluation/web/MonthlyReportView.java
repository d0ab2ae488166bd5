package id.teken.evaluation.web;

import id.teken.evaluation.Achievement;
import id.teken.evaluation.ReportReader;
import id.teken.evaluation.ReportState;
import id.teken.evaluation.UnknownReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A monthly report as the API shows it. Figures are texts in Indonesian notation.
 *
 * @param lines    the lines that are due this month; problems count them
 * @param otherwise the lines that are not
 */
record MonthlyReportView(UUID id, UUID agreementId, ReportUnitView unit, int year, int month, String monthName, ReportState state,
        String stateLabel, LocalDate dueOn, int version, String obstacles, String followUp, String returnReason,
        List<FigureView> lines, List<FigureView> otherwise, SumView sum, List<ChoiceView> reasons, String submittedBy,
        Instant submittedAt, String verifiedBy, Instant verifiedAt, AssessmentView assessment, List<ProblemView> problems,
        List<HistoryView> history, ReportReader.May may) {

    record ReportUnitView(UUID id, String code, String name) {
    }

    /**
     * @param interim     what should be reached by now; null where the line is not due
     * @param achievement printed, in percent; null where there is no percentage
     * @param nextMonth   name of the next month in which a line that is not due is measured; null where it is
     */
    record FigureView(UUID lineId, int number, String objective, String indicator, String unit, String yearTarget, String interim,
            String formula, List<EarlierView> earlier, String value, UnknownReason reason, LocalDate expectedOn, String note,
            Instant lateAt, String achievement, Achievement.Status status, String statusLabel, String nextMonth) {
    }

    record EarlierView(String month, String value) {
    }

    /** @param mean printed; null while no line is known */
    record SumView(String mean, int lines, int unknown, int notMet, int met, int exceeded) {
    }

    record ChoiceView(String code, String label) {
    }

    /** Scores printed; null where there are none (yet). */
    record AssessmentView(String achievement, String absorption, String proposal, String proposalRating, String score, String rating,
            String reason, String by, Instant at, boolean bySubstitute, String improvement, String threshold) {
    }

    record ProblemView(String path, String message) {
    }

    record HistoryView(Instant at, String who, String what, String detail) {
    }

    /** What the form needs to know after a save. */
    record SavedReportView(int version, Instant savedAt, List<FigureView> lines, SumView sum, List<ProblemView> problems) {
    }

    /**
     * One page of a month.
     *
     * @param page    from 1
     * @param reports of units, a page of them
     * @param posts   of posts below the heads of units, those that concern the person
     */
    record MonthView(int page, int pages, List<RowView> reports, List<RowView> posts) {
    }

    /** One row of a month. */
    record RowView(UUID id, UUID unitId, String unit, ReportState state, String stateLabel, LocalDate dueOn, boolean late,
            String achievement, String absorption, String proposal, String score, String rating, boolean yours) {
    }
}
