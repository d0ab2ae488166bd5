package id.teken.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The picture in the README is the model that runs. After a change of the model:
 * {@code ./mvnw test -Dtest=ProcessPictureFileTest -Dteken.pictures.update=true}.
 */
class ProcessPictureFileTest {

    private static final Path MODEL = Path.of("processes/agreement/agreement.bpmn");
    private static final Path PICTURE = Path.of("docs/pictures/agreement.svg");

    @Test
    void theCommittedPictureShowsTheModel() throws IOException {
        String picture;
        try (InputStream model = Files.newInputStream(MODEL)) {
            picture = ProcessPicture.svg(model, Set.of(), Set.of());
        }
        if (Boolean.getBoolean("teken.pictures.update")) {
            Files.writeString(PICTURE, picture);
        }
        assertThat(PICTURE).as("run again with -Dteken.pictures.update=true").content().isEqualTo(picture);
    }
}
