package id.teken.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import id.teken.agreement.AgreementState;
import id.teken.fixture.Cities;
import id.teken.fixture.City;
import id.teken.fixture.Superuser;
import id.teken.fixture.TekenTest;
import id.teken.fixture.Visitor;
import id.teken.fixture.Visitor.Reply;
import id.teken.fixture.Visitors;
import id.teken.fixture.Walk;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tasklist shows people their tasks; whatever a crafted request asks of its endpoints, it changes nothing. */
@TekenTest
class TasklistWallTest {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final String EXPRESSION = "${taskService.complete('x')}";

    @Autowired
    private Cities cities;
    @Autowired
    private Walk walk;
    @Autowired
    private Visitors visitors;
    @Autowired
    private Superuser superuser;
    @Autowired
    private TaskService tasks;
    @Autowired
    private RuntimeService runtime;
    private City city;
    private UUID agreement;
    private Task task;

    @BeforeEach
    void aDraftThatWaitsForTheHead() {
        city = cities.build();
        agreement = walk.open(city);
        task = tasks.createTaskQuery().processInstanceBusinessKey(agreement.toString()).singleResult();
    }

    @Test
    void theAssigneeCannotActPastOurUseCases() {
        Visitor head = visitors.of(city, "kepala");
        Map<String, Object> variable = Map.of("value", "x", "type", "String");
        Map<String, Object> variables = Map.of("variables", Map.of("reviewOutcome", variable));
        List<Crafted> requests = List.of(
                ofTask("POST", "/submit-form", variables), ofTask("POST", "/complete", variables),
                ofTask("POST", "/resolve", variables), ofTask("POST", "/bpmnError", Map.of("errorCode", "x")),
                ofTask("POST", "/bpmnEscalation", Map.of("escalationCode", "x")),
                ofTask("POST", "/claim", Map.of("userId", city.login("staf"))), ofTask("POST", "/unclaim", Map.of()),
                ofTask("POST", "/assignee", Map.of("userId", city.login("staf"))),
                ofTask("POST", "/delegate", Map.of("userId", city.login("staf"))),
                ofTask("POST", "/identity-links", Map.of("userId", city.login("kepala2"), "type", "candidate")),
                ofTask("PUT", "/variables/head", variable), ofTask("DELETE", "/variables/head", null),
                ofTask("POST", "/variables", Map.of("modifications", Map.of("head", variable))),
                ofTask("PUT", "/localVariables/extra", variable), ofTask("PUT", "", Map.of("name", "x", "priority", 1)),
                ofTask("DELETE", "", null), ofTask("POST", "/comment/create", Map.of("message", "x")),
                new Crafted("POST", "/task/create", Map.of("name", "x", "assignee", city.login("kepala"))),
                ofProcess("PUT", "/variables/head", variable),
                ofProcess("POST", "/variables", Map.of("modifications", Map.of("head", variable))),
                ofProcess("POST", "/modification", Map.of("instructions", List.of(Map.of("type", "startBeforeActivity",
                        "activityId", "sign")))),
                ofProcess("PUT", "/suspended", Map.of("suspended", true)), ofProcess("DELETE", "", null),
                new Crafted("POST", "/process-instance/delete", Map.of("processInstanceIds", List.of(task.getProcessInstanceId()))),
                new Crafted("PUT", "/execution/" + task.getExecutionId() + "/localVariables/head", variable),
                new Crafted("POST", "/execution/" + task.getExecutionId() + "/signal", Map.of()),
                new Crafted("POST", "/message", Map.of("messageName", "agreement-withdrawn", "businessKey", agreement.toString())),
                new Crafted("POST", "/signal", Map.of("name", "x")),
                new Crafted("POST", "/condition", Map.of("variables", Map.of())),
                new Crafted("POST", "/process-definition/key/agreement/start", Map.of("businessKey", UUID.randomUUID().toString())),
                new Crafted("POST", "/process-definition/key/agreement/submit-form", Map.of()),
                new Crafted("PUT", "/process-definition/key/agreement/suspended", Map.of("suspended", true)),
                new Crafted("POST", "/deployment/create", Map.of()),
                new Crafted("DELETE", "/deployment/x", null),
                new Crafted("POST", "/filter/create", Map.of("resourceType", "Task", "name", "x",
                        "query", Map.of("assigneeExpression", EXPRESSION), "properties", Map.of())),
                new Crafted("PUT", "/filter/" + anyFilter(), Map.of("resourceType", "Task", "name", "x",
                        "query", Map.of("assigneeExpression", EXPRESSION))),
                new Crafted("DELETE", "/filter/" + anyFilter(), null),
                new Crafted("POST", "/user/create", Map.of("profile", Map.of("id", "intruder"), "credentials", Map.of("password", "x"))),
                new Crafted("PUT", "/user/" + city.login("kepala") + "/credentials", Map.of("password", "x")),
                new Crafted("PUT", "/user/" + city.login("kepala") + "/profile", Map.of("id", city.login("kepala"), "lastName", "x")),
                new Crafted("POST", "/group/create", Map.of("id", "intruders")),
                new Crafted("PUT", "/group/camunda-admin/members/" + city.login("kepala"), null),
                new Crafted("POST", "/tenant/create", Map.of("id", "intruders")),
                new Crafted("PUT", "/tenant/" + city.code() + "/user-members/intruder", null),
                new Crafted("POST", "/authorization/create", Map.of("type", 0, "permissions", List.of("ALL"), "userId", "*",
                        "resourceType", 7, "resourceId", "*")),
                new Crafted("POST", "/history/cleanup", Map.of()),
                new Crafted("POST", "/history/process-instance/delete", Map.of("historicProcessInstanceIds", List.of("x"))),
                new Crafted("POST", "/job/x/execute", Map.of()), new Crafted("PUT", "/job/x/retries", Map.of("retries", 0)),
                new Crafted("POST", "/external-task/fetchAndLock", Map.of("workerId", "x", "maxTasks", 1, "topics", List.of())),
                new Crafted("POST", "/migration/execute", Map.of()), new Crafted("POST", "/modification/execute", Map.of()),
                new Crafted("POST", "/decision-definition/key/alignment/evaluate", Map.of("variables", Map.of())),
                new Crafted("POST", "/telemetry/configuration", Map.of("enableTelemetry", true)),
                new Crafted("PUT", "/metrics", Map.of()), new Crafted("DELETE", "/history/task/" + task.getId(), null));
        Picture before = picture();

        for (Crafted crafted : requests) {
            Reply reply = head.sendToEngine(crafted.method(), ENGINE + crafted.path(), crafted.body());
            assertThat(reply.status()).as(crafted.toString()).isEqualTo(403);
        }

        assertThat(head.sendToEngine("POST", "/camunda/api/admin/setup/default/user/create",
                Map.of("profile", Map.of("id", "intruder"), "credentials", Map.of("password", "x"))).status()).isEqualTo(403);
        assertThat(picture()).isEqualTo(before);
    }

