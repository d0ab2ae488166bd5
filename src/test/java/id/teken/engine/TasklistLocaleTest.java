package id.teken.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Tasklist speaks Indonesian throughout: every text that Camunda ships in English has one of ours. */
@DisplayName("Tasklist in Indonesian")
class TasklistLocaleTest {

    private static final String LOCALES = "/META-INF/resources/webjars/camunda/app/tasklist/locales/";

    /** Names and signs that are the same in both languages. */
    private static final Set<String> SAME_IN_BOTH = Set.of("labels.DIAGRAM", "labels.FILTER_VARIABLE_LABEL",
            "labels.NO_TASK_FORM", "labels.SEARCH_LESS_THAN", "labels.SEARCH_LESS_THAN_EQUALS",
            "labels.SEARCH_GREATER_THAN", "labels.SEARCH_GREATER_THAN_EQUALS");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    private static Map<String, String> english;
    private static Map<String, String> indonesian;

    @BeforeAll
    static void read() throws IOException {
        english = textsOf("en.json");
        indonesian = textsOf("id.json");
    }

    @Test
    @DisplayName("has every key of Camunda's own texts, and no other")
    void sameKeys() {
        assertThat(indonesian.keySet()).isEqualTo(english.keySet());
        assertThat(indonesian).hasSizeGreaterThan(400);
    }

    @Test
    @DisplayName("leaves no label in English")
    void translated() {
        Set<String> untouched = indonesian.keySet().stream()
                .filter(key -> key.startsWith("labels."))
                .filter(key -> indonesian.get(key).equals(english.get(key)))
                .collect(Collectors.toSet());
        assertThat(untouched).isEqualTo(SAME_IN_BOTH);
    }

    @Test
    @DisplayName("keeps the placeholders of every label")
    void samePlaceholders() {
        assertThat(indonesian).allSatisfy((key, text) ->
                assertThat(placeholdersOf(text)).as(key).isEqualTo(placeholdersOf(english.get(key))));
    }

    @Test
    @DisplayName("writes the months and days of the Indonesian calendar")
    void calendar() {
        assertThat(indonesian)
                .containsEntry("dateLocales.months[7]", "Agustus")
                .containsEntry("dateLocales.weekdays[0]", "Minggu")
                .containsEntry("dateLocales.longDateFormat.LT", "HH.mm");
    }

    private static Map<String, String> textsOf(String file) throws IOException {
        try (InputStream in = TasklistLocaleTest.class.getResourceAsStream(LOCALES + file)) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> texts = new TreeMap<>();
            collect("", new ObjectMapper().readTree(withoutByteOrderMark(json)), texts);
            return texts;
        }
    }

    private static String withoutByteOrderMark(String json) {
        return json.startsWith("\uFEFF") ? json.substring(1) : json;
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "[" + i + "]", node.get(i), texts);
            }
        } else if (node.isObject()) {
            node.fields().forEachRemaining(entry ->
                    collect(path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue(), texts));
        } else {
            texts.put(path, node.asText());
        }
    }

    private static Set<String> placeholdersOf(String text) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        return matcher.results().map(result -> result.group(1)).collect(Collectors.toSet());
    }
}
