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
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;

/** Somebody who may sign in. The login is unique in the installation. */
@Entity
@Table(name = "account")
class Account {

    /** Of how many accounts the roles are read together, where many are listed. */
    private static final int TOGETHER = 200;

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
    @Column(name = "link_hash")
    private String linkHash;
    @Column(name = "link_until")
    private Instant linkUntil;
    @Column(name = "password_set_at")
    private Instant passwordSetAt;
    @Version
    @Column(name = "row_version")
    private Integer rowVersion;
    @BatchSize(size = TOGETHER)
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

    /** With a password that somebody else chose. */
    Account withPasswordSet(Instant at) {
        passwordSetAt = at;
        return this;
    }

    Person person(Instant now) {
        boolean usable = enabled && (lockedUntil == null || !now.isBefore(lockedUntil));
        return new Person(login, name, government, officialId, unitId, roles, usable, passwordHash);
    }

    AccountView view(Instant now) {
        boolean paused = lockedUntil != null && now.isBefore(lockedUntil);
        boolean invited = linkUntil != null && now.isBefore(linkUntil);
        return new AccountView(id, login, name, mail, officialId, unitId, roles.stream().sorted().toList(), enabled,
                paused ? lockedUntil : null, invited ? linkUntil : null, passwordSetAt != null, rowVersion);
    }

    void signInFailed(Instant now) {
        failedSignIns++;
        if (!BackOff.after(failedSignIns).isZero()) {
            lockedUntil = now.plus(BackOff.after(failedSignIns));
        }
    }

    /** How long the person must wait after wrong passwords, zero if not at all. */
    Duration pause(Instant now) {
        return lockedUntil == null || !now.isBefore(lockedUntil) ? Duration.ZERO : Duration.between(now, lockedUntil);
    }

    void describe(AccountData data) {
        name = data.name();
        mail = data.mail();
        officialId = data.officialId();
        unitId = data.unitId();
        roles.retainAll(data.roles());
        roles.addAll(data.roles());
    }

    void enable(boolean wanted) {
        enabled = wanted;
        if (!wanted) {
            linkHash = null;
            linkUntil = null;
        }
    }

    void openLink(String hash, Instant until) {
        linkHash = hash;
        linkUntil = until;
    }

    boolean hasOpenLink(Instant now) {
        return enabled && linkUntil != null && now.isBefore(linkUntil);
    }

    /** The link is used up, and whoever knew the former password waits no longer. */
    void setPassword(String hash, Instant now) {
        passwordHash = hash;
        passwordSetAt = now;
        linkHash = null;
        linkUntil = null;
        signedIn();
    }

    void signedIn() {
        failedSignIns = 0;
        lockedUntil = null;
    }

    UUID id() {
        return id;
    }

    String government() {
        return government;
    }

    UUID officialId() {
        return officialId;
    }

    String passwordHash() {
        return passwordHash;
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
