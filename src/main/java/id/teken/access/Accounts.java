package id.teken.access;

import id.teken.engine.EngineIdentities;
import id.teken.government.OfficialChanged;
import id.teken.tenancy.Tenant;
import id.teken.tenancy.TransactionMemo;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may sign in to the current government, and which engine groups follow from it. */
@Service
@Transactional
public class Accounts {

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final EngineIdentities engine;
    private final Clock clock;
    private final TransactionMemo<UUID, Optional<Person>> ofOfficials = new TransactionMemo<>();

    Accounts(AccountRepository accounts, PasswordEncoder passwords, EngineIdentities engine, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.engine = engine;
        this.clock = clock;
    }

    /** Lets somebody in, with a password to be told to the person. */
    public void open(NewAccount data, String password) {
        open(data, Tenant.required(), password);
    }

    /** Lets several people in who share a first password: it is hashed once, for a good hash takes its time. */
    public void openAll(List<NewAccount> people, String password) {
        String hash = passwords.encode(password);
        people.forEach(data -> store(data, Tenant.required(), hash));
    }

    /** Lets in somebody who runs the installation and belongs to no government. */
    public void openForInstallation(NewAccount data, String password) {
        open(data, null, password);
    }

    private void open(NewAccount data, String government, String password) {
        store(data, government, passwords.encode(password));
    }

    /** Whoever changes an account lets the posts of its official be looked at again. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void changed(OfficialChanged change) {
        ofOfficials.forget();
    }

    private void store(NewAccount data, String government, String passwordHash) {
        ofOfficials.forget();
        Account account = accounts.saveAndFlush(new Account(data, government, passwordHash)
                .withPasswordSet(clock.instant()));
        engine.mirror(account.login(), account.name(), account.mail(), government, groups(account.person(clock.instant())));
    }

    /** The account of an official of the current government, if there is one in use. */
    public Optional<Person> ofOfficial(UUID officialId) {
        return ofOfficials.get(officialId, id -> accounts.findFirstByGovernmentAndOfficialIdAndEnabledTrue(Tenant.required(), id)
                .map(account -> account.person(clock.instant())));
    }

    /** Whoever has this login in the current government. */
    public Optional<Person> find(String login) {
        return accounts.findByLogin(login).map(account -> account.person(clock.instant()))
                .filter(person -> Tenant.required().equals(person.government()));
    }

    /** Everybody in the current government who may sign in. */
    public List<Person> inUse() {
        return accounts.findByGovernmentOrderByLogin(Tenant.required()).stream().filter(Account::isEnabled)
                .map(account -> account.person(clock.instant())).toList();
    }

    /** How many accounts of the current government are in use. */
    public int countInUse() {
        return accounts.countByGovernmentAndEnabledTrue(Tenant.required());
    }

    /** The address to write to. */
    public Optional<String> mailOf(String login) {
        return accounts.findByLogin(login).map(Account::mail);
    }

    /** Engine group of everybody who works for a unit. */
    public static String unitGroup(String government, UUID unitId) {
        return government + ".unit." + unitId;
    }

    /** Engine group of everybody who has a role in a government. */
    public static String roleGroup(String government, Role role) {
        return government + "." + role;
    }

    /** Engine groups of a person. */
    public static List<String> groups(Person person) {
        List<String> groups = new ArrayList<>();
        if (person.government() != null) {
            person.roles().stream().map(role -> roleGroup(person.government(), role)).forEach(groups::add);
            if (person.unitId() != null) {
                groups.add(unitGroup(person.government(), person.unitId()));
            }
        }
        if (person.has(Role.OPERATOR)) {
            groups.add(EngineIdentities.OPERATORS);
        }
        return groups;
    }

}
