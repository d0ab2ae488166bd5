package id.teken.process;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.agreement.AgreementReader.Reading;
import id.teken.agreement.Drafting;
import id.teken.agreement.LineData;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Statements;
import id.teken.fixture.TekenTest;
import id.teken.fixture.Walk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What each user task costs in statements, domain and engine together, and that it does not grow with the lines. */
@TekenTest
class StatementsPerStepTest {

    /** Measured and a tenth more; a step includes the reading before it, the audit row, the letter and the next task; publishing opens the action plan. */
    private static final Map<String, Integer> BOUNDS = Map.of("read", 37, "submit", 129, "review", 122,
            "approve-corrections", 141, "confirm", 90, "seal (job)", 79, "sign", 138, "countersign", 119, "publish (job)", 113);

    @Autowired
    private Cities cities;
    @Autowired
    private Walk walk;
    @Autowired
    private Drafting drafting;

    @Test
    void noStepOfAnAgreementTakesMoreStatementsThanItsBound() {
        City city = cities.build();
        Map<String, Integer> counted = walkCounting(city, walk.open(city));

        counted.forEach((step, statements) -> System.out.printf("statements %-20s %4d of at most %d%n", step, statements,
                BOUNDS.get(step)));
        assertThat(counted).allSatisfy((step, statements) -> assertThat(statements).as(step)
                .isLessThanOrEqualTo(BOUNDS.get(step)));
    }

    @Test
    void savingFortyLinesTakesHardlyMoreStatementsThanSavingThree() {
        City city = cities.build();
        UUID id = walk.open(city);
        int three = save(city, id, 3);
        save(city, id, 40);
        int forty = save(city, id, 40);

        assertThat(forty).isLessThanOrEqualTo(three + 2);
    }

    private int save(City city, UUID id, int count) {
        Reading reading = walk.read(city, id, city.head());
        LineData pattern = reading.lines().get(0);
        List<LineData> lines = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            UUID known = number < reading.lines().size() ? reading.lines().get(number).id() : null;
            lines.add(new LineData(known, pattern.objective(), "Indikator " + number + " versi " + reading.agreement().draftVersion(),
                    pattern.kind(), pattern.unit(), "1", pattern.direction(), pattern.calculation(), pattern.frequency(), "1", "", "", ""));
        }
        return Statements.of(() -> city.in(() -> drafting.save(id, city.head(), reading.agreement().draftVersion(), lines,
                reading.programs())));
    }

    private Map<String, Integer> walkCounting(City city, UUID id) {
        Map<String, Integer> counted = new LinkedHashMap<>();
        counted.put("read", Statements.of(() -> walk.read(city, id, city.head())));
        counted.put("submit", Statements.of(() -> walk.submit(city, id)));
        counted.put("review", Statements.of(() -> walk.correct(city, id, city.leader(), "75")));
        counted.put("approve-corrections", Statements.of(() -> walk.decide(city, id, city.secretary(), true)));
        counted.put("confirm", Statements.of(() -> walk.confirm(city, id)));
        counted.put("seal (job)", Statements.of(() -> walk.fireJobs(city, id)));
        counted.put("sign", Statements.of(() -> walk.sign(city, id, city.head())));
        counted.put("countersign", Statements.of(() -> walk.countersign(city, id)));
        counted.put("publish (job)", Statements.of(() -> walk.fireJobs(city, id)));
        return counted;
    }
}
