package id.teken.allowance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Months;
import id.teken.fixture.Pay;
import id.teken.fixture.TekenTest;
import id.teken.fixture.TestTime.MovableClock;
import id.teken.fixture.Visitors;
import id.teken.planning.Spending.Kind;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The month's score, marks and absorption become a percentage of the output part of the pay. */
@TekenTest
class OutputSharesTest {

    @Autowired
    private Cities cities;
    @Autowired
    private Months months;
    @Autowired
    private Pay pay;
    @Autowired
    private Visitors visitors;
    @Autowired
    private OutputShares shares;
    @Autowired
    private MovableClock clock;
    private City city;

    @BeforeEach
    void aCity() {
        city = cities.build();
        pay.begin(city);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            60 10 10 20  | 100 100 100 100   | 100.00
            60 10 10 20  | 86.38 90 80 92.5  | 87.33
            60 10 10 20  | 130 100 100 250   | 100.00
            60 10 10 20  | -50 0 0 0         | 0.00
            60 10 10 20  | 0 0 0 0           | 0.00
            60 10 10 20  | 86.38 - 80 92.5   |
            60 10 10 20  | - 90 80 92.5      |
            75 0 0 25    | 86.38 - - 92.5    | 87.91
            100 0 0 0    | 66.666 - - -      | 66.67
            33.34 33.33 33.33 0 | 50 50 50 - | 50.00
            """)
    void componentsCountByTheirWeightAndNothingIsGuessed(String weights, String components, BigDecimal percent) {
        assertThat(new OutputWeights(at(weights, 0), at(weights, 1), at(weights, 2), at(weights, 3)).percent(new OutputComponents(
                at(components, 0), at(components, 1), at(components, 2), at(components, 3)))).isEqualTo(Optional.ofNullable(percent));
    }

    @Test
    void withoutARegulationNothingIsComputed() {
        assertThatThrownBy(() -> city.in(() -> shares.of(2026, 1, city.leader()))).hasMessage("output.off");
        assertThatThrownBy(() -> regulate("60", "10", "10", "21")).satisfies(thrown -> assertThat(((Refusal) thrown).problems())
                .extracting(Problem::key).containsExactly("output.whole"));
        assertThatThrownBy(() -> regulate("3.17", "-1", "101", "x")).satisfies(thrown -> assertThat(((Refusal) thrown).problems())
                .extracting(Problem::path).containsExactly("score", "directions", "complaints", "budget"));
        assertThatThrownBy(() -> city.in(() -> shares.change(new OutputForm("x", LocalDate.of(2026, 1, 1), "60", "10", "10", "20", ""),
                city.leader()))).isInstanceOf(Refusal.class);
    }

    @Test
    void theAssessedMonthIsScoredOnceTheMarksAreThere() {
        UUID january = months.verified(city, "6,23", "12");
        months.assess(city, january, city.secretary(), "80", "Bencana");
        pay.spend(city, Kind.REALISED, "7.500.000.000", "350.000.000");
        clock.advance(Duration.ofDays(1));
        regulate("60", "10", "10", "20");
        assertThat(share()).as("directions and complaints are not known").isEmpty();

        mark("90", "");
        assertThat(share()).isEmpty();
        mark("90", "70,5");

        assertThat(share()).as("48 + 9 + 7.05 + 10").contains(new BigDecimal("74.05"));
        assertThat(visitors.of(city, "bkpsdm").get("/tunjangan/kinerja?tahun=2026&bulan=1").body()).contains("74,05", "70,50", "Catat arahan");
        assertThat(city.in(() -> shares.of(2026, 1, city.head()))).as("the own unit").hasSize(1);
        assertThat(city.in(() -> shares.of(2026, 1, city.otherHead()))).isEmpty();
        assertThatThrownBy(() -> city.in(() -> shares.mark(city.unit(), 2026, 1, "1", "1", city.head()))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> city.in(() -> shares.mark(city.unit(), 2026, 12, "1", "1", city.person("bkpsdm")))).hasMessage("output.month");
        assertThatThrownBy(() -> mark("101", "3.17")).isInstanceOf(Refusal.class);
    }

    private void regulate(String score, String directions, String complaints, String budget) {
        city.in(() -> shares.change(new OutputForm("Perwali 13/2026", LocalDate.of(2026, 1, 5), score, directions, complaints, budget, null),
                city.person("bkpsdm")));
    }

    private void mark(String directions, String complaints) {
        city.in(() -> shares.mark(city.unit(), 2026, 1, directions, complaints, city.person("bkpsdm")));
    }

    private Optional<BigDecimal> share() {
        return city.in(() -> shares.of(2026, 1, city.leader())).get(0).percent();
    }

    private static BigDecimal at(String numbers, int place) {
        String number = numbers.split(" ")[place];
        return number.equals("-") ? null : new BigDecimal(number);
    }
}
