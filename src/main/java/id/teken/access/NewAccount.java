package id.teken.access;

import java.util.Set;
import java.util.UUID;

/** What is needed to let somebody in. */
public record NewAccount(String login, String name, String mail, UUID officialId, UUID unitId, Set<Role> roles) {
}
