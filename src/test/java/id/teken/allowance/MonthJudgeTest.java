package id.teken.allowance;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.allowance.AllowancePolicy.Forfeiture;
import id.teken.allowance.AllowancePolicy.ReleaseTest;
import id.teken.allowance.AllowancePolicy.YearEnd;
import id.teken.engine.DecisionsForTests;
import id.teken.values.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decision table asked with amounts: spent / foreseen, each month of a year. */
class MonthJudgeTest {

    private final MonthJudge judge = new MonthJudge(DecisionsForTests.all());

    @ParameterizedTest(name = "{0}/{1} -> {2}")
    @CsvSource({"900, 1000, PAID", "899, 1000, HELD", "89994, 100000, HELD", "89995, 100000, PAID", "0, 1000, HELD", "0, 0, PAID",
            "5, 0, PAID", "2000, 1000, PAID", "-, 1000, UNDECIDED", "900, -, UNDECIDED", "-, 0, UNDECIDED"})
    void aMonthByItself(String spent, String foreseen, Consequence expected) {
        assertThat(judged(ReleaseTest.MONTHLY, spent + "/" + foreseen).get(0).result()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({"50/100 100/100, HELD PAID", "50/100 130/100, RELEASED PAID", "80/100 95/100 99/100, RELEASED PAID PAID",
            "200/100 50/100, PAID HELD", "200/100 50/100 50/100, PAID RELEASED HELD", "0/0 50/100 90/100, PAID HELD PAID",
            "50/100 -/100 900/100, HELD UNDECIDED PAID"})
    void theYearUpToDateReleases(String months, String states) {
        assertThat(states(ReleaseTest.CUMULATIVE, months.split(" "))).isEqualTo(states);
    }

    @Test
    void theYearUpToDateBeginsAnewInJanuary() {
        String[] months = "100/100 ".repeat(11).concat("0/100 0/100 95/100").split(" ");

        assertThat(states(ReleaseTest.CUMULATIVE, months)).endsWith("PAID HELD HELD PAID");
    }

    @ParameterizedTest(name = "{0}, {1} to {2} -> {3} days, Rp {4}")
    @CsvSource({"10000000, , , 31, 2000000", "10000001, , , 31, 2000000", "10000002, , , 31, 2000000", "10000003, , , 31, 2000001",
            "9999999, 2026-01-16, , 16, 1032258", "9999999, , 2026-01-15, 15, 967742", "5000000, 2026-01-31, , 1, 32258",
            "5000000, 2026-02-01, , 0, 0", "5000000, , 2025-12-31, 0, 0", "7, , , 31, 1", "0, , , 31, 0"})
    void anEmployeesPartGoesByDays(long base, LocalDate from, LocalDate to, long days, long amount) {
        Share share = new Share(YearMonth.of(2026, 1), new Rupiah(base), from, to);

        assertThat(share.days()).isEqualTo(days);
        assertThat(share.atStake(AllowancePolicy.DEFAULT.stake())).isEqualTo(new Rupiah(amount));
    }

    @Test
    void theUnitsFigureIsTheSumOfTheRows() {
        List<Share> shares = List.of(share(3), share(3), share(3));

        assertThat(Share.sum(shares, AllowancePolicy.DEFAULT.stake())).as("0.6 each, rounded each; not 1.8").isEqualTo(new Rupiah(3));
    }

    private static Share share(long base) {
        return new Share(YearMonth.of(2026, 1), new Rupiah(base), null, null);
    }

    private String states(ReleaseTest test, String... months) {
        var state = Ledger.of(judged(test, months), policy(test)).state();
        return state.keySet().stream().sorted().map(month -> state.get(month).name()).collect(Collectors.joining(" "));
    }

    private List<JudgedMonth> judged(ReleaseTest test, String... months) {
        List<Absorption> absorptions = new ArrayList<>();
        for (int at = 0; at < months.length; at++) {
            String[] amounts = months[at].split("/");
            absorptions.add(new Absorption(YearMonth.of(2026, 1).plusMonths(at), amount(amounts[0]), amount(amounts[1])));
        }
        return judge.judge(absorptions, policy(test));
    }

    private static AllowancePolicy policy(ReleaseTest test) {
        return new AllowancePolicy(new BigDecimal("90"), new BigDecimal("20"), 3, Forfeiture.FIRST_SLIDING, test, YearEnd.CARRIED);
    }

    private static Optional<Rupiah> amount(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(new Rupiah(Long.parseLong(text)));
    }
}
