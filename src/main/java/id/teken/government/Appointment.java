package id.teken.government;

import id.teken.tenancy.Owned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** Who holds a post from when to when (penempatan). */
@Entity
@Table(name = "appointment")
public class Appointment extends Owned {

    /** How the post is held; printed before the post where it is not definitive. */
    public enum Kind {
        DEFINITIVE(""), PLT("Plt. "), PLH("Plh. "), PJ("Pj. ");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        String prefix() {
            return prefix;
        }
    }

    @Column(name = "position_id")
    private UUID positionId;
    @Column(name = "official_id")
    private UUID officialId;
    @Enumerated(EnumType.STRING)
    private Kind kind;
    @Column(name = "from_date")
    private LocalDate from;
    @Column(name = "to_date")
    private LocalDate to;

    protected Appointment() {
    }

    /** @param to last day in the post, or null while it is open */
    public Appointment(UUID positionId, UUID officialId, Kind kind, LocalDate from, LocalDate to) {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("An appointment cannot end before it begins");
        }
        this.positionId = positionId;
        this.officialId = officialId;
        this.kind = kind;
        this.from = from;
        this.to = to;
    }

    /** Whether the post is held on this day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    void endOn(LocalDate lastDay) {
        this.to = lastDay;
    }

    public UUID positionId() {
        return positionId;
    }

    public UUID officialId() {
        return officialId;
    }

    public Kind kind() {
        return kind;
    }

    public LocalDate from() {
        return from;
    }
}
