package id.teken.evaluation;

import id.teken.agreement.MetTargets;
import id.teken.agreement.Promise;
import id.teken.agreement.Promises;
import id.teken.values.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells from the months reported so far which targets of the year are reached already. */
@Component
class MetTargetsOfMonths implements MetTargets {

    private static final int DECEMBER = 12;

    private final Promises promises;
    private final ReportSheets sheets;
    private final EvaluationRulesRepository rules;

    MetTargetsOfMonths(Promises promises, ReportSheets sheets, EvaluationRulesRepository rules) {
        this.promises = promises;
        this.sheets = sheets;
        this.rules = rules;
    }

    @Override
    public Set<UUID> met(UUID agreementId) {
        Map<UUID, List<Realization>> reported = sheets.reported(agreementId, DECEMBER);
        return reported.isEmpty() ? Set.of() : promises.of(agreementId).stream()
                .filter(promise -> isMet(promise, reported.getOrDefault(promise.lineId(), List.of())))
                .map(Promise::lineId).collect(Collectors.toSet());
    }

    /** A sum that should stay low is not met before the year is over. */
    private boolean isMet(Promise promise, List<Realization> reported) {
        List<BigDecimal> known = reported.stream().map(figure -> figure.on(promise.target()).orElse(null)).filter(Objects::nonNull).toList();
        if (known.isEmpty() || promise.addsUp() && promise.direction() == Target.Direction.LOWER) {
            return false;
        }
        BigDecimal result = promise.addsUp() ? known.stream().reduce(BigDecimal.ZERO, BigDecimal::add) : known.get(known.size() - 1);
        var measure = new Measure(promise.direction(), rules.current().lowerFormula(), promise.addsUp());
        return Optional.of(Achievement.of(measure, promise.target(), result).status())
                .filter(status -> status == Achievement.Status.MET || status == Achievement.Status.EXCEEDED).isPresent();
    }
}
