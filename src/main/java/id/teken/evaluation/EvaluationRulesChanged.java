package id.teken.evaluation;

/** The government reckons differently from now on; scores that were given stay. */
public record EvaluationRulesChanged() {
}
