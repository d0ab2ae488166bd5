package id.teken.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Indonesian comes first and English second, but both know every text. */
class MessagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+[^}]*}");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(bundle("en").stringPropertyNames()).isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(bundle("id").stringPropertyNames());
    }

    @Test
    void noTextIsEmptyAndPlaceholdersAgree() throws IOException {
        Properties indonesian = bundle("id");
        Properties english = bundle("en");
        for (String key : indonesian.stringPropertyNames()) {
            assertThat(indonesian.getProperty(key)).as(key).isNotBlank();
            assertThat(english.getProperty(key)).as(key).isNotBlank();
            assertThat(placeholders(english.getProperty(key))).as(key).isEqualTo(placeholders(indonesian.getProperty(key)));
        }
    }

    private static Set<String> placeholders(String text) {
        Set<String> found = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().forEach(match -> found.add(match.group().replaceAll("\\D.*?(\\d+).*", "$1")));
        return found;
    }

    /** All files of a language together; a key stands in one of them only. */
    private static Properties bundle(String language) throws IOException {
        Properties all = new Properties();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/messages"))) {
            for (Path file : files.filter(file -> file.toString().endsWith("_" + language + ".properties")).toList()) {
                Properties properties = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                assertThat(properties.keySet()).as(file.toString()).noneMatch(all::containsKey);
                all.putAll(properties);
            }
        }
        return all;
    }
}
