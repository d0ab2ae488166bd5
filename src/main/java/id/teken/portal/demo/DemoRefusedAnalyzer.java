package id.teken.portal.demo;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints the sentence and the remedy instead of a stack trace. */
class DemoRefusedAnalyzer extends AbstractFailureAnalyzer<DemoRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable root, DemoRefused refused) {
        return new FailureAnalysis(refused.getMessage(), "Leave 'demo' out of SPRING_PROFILES_ACTIVE. To show the demo on a "
                + "throw-away database nevertheless, set " + DemoOnlyEmbedded.OVERRIDE + "=true.", refused);
    }
}
