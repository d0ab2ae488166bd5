package id.teken.government;

import java.util.UUID;

/**
 * Who holds a post on a day.
 *
 * @param post the post as it is printed, with Plt., Plh. or Pj. where it is not held definitively
 */
public record Holder(UUID officialId, String name, String nip, String rank, String post, UUID unitId) {
}
