package id.teken.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The three filters of Tasklist, and what everybody who signed in may see in the engine. */
@Component
class TasklistSetup {

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final IdentityService identity;

    TasklistSetup(FilterService filters, TaskService tasks, AuthorizationService authorizations, IdentityService identity) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.identity = identity;
    }

    void apply() {
        filter("Tugas saya", 1, "#1f5f5b", tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        filter("Tugas unit", 2, "#3b6ea5", tasks.createTaskQuery()
                .taskCandidateGroupInExpression("${currentUserGroups()}").includeAssignedTasks());
        filter("Terlambat", 3, "#a33a2a", tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}")
                .dueBeforeExpression("${now()}"));
        everybody(Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        everybody(Resources.FILTER, Authorization.ANY, Permissions.READ);
        everybody(Resources.PROCESS_DEFINITION, Authorization.ANY, ProcessDefinitionPermissions.READ);
        operators();
    }

    private void filter(String name, int priority, String colour, TaskQuery query) {
        if (filters.createFilterQuery().filterName(name).count() > 0) {
            return;
        }
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query.orderByDueDate().asc());
        filter.setProperties(Map.of("priority", priority, "color", colour, "refresh", true, "showUndefinedVariable", false,
                "variables", List.of(Map.of("name", "agreementTitle", "label", "Perjanjian Kinerja"))));
        filters.saveFilter(filter);
    }

    private void everybody(Resource resource, String id, Permission permission) {
        boolean granted = authorizations.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                .resourceType(resource).resourceId(id).count() > 0;
        if (!granted) {
            Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
            grant.setResource(resource);
            grant.setResourceId(id);
            grant.addPermission(permission);
            authorizations.saveAuthorization(grant);
        }
    }

    private void operators() {
        if (identity.createGroupQuery().groupId(EngineIdentities.OPERATORS).count() == 0) {
            var group = identity.newGroup(EngineIdentities.OPERATORS);
            group.setName("Pengelola instalasi");
            group.setType("SYSTEM");
            identity.saveGroup(group);
        }
        for (Resource resource : Resources.values()) {
            boolean granted = authorizations.createAuthorizationQuery().groupIdIn(EngineIdentities.OPERATORS)
                    .resourceType(resource).resourceId(Authorization.ANY).count() > 0;
            if (!granted) {
                Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
                grant.setGroupId(EngineIdentities.OPERATORS);
                grant.setResource(resource);
                grant.setResourceId(Authorization.ANY);
                grant.addPermission(Permissions.ALL);
                authorizations.saveAuthorization(grant);
            }
        }
    }
}
