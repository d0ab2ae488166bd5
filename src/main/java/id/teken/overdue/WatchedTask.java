package id.teken.overdue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

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
 * @param ofPost     whether a post below the head of a unit owes it
 * @param told       to whom it was reported, the nearest first
 */
public record WatchedTask(String taskId, String name, String title, UUID about, String assignee, LocalDate begun, LocalDate due,
        int daysLate, boolean late, Watch.Stage stage, LocalDate remindedOn, boolean ofPost, List<Told> told) {

    public boolean isToldTo(String login) {
        return told.stream().anyMatch(one -> login.equals(one.login()));
    }

    /** Posts to whose holders it was reported, in one phrase; "" for nobody. */
    public String toldPosts() {
        return told.stream().map(Told::post).collect(Collectors.joining(", "));
    }
}