    @Test
    void aDetourInTheAddressLeadsNowhere() {
        Visitor head = visitors.of(city, "kepala");
        Picture before = picture();

        for (String address : List.of("/task/" + task.getId() + "/complet%65", "/task/count/../" + task.getId() + "/complete",
                "/task;x/" + task.getId() + "/complete", "//task/" + task.getId() + "/complete",
                "/task/" + task.getId() + "/complete/", "/./task/" + task.getId() + "/complete", "/task%2F" + task.getId() + "%2Fcomplete",
                "/../default/task/" + task.getId() + "/complete", "/history/cleanup/")) {
            Reply reply = head.sendToEngine("POST", ENGINE + address, Map.of());
            assertThat(reply.status()).as(address).isIn(400, 403);
        }

        assertThat(picture()).isEqualTo(before);
    }

    @Test
    void questionsWithExpressionsAreRefused() {
        Visitor head = visitors.of(city, "kepala");
        Map<String, Object> question = Map.of("assigneeExpression", EXPRESSION);

        assertThat(head.sendToEngine("POST", ENGINE + "/task", question).status()).isBetween(400, 599);
        assertThat(head.sendToEngine("POST", ENGINE + "/task/count", question).status()).isBetween(400, 599);
        assertThat(head.sendToEngine("POST", ENGINE + "/filter/" + anyFilter() + "/list", question).status()).isBetween(400, 599);
        assertThat(head.sendToEngine("POST", ENGINE + "/filter/" + anyFilter() + "/count", question).status()).isBetween(400, 599);
        assertThat(head.get(ENGINE + "/task?assigneeExpression=" + URLEncoder.encode(EXPRESSION, StandardCharsets.UTF_8)).status())
                .isBetween(400, 599);
        assertThat(head.sendToEngine("POST", ENGINE + "/task", Map.of("orQueries", List.of(question))).status()).isBetween(400, 599);
    }

