package id.teken.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Somebody who may sign in. The login is unique in the installation. */
@Entity
@Table(name = "account")
class Account {

    private static final int FREE_TRIES = 4;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 7;

    @Id
    private UUID id = UUID.randomUUID();
    private String login;
    private String government;
    @Column(name = "official_id")
    private UUID officialId;
    @Column(name = "unit_id")
    private UUID unitId;
    private String name;
    private String mail;
    @Column(name = "password_hash")
    private String passwordHash;
    private boolean enabled = true;
    @Column(name = "failed_sign_ins")
    private int failedSignIns;
    @Column(name = "locked_until")
    private Instant lockedUntil;
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Enumerated(EnumType.STRING)
    @Column(name = "role")
    private Set<Role> roles = new HashSet<>();

    protected Account() {
    }

    Account(NewAccount data, String government, String passwordHash) {
        this.login = data.login();
        this.government = government;
        this.officialId = data.officialId();
        this.unitId = data.unitId();
        this.name = data.name();
        this.mail = data.mail();
        this.roles = new HashSet<>(data.roles());
        this.passwordHash = passwordHash;
    }

    Person person(Instant now) {
        boolean usable = enabled && (lockedUntil == null || !now.isBefore(lockedUntil));
        return new Person(login, name, government, officialId, unitId, roles, usable, passwordHash);
    }

    /** From the fifth wrong password on, each one doubles the pause before the next try, up to an hour. */
    void signInFailed(Instant now) {
        failedSignIns++;
        if (failedSignIns > FREE_TRIES) {
            int doublings = Math.min(failedSignIns - FREE_TRIES - 1, MOST_DOUBLINGS);
            lockedUntil = now.plus(FIRST_PAUSE.multipliedBy(1L << doublings));
        }
    }

    void signedIn() {
        failedSignIns = 0;
        lockedUntil = null;
    }

    String login() {
        return login;
    }

    String name() {
        return name;
    }

    String mail() {
        return mail;
    }

    boolean isEnabled() {
        return enabled;
    }

    Set<Role> roles() {
        return roles;
    }

    UUID unitId() {
        return unitId;
    }
}
