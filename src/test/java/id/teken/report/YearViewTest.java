package id.teken.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.teken.document.TableFile;
import id.teken.evaluation.MonthMark;
import id.teken.evaluation.MonthOpener;
import id.teken.evaluation.Reporting;
import id.teken.evaluation.YearStanding;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Months;
import id.teken.fixture.Statements;
import id.teken.fixture.TekenTest;
import id.teken.fixture.TestTime.MovableClock;
import id.teken.fixture.Visitor;
import id.teken.fixture.Visitors;
import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import id.teken.planning.Spending.Kind;
import id.teken.planning.Spendings;
import id.teken.values.Refusal;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** From the reports of a year to its table. The agreement's lines add up monthly, stand monthly, and are annual. */
@TekenTest
class YearViewTest {

    @Autowired
    private Cities cities;
    @Autowired
    private Months months;
    @Autowired
    private Visitors visitors;
    @Autowired
    private MonthOpener opener;
    @Autowired
    private Reporting reporting;
    @Autowired
    private Spendings spendings;
    @Autowired
    private Offices offices;
    @Autowired
    private YearReader reader;
    @Autowired
    private YearTable table;
    @Autowired
    private YearRebuilding rebuilding;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private MovableClock clock;
    private City city;
    private UUID agreement;

    @BeforeEach
    void aSignedAgreement() {
        city = cities.build();
        agreement = months.signed(city);
    }

    @Test
    void aUnitThatHasReportedNothingHasNoDataAndNoRank() {
        RankedUnit unit = unit();

        assertThat(unit.rank()).isNull();
        assertThat(unit.year().standing()).isEqualTo(new YearStanding(city.unit(), City.YEAR, 0, null, 0, 0, 0, 3, 3));
        assertThat(unit.months()).isEmpty();
        assertThat(read().totals().achievement()).isEmpty();
    }

    @Test
    void onlyVerifiedFiguresCount() {
        UUID january = city.in(() -> opener.open(agreement, 1, city.organization()));
        months.fill(city, january, city.staff(), "6,23", "25");
        months.submit(city, january);
        assertThat(unit().year().standing().until()).as("handed in, not verified").isZero();
        assertThat(unit().months().get(1).kind()).isEqualTo(MonthMark.Kind.NO_DATA);

        months.accept(city, january);

        YearStanding standing = unit().year().standing();
        assertThat(standing.until()).isOne();
        assertThat(List.of(standing.met(), standing.notMet(), standing.unknown(), standing.notDue())).containsExactly(1, 1, 1, 1);
        assertThat(unit().rank()).isOne();
        assertThat(unit().months().get(1)).satisfies(mark -> {
            assertThat(mark.kind()).isEqualTo(MonthMark.Kind.BELOW);
            assertThat(mark.achievement()).isEqualByComparingTo(standing.achievement());
        });
    }

    /** As it is where months were verified before there was a year view: nothing would ever tell of them again. */
    @Test
    void aYearWithoutItsRowsIsMadeAnewAtTheStartAndByHand() {
        verified("6,23", "25");
        spend("DINKES;Program Upaya Kesehatan;18.425.000.000\nDINKES;Program Sumber Daya Kesehatan;947.500.000\n");
        RankedUnit before = unit();
        forget();
        assertThat(read().units()).isEmpty();

        city.in(rebuilding::completeRecentYears);

        assertThat(unit()).isEqualTo(before);
        forget();
        city.in(() -> rebuilding.rebuild(City.YEAR, city.organization()));
        assertThat(unit()).isEqualTo(before);
        assertThatThrownBy(() -> city.in(() -> rebuilding.rebuild(City.YEAR, city.head()))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> city.in(() -> rebuilding.rebuild(1, city.organization()))).isInstanceOf(Refusal.class);
    }

    private void forget() {
        city.inTransaction(() -> {
            database.update("delete from teken.unit_year");
            database.update("update teken.monthly_report set due_lines = null");
        });
    }

    /** Kupang's question in the middle of the year: what has no data is not below its target. */
    @Test
    void noDataStandsApartFromBelowTarget() {
        UUID january = verified("6,23", "");

        assertThat(List.of(unit().year().standing().notMet(), unit().year().standing().unknown(), unit().year().standing().notDue()))
                .containsExactly(0, 2, 1);
        UUID late = months.read(city, january, city.staff()).sheet().due().get(1).promise().lineId();
        city.in(() -> reporting.addLate(january, city.staff(), late, "25"));

        assertThat(List.of(unit().year().standing().notMet(), unit().year().standing().unknown(), unit().year().standing().notDue()))
                .as("the late figure counts").containsExactly(1, 1, 1);
    }

    @Test
    void absorptionIsWhatWasSpentOfTheWholeBudgetAndEfficiencyIsDoubtfulBelowAHundred() {
        verified("6,00", "12,5");
        assertThat(unit().year().absorption()).as("nothing known").isEmpty();

        spend("DINKES;Program Upaya Kesehatan;18.425.000.000\nDINKES;Program Sumber Daya Kesehatan;947.500.000\n");

        assertThat(unit().year().absorption()).hasValue(new BigDecimal("10.00"));
        assertThat(unit().year().efficiency()).hasValue(unit().year().standing().achievement().subtract(new BigDecimal("10.00")));
        assertThat(unit().year().isEfficiencyDoubtful()).isTrue();
        assertThat(read().totals().efficiency()).isEqualTo(unit().year().efficiency());
    }