    @Test
    void theAssigneeReadsTheTaskItsFormAndTheLists() {
        Visitor head = visitors.of(city, "kepala");

        assertThat(head.get(ENGINE + "/task/" + task.getId()).json().get("name").asText()).isEqualTo("Susun rancangan PK");
        assertThat(head.get(ENGINE + "/task/" + task.getId() + "/form").json().get("key").asText())
                .isEqualTo("embedded:deployment:forms/agreement/draft.html");
        assertThat(head.get(ENGINE + "/task/" + task.getId() + "/deployed-form").body()).contains("<form");
        assertThat(head.get(ENGINE + "/task/" + task.getId() + "/form-variables").json().get("agreementTitle").get("value").asText())
                .isEqualTo("Dinas Kesehatan 2026");
        assertThat(head.sendToEngine("POST", ENGINE + "/task", Map.of()).json()).hasSize(1);
        JsonNode filters = head.get(ENGINE + "/filter").json();
        assertThat(filters).extracting(filter -> filter.get("name").asText()).containsExactly("Tugas saya", "Tugas unit", "Terlambat");
        Reply mine = head.sendToEngine("POST", ENGINE + "/filter/" + filters.get(0).get("id").asText() + "/list", Map.of());
        assertThat(mine.json()).extracting(found -> found.get("id").asText()).containsExactly(task.getId());
    }

    @Test
    void whatTasklistAsksForOnItsScreensIsAnswered() {
        Visitor head = visitors.of(city, "kepala");

        for (String path : List.of("/camunda/app/tasklist/default/", "/camunda/api/engine/engine", "/camunda/api/admin/auth/user/default",
                ENGINE + "/filter?itemCount=false&resourceType=Task", ENGINE + "/filter/count",
                ENGINE + "/user/" + city.login("kepala") + "/profile", ENGINE + "/identity/groups?userId=" + city.login("kepala"),
                ENGINE + "/authorization/check?permissionName=CREATE&permissionValue=4&resourceName=filter&resourceType=5",
                ENGINE + "/process-definition?latest=true", ENGINE + "/process-definition/" + task.getProcessDefinitionId(),
                ENGINE + "/process-definition/" + task.getProcessDefinitionId().replace(":", "%3A") + "/xml",
                ENGINE + "/task/" + task.getId() + "/identity-links",
                ENGINE + "/history/user-operation?taskId=" + task.getId(), ENGINE + "/history/task?taskId=" + task.getId())) {
            Reply reply = head.get(path);
            assertThat(reply.status()).as(path + " " + reply.location()).isEqualTo(200);
        }
    }

    @Test
    void staffOfTheUnitSeeTheTaskInTheListOfTheUnit() {
        Visitor staff = visitors.of(city, "staf");

        assertThat(taskIds(staff)).containsExactly(task.getId());
        assertThat(staff.get(ENGINE + "/task/" + task.getId() + "/form").status()).isEqualTo(200);
    }

    @Test
    void aPersonOfAnotherGovernmentSeesNothingOfTheTask() {
        City foreign = cities.build();
        walk.open(foreign);
        for (String who : List.of("kepala", "walikota")) {
            Visitor stranger = visitors.of(foreign, who);

            assertThat(stranger.get(ENGINE + "/task/" + task.getId()).status()).as(who).isEqualTo(404);
            assertThat(taskIds(stranger)).as(who).doesNotContain(task.getId());
            assertHidden(stranger, who);
        }
    }

    @Test
    void theHeadOfAnotherUnitSeesNeitherTheTaskNorItsVariables() {
        Visitor other = visitors.of(city, "kepala2");

        assertThat(other.get(ENGINE + "/task/" + task.getId()).status()).isEqualTo(404);
        assertThat(taskIds(other)).isEmpty();
        assertHidden(other, "kepala2");
    }

    @Test
    void figuresAndJobsOfTheWholeInstallationAreForTheOperator() {
        Visitor head = visitors.of(city, "kepala");

        for (String path : List.of(ENGINE + "/metrics/activity-instance-start/sum", ENGINE + "/metrics/task-users/sum",
                ENGINE + "/process-definition/statistics", ENGINE + "/process-definition/%73tatistics", ENGINE + "/job",
                ENGINE + "/job/count", ENGINE + "/history/job-log", ENGINE + "/history/cleanup/job", ENGINE + "/telemetry/configuration",
                ENGINE + "/schema/log", "/camunda/api/cockpit/plugin/base/default/process-definition/statistics",
                "/camunda/app/cockpit/default/", "/camunda/app/admin/default/")) {
            assertThat(head.get(path).status()).as(path).isEqualTo(403);
        }
        Visitor operator = visitors.operator();
        assertThat(operator.get(ENGINE + "/metrics/activity-instance-start/sum").status()).isEqualTo(200);
        assertThat(operator.get("/camunda/app/cockpit/default/").status()).isEqualTo(200);
    }

    @Test
    void whoeverIsNotSignedInIsToldSo() {
        Visitor stranger = visitors.stranger();

        for (String path : List.of("/task", "/task/" + task.getId(), "/filter", "/process-definition", "/user")) {
            assertThat(stranger.get(ENGINE + path).status()).as(path).isEqualTo(401);
        }
        assertThat(stranger.sendForged("POST", ENGINE + "/task/" + task.getId() + "/complete", Map.of()).status()).isEqualTo(401);
        assertThat(stranger.get("/camunda/app/tasklist/default/").location()).endsWith("/masuk");
    }

