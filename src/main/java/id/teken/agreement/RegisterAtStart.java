package id.teken.agreement;

import id.teken.government.Government;
import id.teken.government.Governments;
import id.teken.signing.verification.VerificationEntries;
import id.teken.tenancy.Tenant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Catches up at the start with files from before there was a register of copies. */
@Component
class RegisterAtStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterAtStart.class);

    private final SealedDocumentRepository documents;
    private final VerificationEntries register;
    private final Governments governments;
    private final TransactionTemplate transaction;

    RegisterAtStart(SealedDocumentRepository documents, VerificationEntries register, Governments governments,
            TransactionTemplate transaction) {
        this.documents = documents;
        this.register = register;
        this.governments = governments;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (Government government : governments.all()) {
            Tenant.runAs(government.code(), () -> {
                try {
                    transaction.executeWithoutResult(status -> catchUp(government.code()));
                } catch (DataIntegrityViolationException e) {
                    LOG.info("{}: another node enters the files in the register of copies", government.code());
                }
            });
        }
    }

    private void catchUp(String government) {
        List<SealedDocument> unregistered = documents.unregistered();
        unregistered.forEach(document -> {
            register.printed(document.verificationToken(), document.id());
            document.hashes().forEach(hash -> register.issued(hash, document.id()));
            register.issued(document.currentHash(), document.id());
        });
        if (!unregistered.isEmpty()) {
            LOG.info("{}: {} files entered in the register of copies", government, unregistered.size());
        }
    }
}