    @Test
    void equalUnitsShareARankAndThoseWithoutDataAreLast() {
        verified("6,23", "12,5");
        List<UUID> others = units(3);
        put(others.get(0), "110.00");
        put(others.get(1), "100.00");
        put(others.get(2), null);

        assertThat(read().units()).extracting(RankedUnit::rank).containsExactly(1, 2, 2, null);
        assertThat(city.in(() -> reader.read(City.YEAR, YearOrder.UNIT, 1, city.head())).units()).extracting(RankedUnit::code)
                .isSorted();
        assertThat(read().totals().achievement()).hasValue(new BigDecimal("103.33"));
        assertThat(read().totals().reckoned()).isEqualTo(3);
    }

    @Test
    void aPageTakesTheSameStatementsHoweverManyUnits() {
        int few = Statements.of(this::read);
        units(120).forEach(unit -> put(unit, "99.50"));

        assertThat(Statements.of(this::read)).isEqualTo(few).isLessThanOrEqualTo(8);
        assertThat(read().pages()).isEqualTo(3);
        assertThat(city.in(() -> reader.read(City.YEAR, YearOrder.EFFICIENCY, 99, city.head())).page()).isEqualTo(3);
        assertThat(city.in(() -> reader.read(City.YEAR, YearOrder.ABSORPTION, -1, city.head())).units()).hasSize(50);
    }

    /** Whatever it is sorted by and wherever the page begins: places are those of the whole year. */
    @Test
    void placesAreTheSameOnEveryPageAndInEveryOrder() {
        List<UUID> units = units(130);
        for (int at = 0; at < units.size(); at++) {
            put(units.get(at), at >= 120 ? null : String.valueOf(120 - at / 20));
        }
        Map<UUID, Integer> expected = new HashMap<>();
        IntStream.range(0, 120).forEach(at -> expected.put(units.get(at), 1 + at / 20 * 20));

        for (YearOrder order : YearOrder.values()) {
            Map<UUID, Integer> found = new HashMap<>();
            for (int page = 1; page <= 3; page++) {
                int one = page;
                city.in(() -> reader.read(City.YEAR, order, one, city.head())).units().stream().filter(unit -> unit.rank() != null)
                        .forEach(unit -> found.put(unit.year().standing().unitId(), unit.rank()));
            }
            assertThat(found).as("%s", order).isEqualTo(expected);
        }
    }

    /** What is kept beside the rows is what adding them up gives, after every kind of event. */
    @Test
    void theTotalsAreThoseOfTheRows() {
        verified("6,23", "25");
        spend("DINKES;Program Upaya Kesehatan;18.425.000.000\nDINKES;Program Sumber Daya Kesehatan;947.500.000\n");
        RankedUnit only = unit();

        YearTotals totals = read().totals();

        assertThat(totals.units()).isOne();
        assertThat(totals.achievement()).hasValue(only.year().standing().achievement());
        assertThat(List.of(totals.notMet(), totals.met(), totals.unknown(), totals.notDue())).containsExactly(1L, 1L, 1L, 1L);
        assertThat(totals.absorption()).isEqualTo(only.year().absorption());
        YearTotals former = city.in(() -> reader.read(City.YEAR - 1, YearOrder.RANK, 1, city.head())).totals();
        assertThat(former.units()).isZero();
        assertThat(former.achievement()).isEmpty();
    }

    @Test
    void organizationHasTheYearMadeAnewOnItsPage() {
        verified("6,23", "25");
        forget();
        Visitor organization = visitors.of(city, "organisasi");
        assertThat(organization.get("/kinerja/tahun?tahun=2026").body()).contains("Hitung ulang tampilan tahun");
        organization.post("/kinerja/tahun/susun", Map.of("tahun", "2026"));
        assertThat(organization.get("/kinerja/tahun?tahun=2026").body()).contains("Tampilan tahun sudah dihitung ulang");
        assertThat(read().units()).hasSize(1);
        assertThat(visitors.of(city, "kepala").get("/kinerja/tahun?tahun=2026").body()).doesNotContain("Hitung ulang");
    }

    @Test
    void anotherCityIsNotInIt() {
        assertThat(cities.build()).satisfies(other -> assertThat(other.in(() -> reader.read(City.YEAR, YearOrder.RANK, 1, other.head()))
                .units()).isEmpty());
    }

    private UUID verified(String... values) {
        UUID january = city.in(() -> opener.open(agreement, 1, city.organization()));
        months.fill(city, january, city.staff(), values);
        if (List.of(values).contains("")) {
            var sheet = months.read(city, january, city.staff());
            city.in(() -> reporting.save(january, city.staff(), sheet.report().draftVersion(), List.of(new id.teken.evaluation.FigureData(
                    sheet.sheet().due().get(1).promise().lineId(), "", id.teken.evaluation.UnknownReason.NO_DATA, null, "")), "", ""));
        }
        months.submit(city, january);
        months.accept(city, january);
        return january;
    }

    private List<UUID> units(int count) {
        return city.inTransaction(() -> IntStream.range(0, count)
                .mapToObj(number -> offices.add(new OrgUnit("UJI-" + number, "Unit " + number, "DINAS", null)).id()).toList());
    }

    private void put(UUID unit, String achievement) {
        city.inTransaction(() -> {
            table.put(new YearStanding(unit, City.YEAR, 1, achievement == null ? null : new BigDecimal(achievement), 0, 0, 0, 1, 0));
            table.addUp(City.YEAR);
        });
    }

    private void spend(String csv) {
        city.in(() -> spendings.store(TableFile.read(csv.getBytes(StandardCharsets.UTF_8)), City.YEAR, Kind.REALISED, "bpkad", "BPKAD"));
        clock.advance(Duration.ofDays(1));
    }

    private RankedUnit unit() {
        return read().units().get(0);
    }

    private YearReader.Year read() {
        return city.in(() -> reader.read(City.YEAR, YearOrder.RANK, 1, city.head()));
    }
}
