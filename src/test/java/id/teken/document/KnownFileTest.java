package id.teken.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.teken.document.KnownFile.Kind;
import id.teken.values.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept is what its content says it is. */
class KnownFileTest {

    private static final byte[] PDF = "%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F', 0};
    private static final byte[] WINDOWS = program("MZ");
    private static final byte[] LINUX = program("\u007fELF");

    @Test
    void documentsAndPicturesAreTaken() throws IOException {
        assertThat(KnownFile.of("SK.PDF", PDF).kind()).isEqualTo(Kind.PDF);
        assertThat(KnownFile.of("foto.png", PNG).kind()).isEqualTo(Kind.PNG);
        assertThat(KnownFile.of("foto.jpeg", JPEG).kind()).isEqualTo(Kind.JPEG);
        assertThat(KnownFile.of("data.docx", zip("[Content_Types].xml", "word/document.xml")).kind()).isEqualTo(Kind.DOCX);
        assertThat(KnownFile.of("data.xlsx", TableFile.xlsx("Data", List.of("A"), List.of(List.of("1")))).kind()).isEqualTo(Kind.XLSX);
    }

    @Test
    void aProgramCalledPdfIsRefusedInClearWords() {
        for (byte[] program : List.of(WINDOWS, LINUX, "#!/bin/sh\nrm -rf /\n".getBytes(StandardCharsets.US_ASCII),
                "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII))) {
            refused("laporan.pdf", program, "file.program");
        }
    }

    @Test
    void aNameThatSaysSomethingElseIsRefused() throws IOException {
        refused("foto.png", PDF, "file.mismatch");
        refused("laporan.pdf", "hanya teks".getBytes(StandardCharsets.UTF_8), "file.mismatch");
        refused("data.xlsx", zip("word/document.xml"), "file.mismatch");
        refused("data.docx", zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "file.mismatch");
        refused("data.docx", zip("apa.txt"), "file.mismatch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"setup.exe", "arsip.zip", "data.docm", "laporan", "", "pdf", "laporan.pdf.exe"})
    void otherKindsAreRefusedByTheirName(String name) {
        refused(name, PDF, name.equals("pdf") ? "file.name" : "file.kind");
    }

    @Test
    void emptyAndHugeFilesAreRefused() {
        refused("a.pdf", new byte[0], "file.empty");
        refused("a.pdf", new byte[KnownFile.MOST_BYTES + 1], "file.large");
        refused("x".repeat(200) + ".pdf", PDF, "file.name");
    }

    @Test
    void directoriesAndControlCharactersLeaveTheName() {
        assertThat(KnownFile.of("C:\\temp\\..\\SK\r\nX-Header: 1\".pdf", PDF).name()).doesNotContain("\\", "\r", "\n", "\"").endsWith(".pdf");
        assertThat(KnownFile.of("../../etc/passwd.pdf", PDF).name()).isEqualTo("passwd.pdf");
    }

    private static void refused(String name, byte[] content, String key) {
        assertThatThrownBy(() -> KnownFile.of(name, content)).as(name).isInstanceOf(Refusal.class).hasMessage(key);
    }

    private static byte[] program(String magic) {
        byte[] content = new byte[512];
        byte[] begin = magic.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(begin, 0, content, 0, begin.length);
        return content;
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<x/>".getBytes(StandardCharsets.US_ASCII));
            }
        }
        return file.toByteArray();
    }
}
