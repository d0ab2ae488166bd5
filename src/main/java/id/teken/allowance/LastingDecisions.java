package id.teken.allowance;

import id.teken.audit.Audit;
import id.teken.signing.lasting.LastingDocuments;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The signed letters of decisions about allowances have to last as agreements do. */
@Component
class LastingDecisions implements LastingDocuments {

    static final String KIND = "ALLOWANCE_DECISION";

    private final AllowanceDecisionRepository decisions;
    private final Audit audit;

    LastingDecisions(AllowanceDecisionRepository decisions, Audit audit) {
        this.decisions = decisions;
        this.audit = audit;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String currentHash(UUID id) {
        return find(id).currentHash();
    }

    @Override
    public void madeToLast(UUID id, String hash, String detail) {
        find(id).madeToLast(hash);
        audit.record("system", "Teken", "decision.madeToLast", id, detail);
    }

    @Override
    public List<UUID> notBegun() {
        return decisions.notMadeToLast();
    }

    private AllowanceDecision find(UUID id) {
        return decisions.findById(id).orElseThrow();
    }
}
