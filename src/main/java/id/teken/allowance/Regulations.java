package id.teken.allowance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By what a month is decided.
 *
 * @param absorption what spending means for a part of the allowance
 * @param output     what the month's score means for another
 */
public record Regulations(AllowanceRules absorption, OutputRules output) {

    /** Whether anything is to be decided at all. */
    public boolean isOn() {
        return !inForce().isEmpty();
    }

    /** Whether one of them counts in a month. */
    boolean count(YearMonth month) {
        return inForce().stream().map(LocalRules::regulationDate).min(LocalDate::compareTo)
                .filter(date -> !month.isBefore(YearMonth.from(date))).isPresent();
    }

    /** Their numbers, for people. */
    public String numbers() {
        return inForce().stream().map(LocalRules::regulationNumber).distinct().collect(Collectors.joining("; "));
    }

    private List<LocalRules> inForce() {
        return Stream.concat(Stream.of(absorption).filter(LocalRules::isOn), Stream.of(output).filter(OutputRules::isPaid)).toList();
    }
}
