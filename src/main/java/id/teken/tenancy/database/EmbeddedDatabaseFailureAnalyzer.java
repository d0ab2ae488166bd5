package id.teken.tenancy.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the sentence and the remedy instead of a stack trace. */
class EmbeddedDatabaseFailureAnalyzer extends AbstractFailureAnalyzer<EmbeddedDatabaseFailure> {

    @Override
    protected FailureAnalysis analyze(Throwable root, EmbeddedDatabaseFailure failure) {
        return new FailureAnalysis(failure.getMessage(), failure.remedy(), failure);
    }
}
