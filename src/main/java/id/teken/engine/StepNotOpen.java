package id.teken.engine;

/** The process does not wait at this step: somebody was quicker, or it never came there. */
public class StepNotOpen extends RuntimeException {

    StepNotOpen(String step) {
        super("No open task for step " + step);
    }
}
