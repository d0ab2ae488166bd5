package id.teken.portal.web.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.teken.signing.verification.CopyReport;
import id.teken.signing.verification.Issued;
import java.util.List;

/**
 * A report in the reader's language, for page and program alike.
 *
 * @param verdict    as in {@link id.teken.signing.verification.Verdict}
 * @param grade      good, warn or bad
 * @param issued     "yes" or "no": whether we issued exactly these bytes
 * @param signatures "valid", "invalid" or "none"
 * @param findings   what is wrong
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportView(String verdict, String grade, String sentence, String issued, String signatures, List<FlawView> findings,
        List<CopyReport.TextChange> changes, String hash, DocumentView document, Technical technical) {

    /** @param flaw as in {@link id.teken.signing.verification.Flaw} */
    public record FlawView(String flaw, String detail, String text) {
    }

    /**
     * @param status    as in {@link Issued.Status}
     * @param method    as in {@link id.teken.signing.SigningMethod}
     * @param signedHow the same for people: certified, uncertified or on paper
     * @param stages    every state of the file that was given away, each a continuation of the one before
     */
    public record DocumentView(String status, String statusText, String government, String title, String number, String note,
            String method, String signedHow, List<SignerView> signers, String finalHash, List<StageView> stages) {
    }

    /**
     * @param stage SEALED, SIGNED or LASTING
     * @param hash  SHA-256; a file with any of these is one that we issued
     */
    public record StageView(String stage, String text, String hash) {
    }

    /** @param at in the office's time, in words; null while unsigned */
    public record SignerView(String role, String roleText, String name, String post, String at) {
    }

    /** @param grade good, warn or bad */
    public record Standing(String grade, String sentence) {
    }

    /** What EU DSS says, for those who want to know. */
    public record Technical(String policy, List<CopyReport.Judgement> signatures, String simpleReport) {
    }
}
