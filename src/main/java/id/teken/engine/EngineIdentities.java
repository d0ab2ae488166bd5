package id.teken.engine;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the engine's users, groups and tenants like our accounts; the engine gets no passwords. */
@Component
public class EngineIdentities {

    /** Group whose members run the installation (Cockpit, Admin). */
    public static final String OPERATORS = "camunda-admin";

    private final IdentityService identity;

    EngineIdentities(IdentityService identity) {
        this.identity = identity;
    }

    /**
     * Creates or updates one person.
     *
     * @param government tenant, or null for somebody who belongs to none
     * @param groups     exactly the groups the person is in afterwards
     */
    @Transactional
    public void mirror(String login, String name, String mail, String government, List<String> groups) {
        User user = identity.createUserQuery().userId(login).singleResult();
        if (user == null) {
            user = identity.newUser(login);
        }
        user.setFirstName("");
        user.setLastName(name);
        user.setEmail(mail);
        identity.saveUser(user);
        join(login, groups);
        if (government != null) {
            ensureTenant(government);
            if (identity.createTenantQuery().userMember(login).tenantId(government).count() == 0) {
                identity.createTenantUserMembership(government, login);
            }
        }
    }

    /** Removes a person who may no longer sign in. */
    @Transactional
    public void forget(String login) {
        identity.deleteUser(login);
    }

    private void join(String login, List<String> groups) {
        Set<String> wanted = new TreeSet<>(groups);
        for (Group group : identity.createGroupQuery().groupMember(login).list()) {
            if (!wanted.remove(group.getId())) {
                identity.deleteMembership(login, group.getId());
            }
        }
        for (String group : wanted) {
            ensureGroup(group);
            identity.createMembership(login, group);
        }
    }

    private void ensureGroup(String id) {
        if (identity.createGroupQuery().groupId(id).count() == 0) {
            Group group = identity.newGroup(id);
            group.setName(id);
            group.setType("WORKFLOW");
            identity.saveGroup(group);
        }
    }

    private void ensureTenant(String government) {
        if (identity.createTenantQuery().tenantId(government).count() == 0) {
            var tenant = identity.newTenant(government);
            tenant.setName(government);
            identity.saveTenant(tenant);
        }
    }
}
