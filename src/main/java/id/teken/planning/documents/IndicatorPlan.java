package id.teken.planning.documents;

import id.teken.planning.Calculation;
import id.teken.planning.Frequency;
import id.teken.planning.IndicatorKind;
import id.teken.values.Target;
import java.util.List;
import java.util.UUID;

/**
 * What a plan says of an indicator; figures as they are printed, "" where it says nothing.
 *
 * @param iku     whether it is a main indicator (IKU)
 * @param weight  in percent of its unit's indicators
 * @param targets of the document's years, the first year first
 * @param results reached, beginning with the year before the document's first
 * @param carriers units that carry an indicator of the RPJMD
 */
public record IndicatorPlan(String measure, IndicatorKind kind, Target.Direction direction, Calculation calculation,
        Frequency frequency, boolean iku, String weight, String baseline, String endTarget, List<String> targets,
        List<String> results, List<UUID> carriers) {

    public IndicatorPlan {
        targets = List.copyOf(targets);
        results = List.copyOf(results);
        carriers = List.copyOf(carriers);
    }
}
