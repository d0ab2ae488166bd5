/** Measures what signed agreements promised, month by month: figures, achievement, verification, assessment. */
package id.teken.evaluation;
