package id.teken.agreement;

import id.teken.tenancy.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What the leader wants to know of a line, and the head's written answer. */
@Entity
@Table(name = "question")
public class Question extends Owned {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "agreement_id")
    private Agreement agreement;
    @Column(name = "line_id")
    private UUID lineId;
    private String text;
    @Column(name = "asked_by_name")
    private String askedByName;
    @Column(name = "asked_at")
    private Instant askedAt;
    private String answer;
    @Column(name = "answered_by_name")
    private String answeredByName;
    @Column(name = "answered_at")
    private Instant answeredAt;

    protected Question() {
    }

    Question(Agreement agreement, UUID lineId, String text, Actor by) {
        this.agreement = agreement;
        this.lineId = lineId;
        this.text = text;
        this.askedByName = by.name();
        this.askedAt = by.at();
    }

    void answer(String words, Actor by) {
        answer = words;
        answeredByName = by.name();
        answeredAt = by.at();
    }

    boolean isOpen() {
        return answer == null;
    }

    /** The line it is about, or null for the agreement as a whole. */
    public UUID lineId() {
        return lineId;
    }

    public String text() {
        return text;
    }

    public String askedByName() {
        return askedByName;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public String answer() {
        return answer;
    }

    public String answeredByName() {
        return answeredByName;
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
