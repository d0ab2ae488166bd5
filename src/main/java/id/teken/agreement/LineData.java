package id.teken.agreement;

import id.teken.planning.Calculation;
import id.teken.planning.Frequency;
import id.teken.planning.IndicatorKind;
import id.teken.values.Target;
import java.util.UUID;

/**
 * A line as a person typed it: numbers are texts in Indonesian notation, and may be wrong while drafting.
 *
 * @param id       null for a new line
 * @param unit     satuan, the unit of measure
 * @param weight   bobot in percent
 * @param supports origin of the line above that this one supports, or null
 * @param rollUp   whether the targets below give this one's
 */
public record LineData(UUID id, String objective, String indicator, IndicatorKind kind, String unit, String target,
        Target.Direction direction, Calculation calculation, Frequency frequency, String weight, String dataSource,
        String baseline, String lastResult, UUID supports, RollUpRule rollUp) {

    /** A line that names none above. */
    public LineData(UUID id, String objective, String indicator, IndicatorKind kind, String unit, String target,
            Target.Direction direction, Calculation calculation, Frequency frequency, String weight, String dataSource,
            String baseline, String lastResult) {
        this(id, objective, indicator, kind, unit, target, direction, calculation, frequency, weight, dataSource, baseline, lastResult,
                null, RollUpRule.NONE);
    }

    /** The same line, supporting another one. */
    public LineData supporting(UUID origin) {
        return new LineData(id, objective, indicator, kind, unit, target, direction, calculation, frequency, weight, dataSource, baseline,
                lastResult, origin, rollUp);
    }
}
