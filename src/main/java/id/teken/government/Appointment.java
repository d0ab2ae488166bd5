package id.teken.government;

import id.teken.tenancy.Owned;
import id.teken.values.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who holds a post from when to when (penempatan). */
@Entity
@Table(name = "appointment")
public class Appointment extends Owned {

    /** How the post is held; printed before the post where it is not definitive. */
    public enum Kind {
        /** For good. */
        DEFINITIVE(""),
        /** Pelaksana tugas: fills a vacant post. */
        PLT("Plt. "),
        /** Pelaksana harian: stands in for some days while the holder, who stays in office, is absent. */
        PLH("Plh. "),
        /** Penjabat: fills a vacant post by appointment from above, for example that of a mayor. */
        PJ("Pj. ");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        /** What is printed before the post, with a space after it. */
        public String prefix() {
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
    private String decree = "";

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

    Appointment by(String decree) {
        this.decree = decree;
        return this;
    }

    /** Whether the post is held on this day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Whether some day belongs to both. */
    boolean meets(LocalDate otherFrom, LocalDate otherTo) {
        return (to == null || !otherFrom.isAfter(to)) && (otherTo == null || !from.isAfter(otherTo));
    }

    /** @throws Refusal if the last day lies before the first */
    void endOn(LocalDate lastDay) {
        if (lastDay.isBefore(from)) {
            throw Refusal.invalid(List.of(new Refusal.Problem("to", "appointment.to.early")));
        }
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

    public boolean isTemporary() {
        return kind == Kind.PLH;
    }

    public LocalDate from() {
        return from;
    }

    /** Last day in the post, or null while it is open. */
    public LocalDate to() {
        return to;
    }

    /** Number and date of the decision (SK, surat perintah), or "". */
    public String decree() {
        return decree;
    }
}
