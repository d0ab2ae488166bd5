package id.teken.portal.verification;

import id.teken.agreement.IssuedAgreements;
import id.teken.document.Archive;
import id.teken.signing.verification.CopyCheck;
import id.teken.signing.verification.CopyReport;
import id.teken.signing.verification.Flaw;
import id.teken.signing.verification.Issued;
import id.teken.signing.verification.Register;
import id.teken.signing.verification.Trusted;
import id.teken.values.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/**
 * Checks copies for anybody. Two at a time, a few waiting, each for a limited time: hostile files cost their senders patience
 * and nobody else anything. Nothing of a file is kept.
 */
@Service
public class Verification {

    private static final Logger LOG = LoggerFactory.getLogger(Verification.class);
    private static final int AT_A_TIME = 2;
    private static final int WAITING = 6;
    private static final int MOST_LEFT_BEHIND = 4;

    private final Register register;
    private final IssuedAgreements agreements;
    private final Trusted trusted;
    private final RequestCounts counts;
    private final Clock clock;
    private final Duration limit;
    private final LimitedWork checking = new LimitedWork(AT_A_TIME, WAITING, MOST_LEFT_BEHIND);

    Verification(AllRegisters registers, IssuedAgreements agreements, Trusted trusted, RequestCounts counts, Clock clock,
            @Value("${teken.verification.time-limit}") Duration limit) {
        this.register = registers.together();
        this.agreements = agreements;
        this.trusted = trusted;
        this.counts = counts;
        this.clock = clock;
        this.limit = limit;
    }

    /**
     * @param address of the sender, to count by
     * @throws Refusal if this sender asks too often, or too many others are waiting
     */
    public CopyReport check(byte[] file, String address) {
        counts.count(address);
        CopyCheck check = new CopyCheck(register, trusted.today(), clock);
        try {
            return checking.done(() -> check.judge(file), limit);
        } catch (LimitedWork.Busy e) {
            throw Refusal.unavailable("verify.busy");
        } catch (TimeoutException e) {
            LOG.warn("A file of {} bytes could not be checked in {}", file.length, limit);
            return CopyCheck.unread(Archive.hash(file), Flaw.TOO_COMPLEX);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.unavailable("verify.busy");
        } catch (ExecutionException e) {
            throw new IllegalStateException("A file could not be checked", e.getCause());
        }
    }

    /** What the register says of a printed address. */
    public Optional<Issued> find(String token, String address) {
        counts.count(address);
        return register.byToken(token);
    }

    /** The signed file of an agreement, while it is or was in force; other documents are not everybody's. */
    public Optional<byte[]> copy(String token, String address) {
        counts.count(address);
        return agreements.publicCopy(token);
    }
}
