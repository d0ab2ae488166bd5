package id.teken.agreement.web;

import id.teken.agreement.CorrectableField;
import id.teken.agreement.RollUpRule;
import id.teken.planning.Calculation;
import id.teken.planning.Frequency;
import id.teken.planning.IndicatorKind;
import id.teken.values.Target;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the fields of an agreement and their choices are called, so that Tasklist's forms say it as the pages do. */
@RestController
class WordsApi {

    /**
     * Names by the fields' names in the API.
     *
     * @param choices of each field that has some, the choices' names in the order to offer them
     */
    record Words(Map<String, String> line, Map<String, String> program, Map<String, Map<String, String>> choices) {
    }

    private final MessageSource messages;

    WordsApi(MessageSource messages) {
        this.messages = messages;
    }

    @GetMapping("/api/words")
    Words words(Locale locale) {
        Map<String, String> line = new LinkedHashMap<>();
        Map<String, String> program = new LinkedHashMap<>();
        for (CorrectableField field : CorrectableField.values()) {
            (field.belongsToProgram() ? program : line).put(field.json(), text("field." + field, locale));
        }
        line.put("lastResult", text("field.LAST_RESULT", locale));
        line.put("supports", text("field.SUPPORTS", locale));
        line.put("rollUp", text("field.ROLL_UP", locale));
        return new Words(line, program, Map.of("rollUp", choices("rollUp", RollUpRule.values(), locale),
                "kind", choices("kind", IndicatorKind.values(), locale),
                "direction", choices("direction", Target.Direction.values(), locale),
                "calculation", choices("calculation", Calculation.values(), locale),
                "frequency", choices("frequency", Frequency.values(), locale)));
    }

    private Map<String, String> choices(String field, Enum<?>[] values, Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        Arrays.stream(values).forEach(value -> names.put(value.name(), text("value." + field + "." + value.name(), locale)));
        return names;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
