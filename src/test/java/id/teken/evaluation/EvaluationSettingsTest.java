package id.teken.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Months;
import id.teken.fixture.TekenTest;
import id.teken.report.YearOrder;
import id.teken.report.YearReader;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a government reckons is its own decision; the proposal that waits and the year follow it. */
@TekenTest
class EvaluationSettingsTest {

    private static final EvaluationRulesForm OWN = new EvaluationRulesForm("150", Measure.LowerFormula.B, false, "60", "40", "80,5", 7,
            "Perwali 3/2026", Efficiency.SAVING);

    @Autowired
    private Cities cities;
    @Autowired
    private Months months;
    @Autowired
    private EvaluationSettings settings;
    @Autowired
    private YearReader years;
    private City city;

    @BeforeEach
    void aCity() {
        city = cities.build();
    }

    @Test
    void untilSomebodyDecidesTheProductsValuesHoldAndAreUnconfirmed() {
        EvaluationRules rules = city.in(() -> settings.current(city.head()));

        assertThat(EvaluationRulesForm.of(rules)).isEqualTo(new EvaluationRulesForm("120", Measure.LowerFormula.A, true, "70", "30", "75", 5, "",
                Efficiency.DIFFERENCE));
        assertThat(rules.isConfirmed()).isFalse();
    }

    @Test
    void aChangeProposesAnewWhatWaitsAndReckonsTheYearAnew() {
        UUID january = months.verified(city, "9,345", "12,5");
        assertThat(months.read(city, january, city.secretary()).report().assessment().proposal()).as("capped at 120").isEqualByComparingTo("110.15");

        city.in(() -> settings.change(OWN, city.organization()));

        assertThat(months.read(city, january, city.secretary()).report().assessment().proposal()).isEqualByComparingTo("125");
        assertThat(city.in(() -> years.read(City.YEAR, YearOrder.RANK, 1, city.head())).units().get(0).year().standing().achievement())
                .isEqualByComparingTo("125");
        assertThat(city.in(() -> years.read(City.YEAR, YearOrder.EFFICIENCY, 1, city.head())).units().get(0).year().formula())
                .isEqualTo(Efficiency.SAVING);
        assertThat(city.in(() -> settings.current(city.head())).isConfirmed()).isTrue();
    }

    @Test
    void aScoreThatWasGivenStays() {
        UUID january = months.verified(city, "9,345", "12,5");
        months.assess(city, january, city.secretary(), "", "");

        city.in(() -> settings.change(OWN, city.organization()));

        assertThat(months.read(city, january, city.secretary()).report().assessment().score()).isEqualByComparingTo("110.15");
    }

    @Test
    void onlyOrganizationDecidesAndEveryFieldIsChecked() {
        assertThatThrownBy(() -> city.in(() -> settings.change(OWN, city.secretary()))).isInstanceOf(Refusal.class);
        EvaluationRulesForm bad = new EvaluationRulesForm("99", null, null, "70", "40", "3.17", 31, "x".repeat(400), null);

        assertThatThrownBy(() -> city.in(() -> settings.change(bad, city.organization()))).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.problems()).extracting(Problem::path).containsExactly("cap", "followUpBelow",
                        "absorptionWeight", "lowerFormula", "reportDay", "basis"));
    }
}
