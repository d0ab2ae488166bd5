package id.teken.report.web;

import id.teken.access.Person;
import id.teken.evaluation.MonthMark;
import id.teken.evaluation.YearStanding;
import id.teken.report.RankedUnit;
import id.teken.report.YearOrder;
import id.teken.report.YearReader;
import id.teken.report.YearReader.Year;
import id.teken.report.YearRebuilding;
import id.teken.report.YearTotals;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How far a government and its units have come in a year. Percentages have two places and a point. */
@RestController
@RequestMapping("/api/years")
class YearApi {

    /** @param noData lines without a result; notDueYet of these were not to be measured yet */
    record LinesView(long notMet, long met, long exceeded, long noData, long notDueYet) {
    }

    /** @param efficiencyDoubtful whether it comes from little spending only, for the mean achievement is below 100 */
    record FiguresView(BigDecimal achievement, BigDecimal absorption, BigDecimal efficiency, boolean efficiencyDoubtful, LinesView lines) {

        static FiguresView of(YearTotals all) {
            return new FiguresView(all.achievement().orElse(null), all.absorption().orElse(null), all.efficiency().orElse(null),
                    all.isEfficiencyDoubtful(), new LinesView(all.notMet(), all.met(), all.exceeded(), all.unknown(), all.notDue()));
        }

        static FiguresView of(RankedUnit unit) {
            YearStanding lines = unit.year().standing();
            return new FiguresView(lines.achievement(), unit.year().absorption().orElse(null), unit.year().efficiency().orElse(null),
                    unit.year().isEfficiencyDoubtful(), new LinesView(lines.notMet(), lines.met(), lines.exceeded(), lines.unknown(),
                            lines.notDue()));
        }
    }

    record MonthView(int month, MonthMark.Kind kind, BigDecimal achievement) {
    }

    /**
     * @param rank  null while there is no mean achievement; equal ones share a rank
     * @param until last month with a verified report; 0 while there is none
     */
    record UnitView(Integer rank, UUID unitId, String code, String name, int until, FiguresView figures, List<MonthView> months) {

        static UnitView of(RankedUnit unit) {
            return new UnitView(unit.rank(), unit.year().standing().unitId(), unit.code(), unit.name(), unit.year().standing().until(),
                    FiguresView.of(unit), unit.months().values().stream().map(month -> new MonthView(month.month(), month.kind(),
                            month.achievement())).toList());
        }
    }

    record YearView(int year, long units, FiguresView government, int page, int pages, List<UnitView> ranking) {
    }

    private final YearReader reader;
    private final YearRebuilding rebuilding;

    YearApi(YearReader reader, YearRebuilding rebuilding) {
        this.reader = reader;
        this.rebuilding = rebuilding;
    }

    @GetMapping("/{year}")
    YearView read(@PathVariable int year, @RequestParam(defaultValue = "RANK") YearOrder order, @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal Person person) {
        Year read = reader.read(year, order, page, person);
        return new YearView(year, read.totals().units(), FiguresView.of(read.totals()), read.page(), read.pages(),
                read.units().stream().map(UnitView::of).toList());
    }

    @PostMapping("/{year}/rebuild")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rebuild(@PathVariable int year, @AuthenticationPrincipal Person person) {
        rebuilding.rebuild(year, person);
    }
}
