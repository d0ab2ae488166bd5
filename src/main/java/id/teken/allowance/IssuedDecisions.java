package id.teken.allowance;

import id.teken.government.Government;
import id.teken.government.Governments;
import id.teken.signing.lasting.LastingCopies;
import id.teken.signing.verification.Issued;
import id.teken.signing.verification.Register;
import id.teken.signing.verification.VerificationEntries;
import id.teken.tenancy.Tenant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What anybody who holds a decision letter or its printed address may know of it. Never the letter itself: it can name
 * employees, and only those who handle pay may read it.
 */
@Component
class IssuedDecisions implements Register {

    private final VerificationEntries entries;
    private final AllowanceDecisionRepository decisions;
    private final Governments governments;
    private final LastingCopies lasting;
    private final TransactionTemplate transaction;

    IssuedDecisions(VerificationEntries entries, AllowanceDecisionRepository decisions, Governments governments, LastingCopies lasting,
            TransactionTemplate transaction) {
        this.entries = entries;
        this.decisions = decisions;
        this.governments = governments;
        this.lasting = lasting;
        this.transaction = transaction;
    }

    @Override
    public Optional<Issued> byHash(String hash) {
        return entries.byHash(hash).flatMap(this::read);
    }

    @Override
    public Optional<Issued> byToken(String token) {
        return entries.byToken(token).flatMap(this::read);
    }

    private Optional<Issued> read(VerificationEntries.Entry entry) {
        return Tenant.runAs(entry.government(), () -> transaction.execute(status -> decisions.findById(entry.documentId())
                .filter(AllowanceDecision::isApproved).map(this::issued)));
    }

    private Issued issued(AllowanceDecision decision) {
        Government government = governments.current();
        return new Issued(Issued.Status.IN_FORCE, government.name(), government.zone(),
                "Keputusan Konsekuensi Tunjangan " + decision.name(), decision.number(), "", decision.method(),
                Stream.concat(decision.hashes().stream(), lasting.states(decision.id()).stream()).toList(), List.of(decision.signature()), null);
    }
}
