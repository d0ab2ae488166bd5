package id.teken.allowance;

import id.teken.agreement.AgreementWording;
import id.teken.government.Crests;
import id.teken.government.Governments;
import id.teken.government.Holder;
import id.teken.government.OfficeTime;
import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import id.teken.signing.SigningMethod;
import id.teken.signing.SigningMethods;
import id.teken.signing.verification.VerificationEntries;
import id.teken.values.IndonesianNumber;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts a decision into its letter. */
@Component
class DecisionLetters {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", INDONESIAN);
    private static final List<Consequence> SUMMED = List.of(Consequence.HELD, Consequence.RELEASED, Consequence.FORFEITED);

    private final Governments governments;
    private final Crests crests;
    private final Offices offices;
    private final SigningMethods methods;
    private final VerificationEntries register;
    private final OfficeTime time;
    private final MessageSource messages;

    DecisionLetters(Governments governments, Crests crests, Offices offices, SigningMethods methods, VerificationEntries register, OfficeTime time,
            MessageSource messages) {
        this.governments = governments;
        this.crests = crests;
        this.offices = offices;
        this.methods = methods;
        this.register = register;
        this.time = time;
        this.messages = messages;
    }

    /** As it would be signed today. */
    byte[] render(AllowanceDecision decision, Outcome outcome, AllowanceRules rules, Holder signer) {
        List<DecisionLetter.Row> rows = outcome.units().stream().map(line -> new DecisionLetter.Row(line.unit().name(),
                name(line.entry().entry().about()), word(line.entry().entry().consequence())
                        + (line.entry().entry().correction() ? " (koreksi)" : ""), String.valueOf(line.employees()),
                line.entry().amount().print())).toList();
        List<DecisionLetter.Sum> sums = SUMMED.stream().map(consequence -> new DecisionLetter.Sum("Jumlah: " + word(consequence),
                outcome.sum(consequence).print())).toList();
        Map<UUID, OrgUnit> units = offices.units().stream().collect(Collectors.toMap(OrgUnit::id, unit -> unit));
        List<DecisionLetter.Correction> corrected = outcome.corrected().stream().map(entry -> new DecisionLetter.Correction(
                entry.name() + " (" + entry.employee() + "), " + units.get(entry.unitId()).name(), name(entry.about()), entry.reason(),
                entry.amount().print(), IndonesianNumber.print(BigDecimal.valueOf(entry.effect())))).toList();
        return DecisionPdf.render(new DecisionLetter(governments.current().name(), governments.current().seat(), time.today(),
                decision.number(), name(decision.month()), rules.regulationNumber() + " tanggal " + rules.regulationDate().format(DATE),
                rows, sums, corrected, new DecisionLetter.Signer(signer.name(), signer.post(), signer.rank(), signer.nip()),
                AgreementWording.signatureNote(method()), address(decision)), crests.current().orElse(null));
    }

    /** How a letter is signed now: always as a file, also where agreements are signed on paper. */
    SigningMethod method() {
        SigningMethod method = methods.current();
        return method == SigningMethod.PAPER ? SigningMethod.PKCS12 : method;
    }

    /** Where anybody can check the letter. */
    String address(AllowanceDecision decision) {
        return register.address(decision.verificationToken());
    }

    /** For example {@code Maret 2026}. */
    static String name(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, INDONESIAN) + " " + month.getYear();
    }

    private String word(Consequence consequence) {
        return messages.getMessage("decision.consequence." + consequence, null, INDONESIAN);
    }
}
