package id.teken.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.teken.planning.Calculation;
import id.teken.planning.Frequency;
import id.teken.planning.IndicatorKind;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import id.teken.values.Target.Direction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What an agreement allows in which state, without database and engine. */
class AgreementTest {

    private static final Actor LEADER = new Actor("walikota", "Wali Kota", Instant.EPOCH);
    private static final Actor SECRETARY = new Actor("sekda", "Sekda", Instant.EPOCH);
    private static final Actor HEAD = new Actor("kepala", "Kepala", Instant.EPOCH);

    private Agreement agreement;

    @BeforeEach
    void aDraft() {
        agreement = new Agreement(UUID.randomUUID(), 2026);
        agreement.write(List.of(line("Usia Harapan Hidup", "74,85", "60"), line("Prevalensi stunting", "12,5", "40")),
                List.of(new ProgramData(null, "Program Kesehatan", "1.250.000.000", "APBD")));
    }

    @Test
    void aDraftKeepsItsLinesWhenTheyAreReordered() {
        List<LineData> saved = agreement.lines().stream().map(Line::data).toList();

        agreement.write(List.of(saved.get(1), saved.get(0)), agreement.programs().stream().map(Program::data).toList());

        assertThat(agreement.lines()).extracting(Line::indicator).containsExactly("Prevalensi stunting", "Usia Harapan Hidup");
        assertThat(agreement.lines()).extracting(Line::number).containsExactly(1, 2);
        assertThat(agreement.lines().get(0).id()).isEqualTo(saved.get(1).id());
        assertThat(agreement.draftVersion()).isEqualTo(2);
    }

    @Test
    void anIdOfAnotherAgreementMakesANewLine() {
        UUID foreign = UUID.randomUUID();
        LineData pattern = line("Lain", "1", "100");

        agreement.write(List.of(new LineData(foreign, pattern.objective(), pattern.indicator(), pattern.kind(), pattern.unit(),
                pattern.target(), pattern.direction(), pattern.calculation(), pattern.frequency(), pattern.weight(), "", "", "")),
                List.of(new ProgramData(foreign, "Lain", "1", "APBD")));

        assertThat(agreement.lines().get(0).id()).isNotEqualTo(foreign);
        assertThat(agreement.programs().get(0).id()).isNotEqualTo(foreign);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            74,85    | HIGHER |
            WTP      | HIGHER |
            6,5 - 8  | RANGE  |
            6,5 - 8  | HIGHER | agreement.target.range
            74       | RANGE  | agreement.target.range
            3.17     | HIGHER | agreement.number.point
            banyak   | HIGHER | agreement.target.bad
            ''       | HIGHER | agreement.field.missing
            """)
    void aTargetIsANumberARangeOrAPredicate(String target, Direction direction, String problem) {
        LineData good = line("Indikator", "1", "100");
        agreement.write(List.of(new LineData(null, good.objective(), good.indicator(), good.kind(), good.unit(), target, direction,
                good.calculation(), good.frequency(), good.weight(), "", "", "")), List.of(new ProgramData(null, "P", "1", "")));

        List<Problem> found = DraftProblems.of(agreement);

        if (problem == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).singleElement().satisfies(place -> {
                assertThat(place.path()).isEqualTo("lines[0].target");
                assertThat(place.key()).isEqualTo(problem);
            });
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0    | 1.000 | lines[0].weight
            -1   | 1.000 | lines[0].weight
            1,5  | 1,5   | programs[0].budget
            1,5  | -1    | programs[0].budget
            1,5  |       | programs[0].budget
            """)
    void weightsArePositiveAndBudgetsAreWholeRupiah(String weight, String budget, String path) {
        agreement.write(List.of(line("Indikator", "1", weight)), List.of(new ProgramData(null, "P", budget, "")));

        assertThat(DraftProblems.of(agreement)).extracting(Problem::path).containsExactly(path);
    }

