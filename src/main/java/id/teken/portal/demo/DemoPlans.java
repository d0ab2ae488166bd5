package id.teken.portal.demo;

import id.teken.planning.Budget;
import id.teken.planning.Calculation;
import id.teken.planning.Frequency;
import id.teken.planning.IndicatorKind;
import id.teken.planning.PlannedIndicator;
import id.teken.values.Rupiah;
import id.teken.values.Target;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;

/** Reads the invented plans of the demo government from {@code db/seed/demo}. */
final class DemoPlans {

    record Unit(String code, String name, String headTitle, String head) {
    }

    private DemoPlans() {
    }

    static List<Unit> units() {
        return rows("units").stream().map(cell -> new Unit(cell[0], cell[1], cell[2], cell[3])).toList();
    }

    static List<PlannedIndicator> indicators(Unit unit, UUID unitId, int year) {
        List<String[]> rows = rows("indicators").stream().filter(cell -> cell[0].equals(unit.code())).toList();
        return IntStream.range(0, rows.size()).mapToObj(index -> {
            String[] cell = rows.get(index);
            return new PlannedIndicator(unitId, year, index + 1, cell[1], cell[2], IndicatorKind.valueOf(cell[3]), cell[4],
                    Target.Direction.valueOf(cell[5]), Calculation.valueOf(cell[6]), Frequency.valueOf(cell[7]), cell[8], cell[9],
                    Boolean.parseBoolean(cell[10]), PlannedIndicator.Source.valueOf(cell[11]));
        }).toList();
    }

    static List<Budget> budgets(Unit unit, UUID unitId, int year) {
        List<String[]> rows = rows("budgets").stream().filter(cell -> cell[0].equals(unit.code())).toList();
        return IntStream.range(0, rows.size()).mapToObj(index -> new Budget(unitId, year, index + 1, rows.get(index)[1],
                Rupiah.parse(rows.get(index)[2]).orElseThrow(), rows.get(index)[3])).toList();
    }

    private static List<String[]> rows(String name) {
        try (var reader = new BufferedReader(new InputStreamReader(
                new ClassPathResource("db/seed/demo/" + name + ".csv").getInputStream(), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(";")).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("The demo data could not be read", failure);
        }
    }
}
