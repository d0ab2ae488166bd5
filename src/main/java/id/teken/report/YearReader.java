package id.teken.report;

import id.teken.access.Person;
import id.teken.evaluation.Efficiency;
import id.teken.evaluation.EvaluationSettings;
import id.teken.evaluation.MonthMark;
import id.teken.evaluation.YearStanding;
import id.teken.evaluation.YearStandings;
import id.teken.values.Refusal;
import java.math.BigDecimal;
import java.util.HashMap;
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
    private final EvaluationSettings settings;

    YearReader(YearTable table, YearStandings standings, EvaluationSettings settings) {
        this.table = table;
        this.standings = standings;
        this.settings = settings;
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
        Efficiency formula = settings.current(person).efficiency();
        YearTotals totals = table.totals(year, formula);
        int pages = (int) Math.max(1, (totals.units() + PAGE - 1) / PAGE);
        int shown = Math.max(1, Math.min(page, pages));
        List<RankedUnit> units = table.page(year, order, formula, PAGE, (shown - 1) * PAGE);
        Map<UUID, TreeMap<Integer, MonthMark>> months = standings
                .months(year, units.stream().map(unit -> unit.year().standing().unitId()).toList()).stream()
                .collect(Collectors.groupingBy(MonthMark::unitId, Collectors.toMap(MonthMark::month, Function.identity(),
                        (one, other) -> other.achievement() == null ? one : other, TreeMap::new)));
        Map<UUID, Integer> places = order == YearOrder.RANK ? places(year, units, (shown - 1) * PAGE)
                : units.isEmpty() ? Map.of() : table.places(year, units.stream().map(unit -> unit.year().standing().unitId()).toList());
        return new Year(year, totals, order, shown, pages, units.stream().map(unit -> new RankedUnit(
                places.get(unit.year().standing().unitId()), unit.code(), unit.name(), unit.year(),
                months.getOrDefault(unit.year().standing().unitId(), new TreeMap<>()))).toList());
    }

    /**
     * Places of a page that is sorted by them: the first unit may share its place with units of the page before, every other one
     * stands where it stands or shares the place of the one above.
     *
     * @param before units on the pages before
     */
    private Map<UUID, Integer> places(int year, List<RankedUnit> units, int before) {
        Map<UUID, Integer> places = new HashMap<>();
        BigDecimal former = null;
        int place = 0;
        for (int at = 0; at < units.size(); at++) {
            YearStanding standing = units.get(at).year().standing();
            if (standing.achievement() == null) {
                break;
            }
            if (former == null || former.compareTo(standing.achievement()) != 0) {
                place = 1 + (at == 0 && before > 0 ? table.above(year, standing.achievement()) : before + at);
            }
            former = standing.achievement();
            places.put(standing.unitId(), place);
        }
        return places;
    }
}
