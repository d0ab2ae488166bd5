package id.teken.agreement.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.teken.agreement.AgreementReader;
import id.teken.agreement.AgreementState;
import id.teken.agreement.Amendment;
import id.teken.agreement.Correction;
import id.teken.agreement.LineData;
import id.teken.agreement.ProgramData;
import id.teken.agreement.Remark;
import id.teken.signing.SigningMethod;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An agreement as the API shows it. Amounts and targets are texts in Indonesian notation, as they were typed.
 *
 * @param takenOver what that means, who did it and when; null for one that was made here
 */
record AgreementView(UUID id, int year, AgreementState state, String stateLabel, int revision, int version, String letterNumber,
        UnitView unit, PartyView first, PartyView second, List<LineView> lines, List<ProgramView> programs, String totalBudget,
        String totalBudgetWords, List<RemarkView> remarks, List<CorrectionView> corrections, List<QuestionView> questions,
        SaidView objection, SaidView decline, boolean mayObject, DocumentView document, List<VoidView> voidDocuments, List<HistoryView> history,
        AgreementReader.May may,
        VersionsView versions, List<SupportableView> supportable, SaidView takenOver) {

    /**
     * @param amendment number of the amendment, 0 for a first agreement
     * @param former    the agreement that this one replaces, or null
     * @param successor the agreement that replaces this one, or is to, or null
     * @param advised   whether the change of official asks for an amendment
     */
    record VersionsView(int amendment, Amendment.Ground ground, String reason, UUID former, UUID successor, boolean mayAmend, boolean advised) {
    }

    /** A line above that a line of this agreement can support. */
    record SupportableView(UUID origin, String label) {
    }

    record UnitView(UUID id, String code, String name) {
    }

    record PartyView(String name, String position, String nip) {
    }

    record LineView(int number, @JsonUnwrapped LineData line, String planTarget, String planUnit) {
    }

    record ProgramView(int number, @JsonUnwrapped ProgramData program, String plannedBudget) {
    }

    record RemarkView(Remark.Kind code, Remark.Severity severity, String severityLabel, String text, UUID lineId, UUID programId,
            String about) {
    }

    record CorrectionView(UUID id, int round, UUID lineId, UUID programId, String place, String field, String fieldLabel,
            String oldValue, String newValue, String reason, Correction.State state, String stateLabel, String proposedBy,
            Instant proposedAt, String decidedBy, Instant decidedAt, String decisionReason) {
    }

    record QuestionView(UUID id, UUID lineId, String place, String text, String askedBy, Instant askedAt, String answer,
            String answeredBy, Instant answeredAt) {
    }

    record SaidView(String reason, String by, Instant at) {
    }

    /**
     * @param method     how it is signed, as in {@link SigningMethod}
     * @param signedHow  the same for people, certified or not
     * @param scan       where the scanned paper is, or null
     */
    record DocumentView(String hash, int pages, List<String> pageImages, String pdf, Instant sealedAt, SigningMethod method,
            String signedHow, String scan, List<SignatureView> signatures, List<WitnessView> witnesses) {
    }

    /** @param signedAt null while the witness has not signed */
    record WitnessView(String name, String post, Instant signedAt) {
    }

    /** A file that was void before all signed, or by a change of officials. */
    record VoidView(String hash, int revision, Instant sealedAt, Instant voidAt, String reason, String pdf) {
    }

    /** @param role FIRST, SECOND or WITNESS */
    record SignatureView(String role, String name, Instant at) {
    }

    record HistoryView(Instant at, String who, String what, String detail) {
    }
}
