package id.teken.government;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What whoever keeps agreements or reports of posts below the heads of units tells of them, for those on the floors between. */
public interface BelongingToPosts {

    /** Whose these aggregates are: the post by the aggregate's id; what is a unit's own, or unknown here, is left out. */
    Map<UUID, UUID> posts(Collection<UUID> aggregates);
}
