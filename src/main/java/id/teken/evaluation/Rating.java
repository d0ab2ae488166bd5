package id.teken.evaluation;

/** Skala Nilai Peringkat Kinerja (Permendagri 86/2017); the bounds stand in the decision table {@code achievement-scale}. */
public enum Rating {
    VERY_HIGH, HIGH, MEDIUM, LOW, VERY_LOW
}
