package id.teken.planning;

/** What an indicator measures; at head-of-unit level outcomes are expected. */
public enum IndicatorKind {
    PROCESS, OUTPUT, OUTCOME
}
