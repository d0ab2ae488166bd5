package id.teken.allowance;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.values.Rupiah;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The output part of one employee, to the rupiah; amounts worked out apart from this code, with exact fractions. */
class OutputEntryTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-01 | 5000003      | 31 | 70    | 87.33  | 3500002      | 3056552
            2026-01 | 5000000      | 31 | 70    | 74.05  | 3500000      | 2591750
            2026-01 | 3333333      | 20 | 70    | 74.05  | 1505376      | 1114731
            2026-01 | 3333333      | 20 | 70    | 100.00 | 1505376      | 1505376
            2026-02 | 3333333      | 1  | 33.33 | 66.67  | 39679        | 26454
            2026-01 | 1            | 31 | 50    | 50     | 1            | 0
            2026-01 | 1            | 31 | 50    | 100    | 1            | 1
            2026-01 | 0            | 31 | 70    | 74.05  | 0            | 0
            2026-01 | 2500002      | 31 | 100   | 0.00   | 2500002      | 0
            2026-04 | 999999999999 | 30 | 12.34 | 56.78  | 123400000000 | 70066520000
            2026-01 | 5000000      | 0  | 70    | 74.05  | 0            | 0
            """)
    void aMonthEarnsItsPercentage(YearMonth month, long base, long days, BigDecimal portion, BigDecimal percent, long part, long earned) {
        OutputEntry entry = OutputEntry.first(who(month, base, days), false, portion, percent);

        assertThat(entry.part()).isEqualTo(new Rupiah(part));
        assertThat(entry.earned()).isEqualTo(new Rupiah(earned));
        assertThat(entry.effect()).isEqualTo(earned - part);
        assertThat(entry.differs(entry.who(), percent.setScale(4))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5000000 | 31 | 74.05 | 5000000 | 31 | 76.05  | 70000
            5000000 | 31 | 74.05 | 4000000 | 31 | 74.05  | 181650
            5000000 | 31 | 74.05 | 0       | 31 | 74.05  | 908250
            3333333 | 20 | 74.05 | 3333333 | 20 | 100.00 | 390645
            3333333 | 20 | 76.05 | 3333333 | 31 | 74.05  | -244963
            """)
    void whatWasWrongIsGivenOrTakenAsADifference(long base, long days, BigDecimal percent, long rightBase, long rightDays,
            BigDecimal rightPercent, long effect) {
        YearMonth january = YearMonth.of(2026, 1);
        OutputEntry first = OutputEntry.first(who(january, base, days), false, new BigDecimal("70"), percent);

        assertThat(first.differs(who(january, rightBase, rightDays), rightPercent)).isTrue();
        assertThat(first.next(who(january, rightBase, rightDays), rightPercent)).satisfies(next -> {
            assertThat(next.effect()).isEqualTo(effect);
            assertThat(next.correction()).isTrue();
        });
    }

    /** However often a month is corrected, payroll has given what the newest entry says. */
    @Test
    void effectsAddUpToTheNewestEntry() {
        Random random = new Random(20260105);
        for (int round = 0; round < 500; round++) {
            YearMonth month = YearMonth.of(2026, 1 + random.nextInt(12));
            OutputEntry entry = OutputEntry.first(any(random, month), false, percent(random).max(BigDecimal.ONE), percent(random));
            long paid = entry.effect();
            for (int more = random.nextInt(5); more > 0; more--) {
                entry = entry.next(any(random, month), percent(random));
                paid += entry.effect();
            }
            assertThat(paid).isEqualTo(entry.earned().amount() - entry.part().amount());
            assertThat(entry.earned().amount()).isBetween(0L, entry.part().amount());
            assertThat(entry.part().amount()).isLessThanOrEqualTo(entry.who().base().amount());
        }
    }

    private static PaidMonth any(Random random, YearMonth month) {
        return who(month, random.nextInt(50_000_000), random.nextInt(month.lengthOfMonth() + 1));
    }

    private static BigDecimal percent(Random random) {
        return BigDecimal.valueOf(random.nextInt(10_001), 2);
    }

    private static PaidMonth who(YearMonth month, long base, long days) {
        return new PaidMonth(new UUID(0, 1), "198001012005012001", "Ani", null, month, null, new Rupiah(base), days);
    }
}
