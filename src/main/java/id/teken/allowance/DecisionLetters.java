package id.teken.allowance;

import id.teken.government.Governments;
import id.teken.government.Holder;
import id.teken.government.OfficeTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a decision into its letter. */
@Component
class DecisionLetters {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", INDONESIAN);
    private static final List<Consequence> SUMMED = List.of(Consequence.HELD, Consequence.RELEASED, Consequence.FORFEITED);

    private final Governments governments;
    private final OfficeTime time;
    private final MessageSource messages;

    DecisionLetters(Governments governments, OfficeTime time, MessageSource messages) {
        this.governments = governments;
        this.time = time;
        this.messages = messages;
    }

    /** As it would be signed today. */
    byte[] render(AllowanceDecision decision, Outcome outcome, AllowanceRules rules, Holder signer) {
        List<DecisionLetter.Row> rows = outcome.lines().stream().map(line -> new DecisionLetter.Row(line.unit().name(),
                name(line.entry().entry().about()), word(line.entry().entry().consequence())
                        + (line.entry().entry().correction() ? " (koreksi)" : ""), String.valueOf(line.employees()),
                line.entry().amount().print())).toList();
        List<DecisionLetter.Sum> sums = SUMMED.stream().map(consequence -> new DecisionLetter.Sum("Jumlah: " + word(consequence),
                outcome.sum(consequence).print())).toList();
        return DecisionPdf.render(new DecisionLetter(governments.current().name(), governments.current().seat(), time.today(),
                decision.number(), name(decision.month()), rules.regulationNumber() + " tanggal " + rules.regulationDate().format(DATE),
                rows, sums, new DecisionLetter.Signer(signer.name(), signer.post(), signer.rank(), signer.nip())));
    }

    /** For example {@code Maret 2026}. */
    static String name(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, INDONESIAN) + " " + month.getYear();
    }

    private String word(Consequence consequence) {
        return messages.getMessage("decision.consequence." + consequence, null, INDONESIAN);
    }
}
