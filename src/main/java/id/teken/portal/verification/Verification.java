package id.teken.portal.verification;

import id.teken.agreement.IssuedAgreements;
import id.teken.signing.verification.CopyCheck;
import id.teken.signing.verification.CopyReport;
import id.teken.signing.verification.Flaw;
import id.teken.signing.verification.Issued;
import id.teken.signing.verification.Register;
import id.teken.signing.verification.Trusted;
import id.teken.values.Refusal;
import java.nio.file.Files;
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
 * Checks copies for anybody. Each sender is counted before anything is read; a few files at a time are received, to disk; two are
 * checked, the others wait, each for a limited time: hostile files cost their senders patience and nobody else anything.
 * Nothing of a file is kept.
 */
@Service
public class Verification {

    private static final Logger LOG = LoggerFactory.getLogger(Verification.class);
    private static final int AT_A_TIME = 2;
    private static final int WAITING = 6;
    private static final int MOST_LEFT_BEHIND = 4;
    private static final Duration SOON = Duration.ofSeconds(15);

    private final Register register;
    private final IssuedAgreements agreements;
    private final Trusted trusted;
    private final RequestCounts counts;
    private final Clock clock;
    private final Duration limit;
    private final Receiving receiving = new Receiving(AT_A_TIME + WAITING, (AT_A_TIME + WAITING) / 2);
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
     * @param sent    the file; opened only when its sender may send it
     * @param address of the sender, to count by
     * @throws Refusal if this sender asks too often, sends nothing or too slowly, or too many others are waiting
     */
    public CopyReport check(Sent sent, String address) {
        counts.countCheck(address);
        return receiving.received(sent, Network.of(address), this::judged);
    }

    private CopyReport judged(Receiving.Received received) {
        CopyCheck check = new CopyCheck(register, trusted.today(), clock);
        try {
            return checking.done(() -> check.judge(Files.readAllBytes(received.file())), limit);
        } catch (LimitedWork.Busy e) {
            throw busy();
        } catch (TimeoutException e) {
            LOG.warn("A file of {} bytes could not be checked in {}", received.length(), limit);
            return CopyCheck.unread(received.hash(), Flaw.TOO_COMPLEX);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        } catch (ExecutionException e) {
            throw new IllegalStateException("A file could not be checked", e.getCause());
        }
    }

    static Refusal busy() {
        return Refusal.unavailable("verify.busy", SOON.toSeconds()).until(SOON);
    }

    /** What the register says of a printed address. */
    public Optional<Issued> find(String token, String address) {
        counts.countLookUp(address);
        return register.byToken(token);
    }

    /** The signed file of an agreement, while it is or was in force; other documents are not everybody's. */
    public Optional<byte[]> copy(String token, String address) {
        counts.countLookUp(address);
        return agreements.publicCopy(token);
    }
}
