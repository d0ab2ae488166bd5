package id.teken.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
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
 * are stored as process variables or history. The tables are part of the product and know no clock, so the same question has
 * the same answer; the last answers are kept, for to evaluate a table takes longer than all else that a step or a row of a page reads.
 */
@Component
public class Decisions {

    private final DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DmnDecision> tables = new TreeMap<>();
    private final Map<Question, Map<String, Object>> answers = Collections.synchronizedMap(new LastAnswers());

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
     * @param inputs by name; none is null
     * @return its outputs by name, unmodifiable
     * @throws IllegalArgumentException if there is no such table, or no row fits
     */
    public Map<String, Object> decide(String table, Map<String, Object> inputs) {
        Question question = new Question(table, Map.copyOf(inputs));
        Map<String, Object> known = answers.get(question);
        if (known != null) {
            return known;
        }
        Map<String, Object> answer = evaluate(question);
        answers.put(question, answer);
        return answer;
    }

    private Map<String, Object> evaluate(Question question) {
        DmnDecision decision = tables.get(question.table());
        if (decision == null) {
            throw new IllegalArgumentException("No decision table " + question.table());
        }
        DmnDecisionResult result = engine.evaluateDecision(decision, question.inputs());
        if (result.isEmpty()) {
            throw new IllegalArgumentException("No row of " + question.table() + " fits " + question.inputs());
        }
        return Collections.unmodifiableMap(result.getSingleResult().getEntryMap());
    }

    private record Question(String table, Map<String, Object> inputs) {
    }

    /** The oldest goes first. */
    private static final class LastAnswers extends LinkedHashMap<Question, Map<String, Object>> {

        private static final int MOST = 5_000;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Question, Map<String, Object>> eldest) {
            return size() > MOST;
        }
    }
}
