package id.teken.report;

import id.teken.access.Person;
import id.teken.evaluation.MonthMark;
import id.teken.evaluation.YearStandings;
import id.teken.values.Refusal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a year. A ranking is there to be seen: everybody of the government may. */
@Service
@Transactional(readOnly = true)
public class YearReader {

    /** Units on one page. */
    public static final int PAGE = 50;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final YearTable table;
    private final YearStandings standings;

    YearReader(YearTable table, YearStandings standings) {
        this.table = table;
        this.standings = standings;
    }

    /**
     * A page of a year.
     *
     * @param page from 1
     */
    public record Year(int year, YearTotals totals, YearOrder order, int page, int pages, List<RankedUnit> units) {
    }

    /**
     * Reads a page.
     *
     * @param page from 1; one that is not there is taken for the nearest that is
     */
    public Year read(int year, YearOrder order, int page, Person person) {
        if (person.government() == null) {
            throw Refusal.forbidden("refusal.role");
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Refusal.unknown("refusal.unknown");
        }
        YearTotals totals = table.totals(year);
        int pages = (int) Math.max(1, (totals.units() + PAGE - 1) / PAGE);
        int shown = Math.max(1, Math.min(page, pages));
        List<RankedUnit> units = table.page(year, order, PAGE, (shown - 1) * PAGE);
        Map<UUID, TreeMap<Integer, MonthMark>> months = standings
                .months(year, units.stream().map(unit -> unit.year().standing().unitId()).toList()).stream()
                .collect(Collectors.groupingBy(MonthMark::unitId, Collectors.toMap(MonthMark::month, Function.identity(),
                        (one, other) -> other.achievement() == null ? one : other, TreeMap::new)));
        return new Year(year, totals, order, shown, pages, units.stream().map(unit -> new RankedUnit(unit.rank(), unit.code(),
                unit.name(), unit.year(), months.getOrDefault(unit.year().standing().unitId(), new TreeMap<>()))).toList());
    }
}
