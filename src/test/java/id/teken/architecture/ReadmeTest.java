package id.teken.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents name is there: files, pictures, settings. */
class ReadmeTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)(#[^)]*)?\\)|src=\"([^\"]+)\"");
    private static final Pattern SETTING = Pattern.compile("`(teken\\.[a-z.-]+[a-z])`");
    private static final Pattern ASKED_FOR = Pattern.compile("\\$\\{(teken\\.[a-z.-]+)|\"(teken\\.demo\\.[a-z-]+)\"");
    private static final long MOST_BYTES = 400 * 1024L;
    private static final int MOST_LINES = 40;

    @Test
    void everyLinkLeadsToAFile() {
        for (Path document : documents()) {
            LINK.matcher(Sources.text(document)).results()
                    .map(link -> link.group(1) == null ? link.group(3) : link.group(1)).filter(link -> !link.startsWith("http"))
                    .forEach(link -> assertThat(document.resolveSibling(link)).as(document.toString()).exists());
        }
    }

    @Test
    void picturesAreSmallAndShown() throws IOException {
        String readme = Sources.text(Path.of("README.md"));
        for (Path picture : Sources.files("docs/pictures", ".png", ".svg")) {
            assertThat(Files.size(picture)).as(picture.toString()).isLessThan(MOST_BYTES);
            assertThat(readme).contains(picture.toString());
        }
    }

    @Test
    void theTableOfSettingsIsComplete() {
        Set<String> told = SETTING.matcher(Sources.text(Path.of("README.md"))).results().map(setting -> setting.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> asked = Sources.java().stream().flatMap(file -> ASKED_FOR.matcher(Sources.text(file)).results())
                .map(setting -> setting.group(1) == null ? setting.group(2) : setting.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(told).isEqualTo(asked);
    }

    @Test
    void aDecisionFitsOnAPageAndIsListed() {
        String readme = Sources.text(Path.of("README.md"));
        for (Path decision : Sources.files("docs/decisions", ".md")) {
            List<String> lines = Sources.text(decision).lines().toList();
            assertThat(lines).as(decision.toString()).hasSizeLessThanOrEqualTo(MOST_LINES);
            assertThat(String.join("\n", lines)).as(decision.toString()).contains("**Context.**", "**Decision.**", "**Consequence.**");
            assertThat(readme).contains(decision.toString());
        }
    }

    private static List<Path> documents() {
        return Stream.concat(Stream.of(Path.of("README.md")), Sources.files("docs/decisions", ".md").stream()).toList();
    }
}
