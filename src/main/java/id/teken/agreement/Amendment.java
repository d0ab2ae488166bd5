package id.teken.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/** Why an agreement replaces another one (PK Perubahan, PermenPANRB 53/2014), and which. */
@Embeddable
public class Amendment {

    /** The three grounds; there is no other. */
    public enum Ground {
        /** Another official holds the post. */
        OFFICIAL,
        /** Strategy, program or budget were changed. */
        PROGRAM,
        /** Priorities or assumptions were changed. */
        PRIORITY
    }

    /** Of an agreement that replaces none. */
    static final Amendment NONE = new Amendment();

    @Column(name = "amends_id")
    private UUID amendsId;
    @Column(name = "amendment_number")
    private int number;
    @Enumerated(EnumType.STRING)
    @Column(name = "amendment_ground")
    private Ground ground;
    @Column(name = "amendment_reason")
    private String reason;

    protected Amendment() {
    }

    /** The next amendment of an agreement. */
    Amendment(Agreement amended, Ground ground, String reason) {
        this.amendsId = amended.id();
        this.number = amended.amendment().number + 1;
        this.ground = ground;
        this.reason = reason;
    }

    public boolean isPresent() {
        return amendsId != null;
    }

    /** The agreement that is replaced, or null. */
    public UUID amendsId() {
        return amendsId;
    }

    /** 0 for a first agreement. */
    public int number() {
        return number;
    }

    /** Null for a first agreement. */
    public Ground ground() {
        return ground;
    }

    /** In the words of the one who opened it; null for a first agreement. */
    public String reason() {
        return reason;
    }
}
