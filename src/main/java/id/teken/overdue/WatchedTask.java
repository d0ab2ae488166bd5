package id.teken.overdue;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An open task that is close to its due date or late.
 *
 * @param name       of the task, in Indonesian
 * @param title      what it is about; empty where the process does not say
 * @param about      id of the aggregate
 * @param assignee   login of the person whose turn it is, or null while the post is vacant
 * @param begun      the day on which it came to the assignee, who got a letter then
 * @param daysLate   working days after the due date, up to today; 0 until then, and on a closed day right after it
 * @param late       whether the due date is over
 * @param remindedOn the morning on which a digest last spoke of it, or null
 */
public record WatchedTask(String taskId, String name, String title, UUID about, String assignee, LocalDate begun, LocalDate due,
        int daysLate, boolean late, Watch.Stage stage, LocalDate remindedOn) {
}