    @Test
    void anEmptyDraftCannotBeSubmitted() {
        agreement.write(List.of(), List.of());

        assertThatThrownBy(agreement::submit).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.problems()).extracting(Problem::path).containsExactly("lines", "programs"));
        assertThat(agreement.state()).isEqualTo(AgreementState.DRAFT);
    }

    @Test
    void aTextOfThousandCharactersIsTheLongest() {
        agreement.write(List.of(line("i".repeat(1000), "1", "1")), List.of(new ProgramData(null, "n".repeat(1001), "1", "")));

        assertThat(DraftProblems.of(agreement)).extracting(Problem::path, Problem::key)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("programs[0].name", "agreement.field.long"));
    }

    static Stream<Arguments> badProposals() {
        return Stream.of(
                Arguments.of(CorrectableField.TARGET, "dua", "Alasan", "agreement.correction.badValue"),
                Arguments.of(CorrectableField.TARGET, "74,85", "Alasan", "agreement.correction.unchanged"),
                Arguments.of(CorrectableField.TARGET, "75", "  ", "agreement.reason.missing"),
                Arguments.of(CorrectableField.DIRECTION, "UP", "Alasan", "agreement.correction.badValue"),
                Arguments.of(CorrectableField.WEIGHT, "0", "Alasan", "agreement.correction.badValue"),
                Arguments.of(CorrectableField.OBJECTIVE, "", "Alasan", "agreement.correction.badValue"),
                Arguments.of(CorrectableField.BUDGET, "1", "Alasan", "agreement.correction.noSuchPlace"));
    }

    @ParameterizedTest
    @MethodSource("badProposals")
    void aCorrectionNeedsAPlaceANewValueAndAReason(CorrectableField field, String value, String reason, String problem) {
        agreement.submit();
        var proposal = new CorrectionProposal(agreement.lines().get(0).id(), null, field, value, reason);

        assertThatThrownBy(() -> agreement.review(corrections(proposal), true, LEADER)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.problems()).extracting(Problem::key).containsExactly(problem));
    }

    @Test
    void aRangeIsProposedTogetherWithItsDirectionAndDecidedTogether() {
        agreement.submit();
        UUID line = agreement.lines().get(0).id();
        var range = new CorrectionProposal(line, null, CorrectableField.TARGET, "70 - 75", "Alasan");
        var direction = new CorrectionProposal(line, null, CorrectableField.DIRECTION, "RANGE", "Alasan");
        for (CorrectionProposal alone : List.of(range, direction)) {
            assertThatThrownBy(() -> agreement.review(corrections(alone), true, LEADER)).isInstanceOfSatisfying(Refusal.class,
                    refusal -> assertThat(refusal.problems()).extracting(Problem::key).containsExactly("agreement.target.range"));
        }

        agreement.review(corrections(range, direction), true, LEADER);

        List<UUID> ids = agreement.corrections().stream().map(Correction::id).toList();
        assertRefused("agreement.correction.together", () -> agreement.decide(List.of(new Decision(ids.get(0), true, ""),
                new Decision(ids.get(1), false, "Tetap naik")), SECRETARY));
    }

    @Test
    void reasonsAndQuestionsHaveALimit() {
        agreement.submit();
        String novel = "x".repeat(1_001);
        var proposal = new CorrectionProposal(agreement.lines().get(0).id(), null, CorrectableField.TARGET, "75", novel);
        var question = new ReviewAct(List.of(), List.of(new ReviewAct.Asked(null, novel)), List.of());

        for (ReviewAct act : List.of(corrections(proposal), question)) {
            assertThatThrownBy(() -> agreement.review(act, true, LEADER)).isInstanceOfSatisfying(Refusal.class,
                    refusal -> assertThat(refusal.problems()).extracting(Problem::key).containsExactly("agreement.field.long"));
        }
    }

    @Test
    void aPlaceIsCorrectedOnceInARound() {
        agreement.submit();
        CorrectionProposal one = target("75");
        CorrectionProposal other = target("76");

        assertThatThrownBy(() -> agreement.review(corrections(one, other), true, LEADER)).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.problems()).extracting(Problem::key).containsExactly("agreement.correction.twice"));
    }

    static Stream<Arguments> everyField() {
        return Stream.of(Arguments.of(CorrectableField.OBJECTIVE, "Sasaran baru"), Arguments.of(CorrectableField.INDICATOR, "Baru"),
                Arguments.of(CorrectableField.KIND, "OUTPUT"), Arguments.of(CorrectableField.UNIT, "indeks"),
                Arguments.of(CorrectableField.TARGET, "75,1"), Arguments.of(CorrectableField.DIRECTION, "LOWER"),
                Arguments.of(CorrectableField.CALCULATION, "CUMULATIVE"), Arguments.of(CorrectableField.FREQUENCY, "MONTHLY"),
                Arguments.of(CorrectableField.WEIGHT, "55,5"), Arguments.of(CorrectableField.DATA_SOURCE, "BPS"),
                Arguments.of(CorrectableField.BASELINE, "70"), Arguments.of(CorrectableField.PROGRAM_NAME, "Program lain"),
                Arguments.of(CorrectableField.BUDGET, "2.000.000"), Arguments.of(CorrectableField.FUND_SOURCE, "DAK"));
    }

    @ParameterizedTest
    @MethodSource("everyField")
    void anApprovedCorrectionChangesItsFieldAndNoOther(CorrectableField field, String value) {
        agreement.submit();
        boolean program = field.belongsToProgram();
        UUID line = program ? null : agreement.lines().get(0).id();
        List<String> before = fields();
        agreement.review(corrections(new CorrectionProposal(line, program ? agreement.programs().get(0).id() : null, field, value,
                "Alasan")), true, LEADER);

        assertThat(decideAll(true)).isEqualTo(ActOutcome.APPLIED);
        agreement.applyCorrections();

        List<String> after = fields();
        long changed = java.util.stream.IntStream.range(0, before.size()).filter(i -> !before.get(i).equals(after.get(i))).count();
        assertThat(changed).isEqualTo(1);
        assertThat(after).contains(value);
        assertThat(agreement.state()).isEqualTo(AgreementState.CONFIRM);
        assertThat(agreement.revision()).isEqualTo(2);
        assertThat(agreement.lines()).extracting(Line::number).containsExactly(1, 2);
    }

    @Test
    void theSekdaMustDecideOnEachCorrectionAndSayWhyNot() {
        agreement.submit();
        agreement.review(corrections(target("75"), new CorrectionProposal(agreement.lines().get(1).id(), null,
                CorrectableField.TARGET, "12", "Alasan")), true, LEADER);
        List<UUID> ids = agreement.corrections().stream().map(Correction::id).toList();

        assertRefused("agreement.decide.incomplete", () -> agreement.decide(List.of(new Decision(ids.get(0), true, "")), SECRETARY));
        assertThatThrownBy(() -> agreement.decide(List.of(new Decision(ids.get(1), false, " ")), SECRETARY))
                .isInstanceOf(Refusal.class);
        assertRefused("agreement.correction.unknown",
                () -> agreement.decide(List.of(new Decision(UUID.randomUUID(), true, "")), SECRETARY));
    }

    @Test
    void anApprovedCorrectionOfAMixedRoundWaitsForTheLeadersLastWordOnTheOther() {
        agreement.submit();
        agreement.review(corrections(target("75"), new CorrectionProposal(agreement.lines().get(1).id(), null,
                CorrectableField.TARGET, "12", "Alasan")), true, LEADER);
        List<UUID> ids = agreement.corrections().stream().map(Correction::id).toList();
        var outcome = agreement.decide(List.of(new Decision(ids.get(0), true, ""), new Decision(ids.get(1), false, "Terlalu tinggi")),
                SECRETARY);

        assertThat(outcome).isEqualTo(ActOutcome.REJECTED);
        assertThat(agreement.state()).isEqualTo(AgreementState.REVIEW);
        assertThat(agreement.lines().get(0).target()).isEqualTo("74,85");
        var settled = agreement.review(new ReviewAct(List.of(), List.of(), List.of(new ReviewAct.LastWord(ids.get(1), false, ""))), true, LEADER);
        agreement.applyCorrections();

        assertThat(settled).isEqualTo(ActOutcome.SETTLED);
        assertThat(agreement.lines()).extracting(Line::target).containsExactly("75", "12,5");
    }

    @Test
    void everyQuestionIsAnsweredBeforeTheLeaderLooksAgain() {
        agreement.submit();
        UUID line = agreement.lines().get(0).id();
        assertThat(agreement.review(new ReviewAct(List.of(), List.of(new ReviewAct.Asked(line, "Mengapa?"),
                new ReviewAct.Asked(null, "Kapan?")), List.of()), true, LEADER)).isEqualTo(ActOutcome.QUESTIONS);
        List<UUID> questions = agreement.questions().stream().map(Question::id).toList();

        assertRefused("agreement.confirm.unanswered",
                () -> agreement.confirm(List.of(new Answer(questions.get(0), "Karena tren")), HEAD));
        assertThat(agreement.confirm(List.of(new Answer(questions.get(1), "Maret")), HEAD)).isEqualTo(ActOutcome.ANSWERED);
        assertThat(agreement.state()).isEqualTo(AgreementState.REVIEW);
        assertThat(agreement.questions()).extracting(Question::answer).containsExactly("Karena tren", "Maret");
    }

    @Test
    void anEmptyQuestionIsNone() {
        agreement.submit();

        assertThatThrownBy(() -> agreement.review(new ReviewAct(List.of(), List.of(new ReviewAct.Asked(null, " ")), List.of()), true, LEADER))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void theHeadObjectsOnce() {
        agreement.submit();
        agreement.review(corrections(target("75")), true, LEADER);
        decideAll(true);
        agreement.applyCorrections();
        assertThat(agreement.mayBeObjected()).isTrue();

        agreement.object();

        assertThat(agreement.state()).isEqualTo(AgreementState.REVIEW);
        agreement.review(corrections(target("76")), true, LEADER);
        decideAll(true);
        agreement.applyCorrections();
        assertThat(agreement.mayBeObjected()).isFalse();
        assertRefused("agreement.object.again", agreement::object);
    }

    @Test
    void theTextIsSealedSignedByTheFirstThenByTheSecond() {
        agreement.submit();
        assertThat(agreement.review(ReviewAct.accept(), true, LEADER)).isEqualTo(ActOutcome.ACCEPT);
        agreement.sealed(UUID.randomUUID(), UUID.randomUUID(), "PK/1");
        assertRefused("agreement.state.other", () -> agreement.signed(AgreementState.COUNTERSIGNING, AgreementState.SIGNED));
        agreement.signed(AgreementState.SIGNING, AgreementState.COUNTERSIGNING);
        assertRefused("agreement.state.other", () -> agreement.signed(AgreementState.SIGNING, AgreementState.COUNTERSIGNING));
        agreement.signed(AgreementState.COUNTERSIGNING, AgreementState.SIGNED);

        assertThat(agreement.state()).isEqualTo(AgreementState.SIGNED);
        assertThat(agreement.letterNumber()).isEqualTo("PK/1");
        assertRefused("agreement.state.other", agreement::withdraw);
        assertRefused("agreement.state.other", () -> agreement.declined("Terlambat"));
    }

    @Test
    void witnessesTestifyAfterThePartiesAndNobodySignsBackwards() {
        sealed();
        agreement.signed(AgreementState.SIGNING, AgreementState.COUNTERSIGNING);
        assertRefused("agreement.state.other", () -> agreement.signed(AgreementState.COUNTERSIGNING, AgreementState.SIGNING));
        agreement.signed(AgreementState.COUNTERSIGNING, AgreementState.WITNESSING);
        assertThat(agreement.state().isOpen()).isTrue();
        assertRefused("agreement.state.other", () -> agreement.correctInstead(List.of(target("75")), LEADER));
        agreement.signed(AgreementState.WITNESSING, AgreementState.WITNESSING);
        agreement.signed(AgreementState.WITNESSING, AgreementState.SIGNED);

        assertThat(agreement.state()).isEqualTo(AgreementState.SIGNED);
        assertRefused("agreement.state.other", () -> agreement.signed(AgreementState.SIGNED, AgreementState.SUPERSEDED));
    }

    @Test
    void aRefusalToSignMakesANewRevisionForTheLeader() {
        sealed();

        agreement.declined("Keliru");

        assertThat(agreement.state()).isEqualTo(AgreementState.REVIEW);
        assertThat(agreement.revision()).isEqualTo(2);
        assertThat(agreement.voidReason()).isEqualTo("Keliru");
    }

    @Test
    void theLeaderCorrectsAtTheCeremonyOnlyWhileItIsHisTurn() {
        sealed();
        assertRefused("agreement.state.other", () -> agreement.correctInstead(List.of(target("75")), LEADER));
        agreement.signed(AgreementState.SIGNING, AgreementState.COUNTERSIGNING);
        assertRefused("agreement.correction.none", () -> agreement.correctInstead(List.of(), LEADER));

        agreement.correctInstead(List.of(target("75")), LEADER);

        assertThat(agreement.state()).isEqualTo(AgreementState.CORRECTION);
        assertThat(agreement.proposedCorrections()).hasSize(1);
        assertThat(agreement.voidReason()).isNotBlank();
    }

    @Test
    void anotherPartyMeansANewFile() {
        sealed();
        agreement.partyChanged();

        assertThat(agreement.state()).isEqualTo(AgreementState.SEALED);
        assertRefused("agreement.state.other", agreement::partyChanged);
    }

    @Test
    void nothingIsWrittenAfterTheSubmission() {
        agreement.submit();

        assertRefused("agreement.state.other", () -> agreement.write(List.of(), List.of()));
        assertRefused("agreement.state.other", agreement::submit);
        assertRefused("agreement.state.other", () -> agreement.decide(List.of(), SECRETARY));
        assertRefused("agreement.state.other", () -> agreement.confirm(List.of(), HEAD));
        assertRefused("agreement.state.other", agreement::object);
    }

    @Test
    void theTotalCountsTheBudgetsThatCanBeRead() {
        agreement.write(List.of(), List.of(new ProgramData(null, "A", "1.000", ""), new ProgramData(null, "B", "x", ""),
                new ProgramData(null, "C", "Rp 500", "")));

        assertThat(agreement.totalBudget().print()).isEqualTo("1.500");
    }

    private void sealed() {
        agreement.submit();
        agreement.review(ReviewAct.accept(), true, LEADER);
        agreement.sealed(UUID.randomUUID(), UUID.randomUUID(), "PK/1");
    }

    private ActOutcome decideAll(boolean approve) {
        return agreement.decide(agreement.proposedCorrections().stream()
                .map(correction -> new Decision(correction.id(), approve, "Alasan")).toList(), SECRETARY);
    }

    private CorrectionProposal target(String value) {
        return new CorrectionProposal(agreement.lines().get(0).id(), null, CorrectableField.TARGET, value, "Sesuai RPJMD");
    }

    private static ReviewAct corrections(CorrectionProposal... proposals) {
        return new ReviewAct(List.of(proposals), List.of(), List.of());
    }

    private static void assertRefused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    /** Every field of the first line and the first program. */
    private List<String> fields() {
        List<String> values = new ArrayList<>();
        for (CorrectableField field : CorrectableField.values()) {
            values.add(field.belongsToProgram() ? field.read(agreement.programs().get(0).data())
                    : field.read(agreement.lines().get(0).data()));
        }
        return values;
    }

    private static LineData line(String indicator, String target, String weight) {
        return new LineData(null, "Meningkatnya derajat kesehatan", indicator, IndicatorKind.OUTCOME, "tahun", target,
                Direction.HIGHER, Calculation.NON_CUMULATIVE, Frequency.ANNUAL, weight, "", "", "");
    }
}
