package id.teken.report;

import id.teken.evaluation.MonthMark;
import java.util.Map;

/**
 * A unit in its place.
 *
 * @param rank   from 1; units with the same mean achievement share a rank and the next ones are skipped. Null without one
 * @param months by month, 1 to 12; none for a month whose report was not opened
 */
public record RankedUnit(Integer rank, String code, String name, UnitYear year, Map<Integer, MonthMark> months) {
}
