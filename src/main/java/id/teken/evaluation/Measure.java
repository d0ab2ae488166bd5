package id.teken.evaluation;

import id.teken.values.Target;

/**
 * How a line is measured.
 *
 * @param lower  which formula holds where lower is better, and above a range
 * @param addsUp whether the results and the interim targets of the periods add up; else the last period stands
 */
public record Measure(Target.Direction direction, LowerFormula lower, boolean addsUp) {

    /** The two customary formulas for "lower is better". */
    public enum LowerFormula {
        /** (2T − R) / T × 100. */
        A,
        /** T / R × 100. */
        B
    }
}
