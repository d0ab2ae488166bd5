package id.teken.engine;

import java.time.Instant;
import java.util.UUID;

/**
 * A user task as the rest of the product sees it.
 *
 * @param step        id of the task in the model, for example {@code review}
 * @param name        its name in Indonesian
 * @param title       what it is about, for example the unit and the year; empty where the process does not say
 * @param businessKey id of the aggregate that the process is about
 * @param assignee    login of the person whose turn it is, or null
 * @param due         deadline, or null
 * @param ended       when it was finished, or null while open
 * @param completed   whether the assignee finished it; false while open, and where it ended by itself (withdrawal)
 */
public record WorkItem(String id, String step, String name, String title, UUID businessKey, boolean open, String assignee, Instant due,
        Instant created, Instant ended, boolean completed) {
}
