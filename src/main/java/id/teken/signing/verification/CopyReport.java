package id.teken.signing.verification;

import java.util.List;
import java.util.Optional;

/**
 * What is known about a copy.
 *
 * @param hash       SHA-256 of the file
 * @param issued     the document it is a copy of, or pretends to be
 * @param unchanged  whether we issued exactly these bytes
 * @param signatures how many there are
 * @param valid      whether every signature holds by itself, for EU DSS and for us
 * @param findings   what is wrong, the gravest first
 * @param changes    words that differ from the original
 * @param judgements EU DSS on each signature
 * @param policy     name and version of the policy that it judged by; empty where it was not asked
 * @param report     its simple report, XML
 */
public record CopyReport(Verdict verdict, String hash, Optional<Issued> issued, boolean unchanged, int signatures, boolean valid,
        List<Finding> findings, List<TextChange> changes, List<Judgement> judgements, String policy, String report) {

    /** EU DSS on one signature, in its own terms (ETSI EN 319 102-1); the reason is empty where it passed. */
    public record Judgement(String field, String indication, String reason, String format, String signedBy) {
    }

    /** A line as we issued it and as it stands in the copy; either may be empty. */
    public record TextChange(int page, String before, String after) {
    }
}
