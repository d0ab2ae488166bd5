package id.teken.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/**
 * What every row of a government has: an id of its own, its government (filled from {@link Tenant} when stored, never
 * changed) and the version against lost updates.
 */
@MappedSuperclass
public abstract class Owned {

    @Id
    private UUID id = UUID.randomUUID();

    @TenantId
    @Column(name = "government", updatable = false)
    private String government;

    @Version
    @Column(name = "row_version")
    private Integer rowVersion;

    public UUID id() {
        return id;
    }

    /** Code of the government; null until stored. */
    public String government() {
        return government;
    }

    /** Counts the stored changes of this row, from 0; null until stored. */
    public Integer rowVersion() {
        return rowVersion;
    }

    /** For rows whose id must be known beforehand, such as seed data. */
    protected void useId(UUID id) {
        this.id = id;
    }

    @Override
    public final boolean equals(Object other) {
        return this == other || other instanceof Owned owned && id.equals(owned.id);
    }

    @Override
    public final int hashCode() {
        return id.hashCode();
    }
}
