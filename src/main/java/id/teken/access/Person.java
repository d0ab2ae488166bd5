package id.teken.access;

import id.teken.values.Refusal;
import java.io.Serializable;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Who is signed in, as every use case receives it. Kept in the session, so only plain serialisable fields. */
public final class Person implements UserDetails, CredentialsContainer, Serializable {

    private static final long serialVersionUID = 1;

    private final String login;
    private final String name;
    private final String government;
    private final UUID officialId;
    private final UUID unitId;
    private final Set<Role> roles;
    private final boolean usable;
    private String passwordHash;

    /**
     * @param officialId the official this account belongs to, or null (staff, administrators)
     * @param unitId     the unit whose agreements the person works on, or null
     * @param government code, or null for somebody who runs the installation only
     */
    public Person(String login, String name, String government, UUID officialId, UUID unitId, Set<Role> roles,
            boolean usable, String passwordHash) {
        this.login = login;
        this.name = name;
        this.government = government;
        this.officialId = officialId;
        this.unitId = unitId;
        this.roles = Set.copyOf(roles);
        this.usable = usable;
        this.passwordHash = passwordHash;
    }

    public String login() {
        return login;
    }

    /** For people; with titles. */
    public String name() {
        return name;
    }

    public String government() {
        return government;
    }

    public UUID officialId() {
        return officialId;
    }

    public UUID unitId() {
        return unitId;
    }

    public Set<Role> roles() {
        return roles;
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** @throws Refusal (forbidden) if the person has not this role in a government */
    public void require(Role role) {
        if (government == null || !has(role)) {
            throw Refusal.forbidden("refusal.role");
        }
    }

    /** Whether the person works for this unit, in whatever role. */
    public boolean belongsTo(UUID unit) {
        return unit.equals(unitId);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        Stream<String> tenant = government == null ? Stream.empty() : Stream.of("GOV_" + government);
        return Stream.concat(roles.stream().map(role -> "ROLE_" + role), tenant).map(SimpleGrantedAuthority::new)
                .collect(Collectors.toSet());
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public boolean isAccountNonLocked() {
        return usable;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Person person && login.equals(person.login);
    }

    @Override
    public int hashCode() {
        return login.hashCode();
    }

    @Override
    public String toString() {
        return login;
    }
}
