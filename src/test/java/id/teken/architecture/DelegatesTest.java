package id.teken.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A delegate is a few lines: business key, one use case, result variable. */
class DelegatesTest {

    private static final int LINES_OF_EXECUTE = 8;
    private static final int LINES_OF_FILE = 50;
    private static final Pattern EXECUTE = Pattern.compile("\n( *)public void execute\\([^{]*\\{\n(.*?)\n\\1\\}", Pattern.DOTALL);

    @Test
    void delegatesAreSmall() {
        List<String> large = Sources.calledByTheEngine().stream()
                .filter(file -> Sources.text(file).contains("JavaDelegate")).filter(DelegatesTest::isLarge).map(Path::toString).toList();

        assertThat(large).as("delegates with more than %d lines in execute or %d in the file", LINES_OF_EXECUTE, LINES_OF_FILE)
                .isEmpty();
    }

    private static boolean isLarge(Path file) {
        String text = Sources.text(file);
        Matcher execute = EXECUTE.matcher(text);
        return !execute.find() || lines(execute.group(2)) > LINES_OF_EXECUTE || lines(text) > LINES_OF_FILE;
    }

    private static long lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).filter(line -> !line.startsWith("import ")).count();
    }
}
