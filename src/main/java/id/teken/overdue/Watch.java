package id.teken.overdue;

import id.teken.tenancy.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A user task that is close to its due date or late, and up to whom that was reported. */
@Entity
@Table(name = "watch")
public class Watch extends Owned {

    /** Who knows of it, besides the person whose turn it is. */
    public enum Stage {
        WATCHED, SECRETARY, LEADER
    }

    @Column(name = "task_id")
    private String taskId;
    private Instant due;
    @Enumerated(EnumType.STRING)
    private Stage stage = Stage.WATCHED;
    @Column(name = "reminded_on")
    private LocalDate remindedOn;
    @Column(name = "reported_at")
    private Instant reportedAt;
    @Column(name = "ended_at")
    private Instant endedAt;

    protected Watch() {
    }

    Watch(String taskId, Instant due) {
        this.taskId = taskId;
        this.due = due;
    }

    /** @return whether somebody new is told */
    boolean report(Stage reached, Instant now) {
        if (reached.compareTo(stage) <= 0) {
            return false;
        }
        stage = reached;
        reportedAt = now;
        return true;
    }

    void remind(LocalDate today) {
        remindedOn = today;
    }

    void end(Instant now) {
        endedAt = now;
    }

    public String taskId() {
        return taskId;
    }

    public Instant due() {
        return due;
    }

    public Stage stage() {
        return stage;
    }

    /** The morning on which a digest last spoke of it, or null. */
    public LocalDate remindedOn() {
        return remindedOn;
    }
}