    @Test
    void aTaskIsCompletedOnlyByAUseCase() {
        assertThatThrownBy(() -> city.inTransaction(() -> {
            runtime.setVariable(task.getProcessInstanceId(), "trace", "left");
            tasks.complete(task.getId());
        })).rootCause().isInstanceOf(IllegalStateException.class).hasMessage("Tugas ini hanya dapat diselesaikan melalui formulirnya.");

        assertThat(runtime.getVariable(task.getProcessInstanceId(), "trace")).isNull();
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isOne();
        assertThat(walk.read(city, agreement, city.head()).agreement().state()).isEqualTo(AgreementState.DRAFT);
    }

    @Test
    void theDoorIsShutAgainAfterAUseCaseHasPassed() {
        walk.submit(city, agreement);
        Task review = tasks.createTaskQuery().processInstanceBusinessKey(agreement.toString()).singleResult();

        assertThatThrownBy(() -> city.in(() -> tasks.complete(review.getId()))).rootCause().isInstanceOf(IllegalStateException.class);
    }

    private void assertHidden(Visitor person, String who) {
        String process = "/process-instance/" + task.getProcessInstanceId();
        for (String path : List.of("/task/" + task.getId() + "/form-variables", "/task/" + task.getId() + "/variables",
                "/task/" + task.getId() + "/localVariables", "/task/" + task.getId() + "/form", "/task/" + task.getId() + "/deployed-form",
                "/task/" + task.getId() + "/identity-links", "/task/" + task.getId() + "/comment", process, process + "/variables",
                process + "/activity-instances", "/execution/" + task.getExecutionId(), "/history/process-instance/"
                + task.getProcessInstanceId(), "/user/" + city.login("kepala") + "/profile")) {
            Reply reply = person.get(ENGINE + path);
            assertThat(reply.status()).as(who + " " + path).isBetween(400, 499);
            assertThat(reply.body()).as(who + " " + path).doesNotContain("Dinas Kesehatan");
        }
        for (String list : List.of("/process-instance", "/execution", "/variable-instance", "/history/task", "/history/process-instance",
                "/history/activity-instance", "/history/variable-instance", "/history/detail", "/history/user-operation",
                "/history/identity-link-log", "/incident", "/event-subscription", "/user", "/group", "/tenant")) {
            assertThat(person.get(ENGINE + list).body()).as(who + " " + list).doesNotContain(task.getId(), task.getProcessInstanceId(),
                    agreement.toString(), "Dinas Kesehatan", city.login("kepala") + "\"");
        }
    }

    private List<String> taskIds(Visitor person) {
        List<String> ids = new java.util.ArrayList<>();
        person.get(ENGINE + "/task").json().forEach(found -> ids.add(found.get("id").asText()));
        for (JsonNode filter : person.get(ENGINE + "/filter").json()) {
            person.sendToEngine("POST", ENGINE + "/filter/" + filter.get("id").asText() + "/list", Map.of()).json()
                    .forEach(found -> ids.add(found.get("id").asText()));
        }
        return ids.stream().distinct().toList();
    }

    private String anyFilter() {
        return superuser.database().queryForObject("select min(id_) from camunda.act_ru_filter", String.class);
    }

    private Crafted ofTask(String method, String path, Object body) {
        return new Crafted(method, "/task/" + task.getId() + path, body);
    }

    private Crafted ofProcess(String method, String path, Object body) {
        return new Crafted(method, "/process-instance/" + task.getProcessInstanceId() + path, body);
    }

    private record Crafted(String method, String path, Object body) {
    }

    /** Everything that a crafted request might have changed. */
    private record Picture(AgreementState state, String assignee, String step, Map<String, Object> variables, List<Long> counts) {
    }

    private Picture picture() {
        Task now = tasks.createTaskQuery().processInstanceBusinessKey(agreement.toString()).singleResult();
        List<Long> counts = List.of("act_ru_task where tenant_id_ = '" + city.code() + "'", "act_ru_execution where tenant_id_ = '"
                + city.code() + "'", "act_re_deployment", "act_ru_filter", "act_id_user", "act_id_group", "act_id_membership",
                "act_id_tenant", "act_ru_authorization", "act_ru_job", "act_hi_comment", "act_ru_identitylink").stream()
                .map(what -> superuser.database().queryForObject("select count(*) from camunda." + what, Long.class)).toList();
        return new Picture(walk.read(city, agreement, city.head()).agreement().state(), now.getAssignee(), now.getTaskDefinitionKey(),
                new HashMap<>(runtime.getVariables(now.getProcessInstanceId())), counts);
    }
}
