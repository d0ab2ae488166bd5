package id.teken.signing.lasting;

import id.teken.government.Governments;
import id.teken.tenancy.Tenant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Catches up at the start with documents from before files of their kind were made to last. */
@Component
class LastingAtStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(LastingAtStart.class);

    private final LastingCopies lasting;
    private final List<LastingDocuments> kinds;
    private final Governments governments;
    private final TransactionTemplate transaction;

    LastingAtStart(LastingCopies lasting, List<LastingDocuments> kinds, Governments governments, TransactionTemplate transaction) {
        this.lasting = lasting;
        this.kinds = kinds;
        this.governments = governments;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        governments.all().forEach(government -> kinds.forEach(kind -> Tenant.runAs(government.code(), () -> {
            try {
                transaction.executeWithoutResult(status -> begin(government.code(), kind));
            } catch (DataIntegrityViolationException e) {
                LOG.info("{}: another node begins to make files of kind {} last", government.code(), kind.kind());
            }
        })));
    }

    private void begin(String government, LastingDocuments kind) {
        List<UUID> missing = kind.notBegun();
        missing.forEach(id -> lasting.begin(kind.kind(), id));
        if (!missing.isEmpty()) {
            LOG.info("{}: {} files of kind {} to be made to last", government, missing.size(), kind.kind());
        }
    }
}
