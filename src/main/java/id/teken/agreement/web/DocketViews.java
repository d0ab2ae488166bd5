package id.teken.agreement.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.teken.access.Person;
import id.teken.agreement.AgreementReader;
import id.teken.agreement.Correction;
import id.teken.agreement.CorrectionDocket;
import id.teken.agreement.CorrectionDocket.Outcome;
import id.teken.agreement.CorrectionDocket.Proposed;
import id.teken.agreement.CorrectionDocket.Waiting;
import id.teken.values.IndonesianNumber;
import id.teken.values.Refusal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the corrections that wait, and what became of them, into words. */
@Component
class DocketViews {

    /** The corrections of one agreement; taskId leads to deciding on them one by one. */
    record GroupView(UUID agreementId, String taskId, String unit, int year, List<EntryView> corrections) {
    }

    /**
     * @param difference how a number moved, in words; null where neither value is a number
     * @param remarks    what the correction would newly bring into contradiction with the plans, or make worse
     * @param disputed   whether it should be looked at by itself
     */
    record EntryView(@JsonUnwrapped AgreementView.CorrectionView correction, String difference, List<AgreementView.RemarkView> remarks,
            boolean disputed) {
    }

    /**
     * @param unit    whose agreement it is; null where the person may not know of it
     * @param message why nothing was decided, or null
     */
    record OutcomeView(UUID agreementId, String unit, Integer year, boolean approved, String message) {
    }

    private final CorrectionDocket docket;
    private final AgreementReader reader;
    private final AgreementViews views;
    private final MessageSource messages;

    DocketViews(CorrectionDocket docket, AgreementReader reader, AgreementViews views, MessageSource messages) {
        this.docket = docket;
        this.reader = reader;
        this.views = views;
        this.messages = messages;
    }

    List<GroupView> waitingFor(Person person, Locale locale) {
        return docket.waitingFor(person).stream().map(waiting -> group(waiting, locale)).toList();
    }

    List<OutcomeView> approve(Person person, Map<UUID, Set<UUID>> chosen, Locale locale) {
        List<Outcome> outcomes = docket.approve(person, chosen);
        Map<UUID, AgreementReader.Row> known = reader.overview(person).stream()
                .collect(Collectors.toMap(AgreementReader.Row::id, Function.identity()));
        return outcomes.stream().map(outcome -> {
            Optional<AgreementReader.Row> row = Optional.ofNullable(known.get(outcome.agreementId()));
            return new OutcomeView(outcome.agreementId(), row.map(AgreementReader.Row::unit).orElse(null),
                    row.map(AgreementReader.Row::year).orElse(null), outcome.refusal() == null, message(outcome, locale));
        }).toList();
    }

    private GroupView group(Waiting waiting, Locale locale) {
        return new GroupView(waiting.agreement().id(), waiting.taskId(), waiting.unit().name(), waiting.agreement().year(),
                waiting.corrections().stream().map(proposed -> entry(proposed, waiting, locale)).toList());
    }

    private EntryView entry(Proposed proposed, Waiting waiting, Locale locale) {
        return new EntryView(views.correction(proposed.correction(), waiting.agreement(), locale),
                difference(proposed.correction(), locale),
                proposed.remarks().stream().map(remark -> views.remark(remark, locale)).toList(), proposed.disputed());
    }

    private String difference(Correction correction, Locale locale) {
        Optional<BigDecimal> before = IndonesianNumber.parse(correction.oldValue());
        Optional<BigDecimal> after = IndonesianNumber.parse(correction.newValue());
        if (before.isEmpty() || after.isEmpty()) {
            return null;
        }
        BigDecimal size = after.get().subtract(before.get());
        return messages.getMessage(size.signum() < 0 ? "corrections.down" : "corrections.up",
                new Object[] {IndonesianNumber.print(size.abs())}, locale);
    }

    private String message(Outcome outcome, Locale locale) {
        Refusal refusal = outcome.refusal();
        if (refusal == null) {
            return null;
        }
        return refusal.problems().isEmpty() ? messages.getMessage(refusal.key(), refusal.arguments(), locale)
                : refusal.problems().stream().map(problem -> messages.getMessage(problem.key(), problem.arguments(), locale))
                        .collect(Collectors.joining(" "));
    }
}
