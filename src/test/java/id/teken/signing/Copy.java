package id.teken.signing;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.signing.verification.CopyReport;
import id.teken.signing.verification.Finding;
import id.teken.signing.verification.Flaw;
import id.teken.signing.verification.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A forged copy and what must be told of it.
 *
 * @param valid whether its signatures hold by themselves, though it is a forgery
 * @param flaws all reasons told, and no other
 */
record Copy(String how, byte[] file, Verdict verdict, boolean valid, Set<Flaw> flaws) {

    Copy(String how, byte[] file, Verdict verdict, List<Flaw> flaws) {
        this(how, file, verdict, false, Set.copyOf(flaws));
    }

    /** One of ours, changed, whose signatures do not hold. */
    static Copy changed(String how, byte[] file, Flaw... flaws) {
        return new Copy(how, file, Verdict.CHANGED, false, Set.of(flaws));
    }

    /** One whose signatures hold by themselves. */
    Copy thatHolds() {
        return new Copy(how, file, verdict, true, flaws);
    }

    void isTold() {
        CopyReport report = SignedScene.judge(file, SignedScene.issued(), true, Map.of());
        assertThat(report.findings().stream().map(Finding::flaw).collect(Collectors.toSet())).as("%s", report).isEqualTo(flaws);
        assertThat(report.valid()).as("%s", report).isEqualTo(valid);
        assertThat(report.verdict()).as("%s", report.findings()).isEqualTo(verdict);
        assertThat(report.unchanged()).isEqualTo(verdict == Verdict.EARLIER);
    }

    @Override
    public String toString() {
        return how;
    }
}
