package id.teken.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An account as its administrator sees it.
 *
 * @param pausedUntil end of the pause after wrong passwords, or null
 * @param linkUntil   until when a link to set a password is open, or null
 * @param hasPassword whether the person has set one
 */
public record AccountView(UUID id, String login, String name, String mail, UUID officialId, UUID unitId, List<Role> roles,
        boolean enabled, Instant pausedUntil, Instant linkUntil, boolean hasPassword, int version) {
}
