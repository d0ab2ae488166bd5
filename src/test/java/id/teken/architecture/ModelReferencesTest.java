package id.teken.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Models, forms and code name each other; a name that only one side knows is a mistake. */
class ModelReferencesTest {

    @Test
    void everyBeanNamedInAModelExists() {
        assertThat(Sources.beans()).containsAll(beansInModels());
    }

    @Test
    void everyDelegateAndListenerIsNamedInAModel() {
        assertThat(beansInModels()).containsAll(Sources.calledByTheEngine().stream().map(Sources::beanName).toList());
    }

    @Test
    void everyFormIsUsedByAModel() {
        String models = Models.processes().stream().map(Sources::text).collect(Collectors.joining());
        List<Path> forms = Sources.files("forms", ".html", ".form");
        assertThat(forms).as("forms").isNotEmpty();
        assertThat(forms.stream().filter(form -> !models.contains("deployment:" + form.toString().replace('\\', '/'))))
                .as("forms that no model shows").isEmpty();
    }

    @Test
    void messagesProcessesAndDecisionsAreNamedInTheCode() {
        String code = Sources.java().stream().map(Sources::text).collect(Collectors.joining());
        List<String> unknown = Stream.of(names(Models.processes(), "message", "name"), names(Models.processes(), "process", "id"),
                names(Models.decisions(), "decision", "id")).flatMap(Set::stream)
                .filter(name -> !code.contains("\"" + name + "\"")).toList();
        assertThat(unknown).as("names in models that no Java text literal names").isEmpty();
    }

    @Test
    void messagesAndDecisionsNamedInTheCodeAreInAModel() {
        assertThat(names(Models.processes(), "message", "name")).containsAll(literals("\\.(?:tell|awaits)\\(\"([^\"]+)\""));
        assertThat(names(Models.decisions(), "decision", "id")).containsAll(literals("\\.decide\\(\"([^\"]+)\""));
    }

    @Test
    void everyMessageInAModelIsUsedThere() {
        for (Path model : Models.processes()) {
            Set<String> used = names(List.of(model), "messageEventDefinition", "messageRef");
            used.addAll(names(List.of(model), "receiveTask", "messageRef"));
            assertThat(used).containsExactlyInAnyOrderElementsOf(names(List.of(model), "message", "id"));
        }
    }

    private static Set<String> beansInModels() {
        return Models.processes().stream().flatMap(model -> Models.elements(model).stream())
                .map(element -> Models.camunda(element, "delegateExpression")).filter(bean -> !bean.isEmpty())
                .map(bean -> bean.replaceAll("[${}]", "")).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(List<Path> models, String element, String attribute) {
        return models.stream().flatMap(model -> Models.elements(model, element).stream())
                .map(found -> found.getAttribute(attribute)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> literals(String call) {
        Pattern pattern = Pattern.compile(call);
        return Sources.java().stream().flatMap(file -> pattern.matcher(Sources.text(file)).results())
                .map((MatchResult match) -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }
}
