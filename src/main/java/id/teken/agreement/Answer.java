package id.teken.agreement;

import java.util.UUID;

/** The head's answer to a question. */
public record Answer(UUID questionId, String answer) {
}
