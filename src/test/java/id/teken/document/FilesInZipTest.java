package id.teken.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Zips as people make them, and as nobody should. */
class FilesInZipTest {

    @Test
    void filesAreFoundWithoutFoldersAndWithoutWhatComputersAdd() throws IOException {
        byte[] zip = zip(List.of("PK/", "PK/dinkes.pdf", "__MACOSX/._dinkes.pdf", "PK\\disdik.pdf", ".DS_Store", "Thumbs.db"), new byte[] {1, 2});
        assertThat(FilesInZip.isOne("pk.ZIP", zip)).isTrue();
        assertThat(FilesInZip.isOne("pk.xlsx", zip)).isFalse();
        assertThat(FilesInZip.read(zip)).containsOnlyKeys("dinkes.pdf", "disdik.pdf");
    }

    @Test
    void aNameThatLeadsElsewhereIsOnlyAName() throws IOException {
        assertThat(FilesInZip.read(zip(List.of("../../etc/passwd"), new byte[] {1}))).containsOnlyKeys("passwd");
    }

    @Test
    void whatUnpacksToTooMuchIsRefusedWithoutUnpackingIt() throws IOException {
        byte[] large = new byte[KnownFile.MOST_BYTES];
        Arrays.fill(large, (byte) 'a');
        assertThatThrownBy(() -> FilesInZip.read(zip(List.of("satu.pdf"), Arrays.copyOf(large, large.length + 1)))).hasMessage("zip.file.large");
        List<String> eleven = java.util.stream.IntStream.rangeClosed(1, 11).mapToObj(at -> at + ".pdf").toList();
        byte[] bomb = zip(eleven, large);
        assertThat(bomb.length).isLessThan(200_000);
        assertThatThrownBy(() -> FilesInZip.read(bomb)).hasMessage("zip.large");
        List<String> many = java.util.stream.IntStream.rangeClosed(0, FilesInZip.MOST_FILES).mapToObj(at -> at + ".pdf").toList();
        assertThatThrownBy(() -> FilesInZip.read(zip(many, new byte[] {1}))).hasMessage("zip.many");
    }

    @Test
    void twoOfOneNameAndWhatIsNoZipAreRefused() throws IOException {
        byte[] twice = zip(List.of("a/pk.pdf", "b/pk.pdf"), new byte[] {1});
        assertThatThrownBy(() -> FilesInZip.read(twice)).hasMessage("zip.twice");
        assertThatThrownBy(() -> FilesInZip.read(zip(List.of("a/PK.pdf", "b/pk.pdf"), new byte[] {1}))).as("but for capitals").hasMessage("zip.twice");
        assertThatThrownBy(() -> FilesInZip.read(Arrays.copyOf(twice, twice.length / 2))).hasMessage("zip.unreadable");
        assertThatThrownBy(() -> FilesInZip.read("PK apa".getBytes(StandardCharsets.US_ASCII))).hasMessage("zip.unreadable");
    }

    private static byte[] zip(List<String> names, byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                if (!name.endsWith("/")) {
                    zip.write(content);
                }
            }
        }
        return bytes.toByteArray();
    }
}
