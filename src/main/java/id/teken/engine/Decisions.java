package id.teken.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Answers the decision tables of {@code processes/}. Row by row and in memory: neither the questions nor the answers
 * are stored as process variables or history.
 */
@Component
public class Decisions {

    private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DmnDecision> tables = new TreeMap<>();

    Decisions() throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:/processes/**/*.dmn")) {
            try (InputStream model = file.getInputStream()) {
                engine.parseDecisions(model).forEach(decision -> tables.put(decision.getKey(), decision));
            }
        }
    }

    /**
     * The one row that fits.
     *
     * @return its outputs by name
     * @throws IllegalArgumentException if there is no such table, or no row fits
     */
    public Map<String, Object> decide(String table, Map<String, Object> inputs) {
        DmnDecision decision = tables.get(table);
        if (decision == null) {
            throw new IllegalArgumentException("No decision table " + table);
        }
        DmnDecisionResult result = engine.evaluateDecision(decision, inputs);
        if (result.isEmpty()) {
            throw new IllegalArgumentException("No row of " + table + " fits " + inputs);
        }
        return result.getSingleResult().getEntryMap();
    }
}
