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
import java.util.stream.Stream;
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
    byte[] render(AllowanceDecision decision, Outcome outcome, Regulations regulations, Holder signer) {
        return DecisionPdf.render(new DecisionLetter(governments.current().name(), governments.current().seat(), time.today(),
                decision.number(), (decision.isSupplement() ? "KEPUTUSAN TAMBAHAN " : "KEPUTUSAN ") + "KONSEKUENSI TUNJANGAN",
                name(decision.month()), regulations.absorption().isOn() ? spending(outcome, regulations.absorption()) : null,
                regulations.output().isPaid() ? output(outcome.output(), regulations.output()) : null, corrected(outcome),
                new DecisionLetter.Signer(signer.name(), signer.post(), signer.rank(), signer.nip()),
                AgreementWording.signatureNote(method()), address(decision)), crests.current().orElse(null));
    }

    private DecisionLetter.Spending spending(Outcome outcome, AllowanceRules rules) {
        return new DecisionLetter.Spending(print(rules), outcome.units().stream().map(line -> new DecisionLetter.Row(line.unit().name(),
                name(line.entry().entry().about()), word(line.entry().entry().consequence())
                        + mark(line.entry().entry().correction()), String.valueOf(line.employees()), line.entry().amount().print())).toList(),
                SUMMED.stream().map(consequence -> new DecisionLetter.Sum("Jumlah: " + word(consequence), outcome.sum(consequence).print()))
                        .toList());
    }

    private DecisionLetter.Output output(OutputOutcome outcome, OutputRules rules) {
        return new DecisionLetter.Output(print(rules), outcome.units().stream().map(line -> List.of(line.unit().name(),
                name(line.entry().about()) + mark(line.entry().correction()), IndonesianNumber.printTwoPlaces(line.entry().percent()),
                String.valueOf(line.employees()), line.entry().part().print(), line.entry().earned().print())).toList(),
                print(outcome.effect()), outcome.unknown().stream().map(OrgUnit::name).toList());
    }

    private List<DecisionLetter.Correction> corrected(Outcome outcome) {
        Map<UUID, OrgUnit> units = offices.units().stream().collect(Collectors.toMap(OrgUnit::id, unit -> unit));
        return Stream.concat(
                outcome.corrected().stream().map(entry -> new DecisionLetter.Correction(entry.name() + " (" + entry.employee() + "), "
                        + units.get(entry.unitId()).name(), name(entry.about()), entry.reason() + answering(entry.objection()),
                        entry.amount().print(), print(entry.effect()))),
                outcome.output().corrected().stream().map(entry -> new DecisionLetter.Correction(entry.who().name() + " ("
                        + entry.who().employee() + "), " + units.get(entry.who().unitId()).name(), name(entry.who().about()) + ", bagian kinerja",
                        entry.who().reason() + answering(entry.objection()), entry.part().print(), print(entry.effect())))).toList();
    }

    private static String mark(boolean correction) {
        return correction ? " (koreksi)" : "";
    }

    private static String answering(UUID objection) {
        return objection == null ? "" : " (menjawab keberatan)";
    }

    private static String print(LocalRules rules) {
        return rules.regulationNumber() + " tanggal " + rules.regulationDate().format(DATE);
    }

    private static String print(long rupiah) {
        return IndonesianNumber.print(BigDecimal.valueOf(rupiah));
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
