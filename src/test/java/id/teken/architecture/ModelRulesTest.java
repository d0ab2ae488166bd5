package id.teken.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Every model keeps these rules, whoever draws it. */
class ModelRulesTest {

    private static final String BEAN = "\\$\\{[a-z]\\w*}";
    private static final String RETRY_CYCLE = "(PT\\w+(,PT\\w+)*|R\\d+/PT\\w+)";
    private static final Set<String> WORKING_TASKS = Set.of("serviceTask", "sendTask", "userTask", "task", "manualTask",
            "receiveTask", "callActivity");

    static Stream<Path> processes() {
        return Models.processes().stream();
    }

    static Stream<Path> decisions() {
        return Models.decisions().stream();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void onlyBeansAreCalled(Path model) {
        List<String> broken = new ArrayList<>();
        for (Element element : Models.elements(model)) {
            String bean = Models.camunda(element, "delegateExpression");
            boolean calls = Set.of("serviceTask", "sendTask", "executionListener", "taskListener").contains(element.getLocalName());
            if (calls && !bean.matches(BEAN)) {
                broken.add(Models.place(element) + " calls '" + bean + "' instead of ${bean}");
            }
            for (String attribute : List.of("class", "expression", "resource", "variableMappingClass")) {
                if (!Models.camunda(element, attribute).isEmpty()) {
                    broken.add(Models.place(element) + " has camunda:" + attribute);
                }
            }
            if (!Models.camunda(element, "type").isEmpty() && WORKING_TASKS.contains(element.getLocalName())) {
                broken.add(Models.place(element) + " is of type " + Models.camunda(element, "type"));
            }
            if (Set.of("script", "scriptTask", "connector", "businessRuleTask", "field").contains(element.getLocalName())) {
                broken.add(Models.place(element) + " holds a " + element.getLocalName());
            }
            if (element.getLocalName().equals("conditionExpression") && element.hasAttribute("language")) {
                broken.add(Models.place(element) + " has a condition in a script language");
            }
        }
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void userTasksHaveFormPersonAndDueDate(Path model) {
        List<String> broken = new ArrayList<>();
        for (Element task : Models.elements(model, "userTask")) {
            String id = task.getAttribute("id");
            Path form = form(task);
            if (form == null || !Files.exists(form)) {
                broken.add(id + " has no form: " + form);
            }
            if (Models.camunda(task, "assignee").isEmpty() && Models.camunda(task, "candidateGroups").isEmpty()) {
                broken.add(id + " is nobody's task");
            }
            if (Models.camunda(task, "dueDate").isEmpty()) {
                broken.add(id + " has no due date");
            }
            if (listeners(task, "complete").noneMatch("${onlyByUseCase}"::equals)) {
                broken.add(id + " can be completed by any request");
            }
        }
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("processes")
    void processesHaveVersionAndTimeToLive(Path model) {
        assertThat(Models.elements(model, "process")).isNotEmpty().allSatisfy(process -> {
            assertThat(Models.camunda(process, "historyTimeToLive")).matches("P\\d+D");
            assertThat(Models.camunda(process, "versionTag")).isNotBlank();
            assertThat(process.getAttribute("name")).isNotBlank();
            assertThat(process.getAttribute("isExecutable")).isEqualTo("true");
        });
    }

    @ParameterizedTest
    @MethodSource("processes")
    void asynchronousStepsRetryWithPatience(Path model) {
        Predicate<Element> asynchronous = element -> Models.camunda(element, "asyncBefore").equals("true")
                || Models.camunda(element, "asyncAfter").equals("true") || Models.camunda(element, "async").equals("true");
        assertThat(Models.elements(model).stream().filter(asynchronous))
                .allSatisfy(element -> assertThat(Models.children(element, "failedJobRetryTimeCycle")).as(Models.place(element))
                        .isNotEmpty().allSatisfy(cycle -> assertThat(cycle.getTextContent()).matches(RETRY_CYCLE)));
    }

    @ParameterizedTest
    @MethodSource("processes")
    void everyStepAndChoiceIsNamedAndExplained(Path model) {
        List<String> broken = new ArrayList<>();
        for (Element element : Models.elements(model)) {
            boolean task = WORKING_TASKS.contains(element.getLocalName());
            boolean node = task || element.getLocalName().matches(".*(Event|Gateway)|subProcess");
            boolean choice = element.getLocalName().equals("sequenceFlow") && !Models.children(element, "conditionExpression").isEmpty();
            if ((node || choice) && element.getAttribute("name").isBlank()) {
                broken.add(Models.place(element) + " has no name");
            }
            if (task && Models.children(element, "documentation").isEmpty()) {
                broken.add(Models.place(element) + " has no documentation");
            }
            if (task && Models.children(element, "property").stream()
                    .noneMatch(property -> property.getAttribute("name").equals("actor"))) {
                broken.add(Models.place(element) + " does not say who does it (property actor)");
            }
        }
        assertThat(broken).isEmpty();
    }

    /** A default would carry an unknown outcome somewhere in silence; without one it fails, and the task stays open. */
    @ParameterizedTest
    @MethodSource("processes")
    void choicesAreExplicit(Path model) {
        List<String> broken = new ArrayList<>();
        for (Element gateway : Models.elements(model, "exclusiveGateway", "inclusiveGateway")) {
            String id = gateway.getAttribute("id");
            List<Element> ways = Models.elements(model, "sequenceFlow").stream()
                    .filter(flow -> flow.getAttribute("sourceRef").equals(id)).toList();
            if (gateway.hasAttribute("default")) {
                broken.add(id + " has a default");
            }
            if (ways.size() > 1 && ways.stream().anyMatch(way -> Models.children(way, "conditionExpression").isEmpty())) {
                broken.add(id + " has a way without a condition");
            }
        }
        assertThat(broken).isEmpty();
    }

    /** An error that nothing catches would end its branch in silence. */
    @ParameterizedTest
    @MethodSource("processes")
    void everyErrorIsCaughtAround(Path model) {
        for (Element end : Models.elements(model, "endEvent")) {
            for (Element thrown : Models.children(end, "errorEventDefinition")) {
                String scope = ((Element) end.getParentNode()).getAttribute("id");
                assertThat(Models.elements(model, "boundaryEvent")).as("catchers of " + end.getAttribute("id"))
                        .anyMatch(event -> event.getAttribute("attachedToRef").equals(scope)
                                && Models.children(event, "errorEventDefinition").stream()
                                        .anyMatch(caught -> caught.getAttribute("errorRef").equals(thrown.getAttribute("errorRef"))));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void decisionsHaveVersionTimeToLiveAndReasons(Path model) {
        assertThat(Models.elements(model, "decision")).isNotEmpty().allSatisfy(decision -> {
            assertThat(decision.getAttributeNS("http://camunda.org/schema/1.0/dmn", "historyTimeToLive")).matches("P\\d+D");
            assertThat(decision.getAttributeNS("http://camunda.org/schema/1.0/dmn", "versionTag")).isNotBlank();
            assertThat(Models.elements(model, "DMNShape"))
                    .anyMatch(shape -> shape.getAttribute("dmnElementRef").equals(decision.getAttribute("id")));
        });
        assertThat(Models.elements(model, "rule")).isNotEmpty().allSatisfy(rule ->
                assertThat(Models.children(rule, "description")).as(rule.getAttribute("id")).isNotEmpty());
    }

    private static Path form(Element task) {
        String key = Models.camunda(task, "formKey");
        return key.matches("embedded:deployment:forms/.+") ? Path.of(key.replace("embedded:deployment:", "")) : null;
    }

    private static Stream<String> listeners(Element task, String event) {
        return Models.children(task, "taskListener").stream().filter(listener -> listener.getAttribute("event").equals(event))
                .map(listener -> Models.camunda(listener, "delegateExpression"));
    }
}
