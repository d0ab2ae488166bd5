package id.teken.allowance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.teken.access.Accounts;
import id.teken.access.NewAccount;
import id.teken.access.Role;
import id.teken.allowance.AllowancePolicy.Forfeiture;
import id.teken.allowance.AllowancePolicy.ReleaseTest;
import id.teken.allowance.AllowancePolicy.YearEnd;
import id.teken.allowance.Allowances.UnitLedger;
import id.teken.document.TableFile;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.TekenTest;
import id.teken.fixture.TestTime.MovableClock;
import id.teken.planning.Spending.Kind;
import id.teken.planning.Spendings;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the figures of BPKAD to the consequence; the story is told in June 2026. */
@TekenTest
class AllowancesTest {

    private static final AllowanceForm REGULATION = new AllowanceForm("Perwali 12/2026", LocalDate.of(2026, 1, 5), "90", "20", 3,
            Forfeiture.FIRST_SLIDING, ReleaseTest.MONTHLY, YearEnd.CARRIED);

    @Autowired
    private Cities cities;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Allowances allowances;
    @Autowired
    private Spendings spendings;
    @Autowired
    private MovableClock clock;
    private City city;

    @BeforeEach
    void aCityWithACashPlan() {
        city = cities.build();
        city.inTransaction(() -> accounts.open(new NewAccount(city.login("bkpsdm"), "BKPSDM Uji",
                "bkpsdm@uji.example", null, null, Set.of(Role.PERSONNEL)), City.PASSWORD));
        store(Kind.PLANNED, "DINKES;Program Upaya Kesehatan" + ";15.000.000.000".repeat(11) + ";19.250.000.000\n"
                + "DINKES;Program Sumber Daya Kesehatan" + ";700.000.000".repeat(11) + ";1.775.000.000\n");
        clock.advance(Duration.ofDays(120));
    }

    @Test
    void withoutARegulationNothingFollows() {
        assertThat(city.in(() -> allowances.rules()).isOn()).isFalse();
        assertThatThrownBy(() -> outlook()).isInstanceOf(Refusal.class).hasMessage("allowance.off");
    }

    @Test
    void withARegulationTheMonthsThatAreOverAreJudged() {
        decide(REGULATION);
        store(Kind.REALISED, "DINKES;Program Upaya Kesehatan;1;1;1;15.000.000.000\nDINKES;Program Sumber Daya Kesehatan;1;1;1;700.000.000\n");

        UnitLedger ledger = outlook().get(0);

        assertThat(ledger.months()).extracting(month -> month.consequence().name())
                .containsExactly("FORFEITED", "RELEASED", "RELEASED", "PAID", "UNDECIDED");
        assertThat(ledger.months().get(3).absorption().percent().orElseThrow()).isEqualByComparingTo("100");
    }

    @Test
    void onlyBkpsdmEntersTheRegulationAndItMustBeWhole() {
        assertThatThrownBy(() -> city.in(() -> allowances.change(REGULATION, city.leader()))).isInstanceOf(Refusal.class);
        AllowanceForm half = new AllowanceForm("Perwali 12/2026", null, "0", "200,123", 1, null, null, null);

        assertThatThrownBy(() -> decide(half)).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problems())
                .extracting(Problem::path).containsExactly("regulationDate", "threshold", "stake", "streak", "forfeiture"));
        decide(REGULATION);
        decide(new AllowanceForm("", null, "90", "20", 3, Forfeiture.ALL, ReleaseTest.MONTHLY, YearEnd.CARRIED));
        assertThat(city.in(() -> allowances.rules()).isOn()).as("switched off again").isFalse();
    }

    @Test
    void aUnitSeesItsOwnOnly() {
        decide(REGULATION);

        assertThat(city.in(() -> allowances.outlook(City.YEAR, city.head()))).hasSize(1);
        assertThat(city.in(() -> allowances.outlook(City.YEAR, city.otherHead()))).isEmpty();
    }

    private List<UnitLedger> outlook() {
        return city.in(() -> allowances.outlook(City.YEAR, city.leader()));
    }

    private void decide(AllowanceForm form) {
        city.in(() -> allowances.change(form, city.person("bkpsdm")));
    }

    private void store(Kind kind, String csv) {
        city.in(() -> spendings.store(TableFile.read(csv.getBytes(StandardCharsets.UTF_8)), City.YEAR, kind, "bpkad", "BPKAD"));
    }
}
