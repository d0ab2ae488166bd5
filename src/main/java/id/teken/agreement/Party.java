package id.teken.agreement;

import java.util.UUID;

/**
 * One side of an agreement on a day: whoever holds the post then.
 *
 * @param login account of the official, or null where the official cannot sign in yet
 * @param nip   null for an elected official
 */
public record Party(UUID officialId, String name, String post, String rank, String nip, String login) {
}
