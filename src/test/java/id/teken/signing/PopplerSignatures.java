package id.teken.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Poppler's word on signatures. */
final class PopplerSignatures {

    private PopplerSignatures() {
    }

    /** What {@code pdfsig} prints; skips the test where it is not installed. */
    static String of(byte[] pdf, Path directory) throws Exception {
        assumePdfsig();
        Path file = Files.write(directory.resolve("signed.pdf"), pdf);
        Process process = new ProcessBuilder("pdfsig", "-nocert", file.toString()).redirectErrorStream(true).start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return answer;
    }

    /** Absence is told aloud, and is an error where everything must be checked. */
    private static void assumePdfsig() {
        boolean present = Arrays.stream(System.getenv("PATH").split(":")).anyMatch(path -> Files.isExecutable(Path.of(path, "pdfsig")));
        if (!present) {
            assertThat(System.getenv("CI")).as("poppler-utils (pdfsig) must be installed where CI=true").isNotEqualTo("true");
            System.err.println("SKIPPED: pdfsig is not installed (package poppler-utils); signatures were not checked by poppler");
        }
        Assumptions.assumeTrue(present, "pdfsig is not installed");
    }
}
