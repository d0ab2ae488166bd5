package id.teken.agreement;

import id.teken.planning.Calculation;
import id.teken.planning.Frequency;
import id.teken.planning.IndicatorKind;
import id.teken.values.Target;
import java.util.UUID;

/**
 * A line as a person typed it: numbers are texts in Indonesian notation, and may be wrong while drafting.
 *
 * @param id      null for a new line
 * @param unit    satuan, the unit of measure
 * @param weight  bobot in percent
 */
public record LineData(UUID id, String objective, String indicator, IndicatorKind kind, String unit, String target,
        Target.Direction direction, Calculation calculation, Frequency frequency, String weight, String dataSource,
        String baseline, String lastResult) {
}
