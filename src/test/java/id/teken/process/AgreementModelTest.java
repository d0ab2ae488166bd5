package id.teken.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the agreement goes from each step, read from the model alone: a changed path shows here without an engine. */
class AgreementModelTest {

    private static final Path MODEL = Path.of("processes/agreement/agreement.bpmn");
    private static final Pattern OUTCOME = Pattern.compile("(\\w+) == '(\\w+)'");

    private final BpmnModelInstance model = Bpmn.readModelFromFile(MODEL.toFile());

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            start               |            | draft
            draft               |            | review
            review              | accept     | review-result > seal > signing > signing-started > sign
            review              | questions  | review-result > confirm
            review              | corrections| review-result > approve-corrections
            review              | settled    | review-result > apply-corrections > confirm
            approve-corrections | rejected   | corrections-result > review
            approve-corrections | applied    | corrections-result > apply-corrections > confirm
            confirm             | confirmed  | confirm-result > seal > signing > signing-started > sign
            confirm             | answered   | confirm-result > review
            confirm             | objected   | confirm-result > review
            sign                | signed     | sign-result > countersign
            sign                | declined   | sign-result > signing-declined > declined-at-signing > void-document > review
            sign                | alone+none | sign-result > witnesses-result > signing-completed > publish > signed
            sign                | alone+due  | sign-result > witnesses-result > witness
            countersign         | signed+none| countersign-result > witnesses-result > signing-completed > publish > signed
            countersign         | signed+due | countersign-result > witnesses-result > witness
            witness             | next       | witness-result > witness
            witness             | signed     | witness-result > signing-witnessed > publish > signed
            witness             | declined   | witness-result > witnessing-declined > declined-at-signing > void-document > review
            countersign         | declined   | countersign-result > signing-declined > declined-at-signing > void-document > review
            countersign         | corrected  | countersign-result > signing-corrected > corrected-at-signing > void-document-for-correction > approve-corrections
            official-changed    |            | void-document-for-official > seal > signing > signing-started > sign
            withdrawal-told     |            | withdrawn
            """)
    void eachOutcomeLeadsToItsNextStep(String from, String outcome, String path) {
        assertThat(String.join(" > ", path(node(from), outcome == null ? "" : outcome))).isEqualTo(path);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            review-result      | reviewOutcome      | accept, corrections, questions, settled
            corrections-result | correctionsOutcome | applied, rejected
            confirm-result     | confirmOutcome     | answered, confirmed, objected
            sign-result        | signOutcome        | alone, declined, signed
            countersign-result | countersignOutcome | corrected, declined, signed
            witnesses-result   | witnesses          | due, none
            witness-result     | witnessOutcome     | declined, next, signed
            """)
    void eachGatewayKnowsItsOutcomesAndNoOther(String gateway, String variable, String outcomes) {
        List<MatchResult> tests = conditions(node(gateway));
        assertThat(tests).extracting(test -> test.group(1)).containsOnly(variable);
        assertThat(tests).extracting(test -> test.group(2)).containsExactlyInAnyOrder(outcomes.split(", "));
        assertThat(((ExclusiveGateway) node(gateway)).getDefault()).isNull();
    }

    /** The outcome lives in the task and is handed out at its end: one of an earlier round can never answer for this one. */
    @ParameterizedTest
    @ValueSource(strings = {"review-result", "corrections-result", "confirm-result", "sign-result", "countersign-result", "witness-result"})
    void theTaskBeforeAGatewayForgetsTheOutcomeOfAnEarlierRound(String gateway) {
        String variable = conditions(node(gateway)).get(0).group(1);
        FlowNode task = incoming(node(gateway)).get(0);

        assertThat(task).isInstanceOf(UserTask.class);
        assertThat(mapping(task).getCamundaInputParameters())
                .anyMatch(input -> input.getCamundaName().equals(variable) && input.getTextContent().isBlank());
        assertThat(mapping(task).getCamundaOutputParameters())
                .anyMatch(output -> output.getCamundaName().equals(variable) && output.getTextContent().equals("${" + variable + "}"));
    }

    @ParameterizedTest
    @CsvSource({"void-document, DECLINED", "void-document-for-correction, CORRECTED", "void-document-for-official, OFFICIAL_CHANGED"})
    void aVoidDocumentKnowsWhy(String task, String reason) {
        assertThat(mapping(node(task)).getCamundaInputParameters()).extracting(CamundaInputParameter::getCamundaName,
                CamundaInputParameter::getTextContent).containsExactly(org.assertj.core.groups.Tuple.tuple("voidReason", reason));
    }

    @ParameterizedTest
    @CsvSource({"draft, ${head}, ${unitGroup}", "review, ${leader}, ${assistantGroup}", "approve-corrections, ${secretary},", "confirm, ${head}, ${unitGroup}",
            "sign, ${head},", "countersign, ${leader},", "witness, ${witness},"})
    void eachTaskHasItsPerson(String task, String assignee, String group) {
        UserTask step = (UserTask) node(task);
        assertThat(step.getCamundaAssignee()).isEqualTo(assignee);
        assertThat(step.getCamundaCandidateGroups()).isEqualTo(group);
        assertThat(step.getCamundaFormKey()).isEqualTo("embedded:deployment:forms/agreement/" + task + ".html");
    }

    @Test
    void messagesInterruptWhatTheyMeet() {
        assertThat(((BoundaryEvent) node("official-changed")).cancelActivity()).isTrue();
        assertThat(message("official-changed")).isEqualTo("official-changed");
        assertThat(((StartEvent) node("withdrawal-told")).isInterrupting()).isTrue();
        assertThat(message("withdrawal-told")).isEqualTo("agreement-withdrawn");
        assertThat(node("withdrawal-told").getParentElement().getParentElement()).as("the whole process can be withdrawn")
                .isEqualTo(model.getModelElementById("agreement"));
    }

    @Test
    void everyNodeCanBeReached() {
        Collection<FlowNode> nodes = model.getModelElementsByType(FlowNode.class);
        assertThat(nodes).filteredOn(node -> !(node instanceof StartEvent || node instanceof BoundaryEvent
                || node instanceof SubProcess sub && sub.triggeredByEvent())).allSatisfy(node -> assertThat(incoming(node)).isNotEmpty());
        assertThat(nodes).filteredOn(node -> !(node instanceof EndEvent || node instanceof SubProcess sub && sub.triggeredByEvent()))
                .allSatisfy(node -> assertThat(node.getOutgoing()).isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({"TARGET_WEAKER_THAN_PLAN, BLOCKING", "WEIGHTS_NOT_100, BLOCKING", "NOT_IN_PLAN, WARNING", "MEASURE_DIFFERS, WARNING",
            "NO_OUTCOME, WARNING", "PLAN_INDICATOR_MISSING, WARNING", "BUDGET_DIFFERS, WARNING", "WEAKER_THAN_LAST_YEAR, WARNING",
            "NO_SUPPORT, INFO", "SOMETHING_ELSE,"})
    void theAlignmentTableWeighsEachRemark(String remark, String severity) throws IOException {
        DmnEngine engine = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        try (InputStream table = Files.newInputStream(Path.of("processes/agreement/alignment.dmn"))) {
            var result = engine.evaluateDecision(engine.parseDecision("alignment", table), Map.of("remark", remark));
            assertThat(result.isEmpty() ? null : result.<String>getSingleEntry()).isEqualTo(severity);
        }
    }

    /** From after {@code from} up to and including the next user task or the end of the process. */
    private List<String> path(FlowNode from, String outcome) {
        List<String> path = new ArrayList<>();
        FlowNode at = next(from, outcome);
        while (true) {
            path.add(at.getId());
            if (at instanceof UserTask || at instanceof EndEvent && !(outer(at) instanceof SubProcess sub && !sub.triggeredByEvent())) {
                return path;
            }
            at = next(at, outcome);
        }
    }

    private FlowNode next(FlowNode node, String outcome) {
        if (node instanceof SubProcess) {
            return node.getChildElementsByType(StartEvent.class).iterator().next();
        }
        if (node instanceof EndEvent) {
            Collection<ErrorEventDefinition> errors = node.getChildElementsByType(ErrorEventDefinition.class);
            return errors.isEmpty() ? only(((SubProcess) outer(node)).getOutgoing().stream().toList(), node).getTarget()
                    : catcher(outer(node), errors.iterator().next());
        }
        List<SequenceFlow> open = node.getOutgoing().stream().filter(flow -> admits(flow, outcome)).toList();
        return only(open, node).getTarget();
    }

    private FlowNode catcher(ModelElementInstance host, ErrorEventDefinition thrown) {
        return model.getModelElementsByType(BoundaryEvent.class).stream().filter(event -> event.getAttachedTo().equals(host))
                .filter(event -> event.getChildElementsByType(ErrorEventDefinition.class).stream()
                        .anyMatch(caught -> caught.getError().equals(thrown.getError())))
                .findFirst().orElseThrow();
    }

    private static <T> T only(List<T> ways, FlowNode from) {
        assertThat(ways).as("ways out of " + from.getId()).hasSize(1);
        return ways.get(0);
    }

    private static boolean admits(SequenceFlow flow, String outcome) {
        return flow.getConditionExpression() == null || tests(flow).anyMatch(test -> List.of(outcome.split("\\+")).contains(test.group(2)));
    }

    private static List<MatchResult> conditions(FlowNode gateway) {
        return gateway.getOutgoing().stream().flatMap(AgreementModelTest::tests).toList();
    }

    private static Stream<MatchResult> tests(SequenceFlow flow) {
        String condition = flow.getConditionExpression().getTextContent();
        assertThat(condition).matches("\\$\\{\\w+ == '\\w+'( \\|\\| \\w+ == '\\w+')*}");
        return OUTCOME.matcher(condition).results();
    }

    private List<FlowNode> incoming(FlowNode node) {
        return node.getIncoming().stream().map(SequenceFlow::getSource).toList();
    }

    private static CamundaInputOutput mapping(FlowNode task) {
        return task.getExtensionElements().getElementsQuery().filterByType(CamundaInputOutput.class).singleResult();
    }

    private String message(String event) {
        Collection<EventDefinition> definitions = node(event).getChildElementsByType(EventDefinition.class);
        return ((MessageEventDefinition) definitions.iterator().next()).getMessage().getName();
    }

    private static ModelElementInstance outer(FlowNode node) {
        return node.getParentElement();
    }

    private FlowNode node(String id) {
        return model.getModelElementById(id);
    }
}
