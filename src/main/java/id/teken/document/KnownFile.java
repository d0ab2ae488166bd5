package id.teken.document;

import id.teken.values.PlainText;
import id.teken.values.Refusal;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.tika.Tika;

/**
 * A file that somebody handed in, of a kind that may be kept. The kind follows from the content; a name that says something
 * else is refused.
 *
 * @param name without directories, ending as its kind does
 */
public record KnownFile(String name, Kind kind, byte[] content) {

    /** What is taken, large enough for a scanned decision. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;
    private static final int LONGEST_NAME = 150;
    private static final int MOST_ENTRIES = 2_000;
    private static final Tika TIKA = new Tika();

    /** Documents and pictures; nothing that runs when it is opened. */
    public enum Kind {
        PDF("application/pdf", null, "pdf"),
        PNG("image/png", null, "png"),
        JPEG("image/jpeg", null, "jpg", "jpeg"),
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "word/document.xml", "docx"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xl/workbook.xml", "xlsx");

        private final String mediaType;
        private final String entry;
        private final List<String> endings;

        Kind(String mediaType, String entry, String... endings) {
            this.mediaType = mediaType;
            this.entry = entry;
            this.endings = List.of(endings);
        }

        public String mediaType() {
            return mediaType;
        }
    }

    /**
     * Looks at a file.
     *
     * @param name as the sender calls it
     * @throws Refusal (invalid) if it is empty, too large, of no kind that is taken, or not what its name says
     */
    public static KnownFile of(String name, byte[] content) {
        if (content.length == 0) {
            throw Refusal.invalid("file.empty");
        }
        if (content.length > MOST_BYTES) {
            throw Refusal.invalid("file.large", MOST_BYTES / 1024 / 1024);
        }
        String plain = PlainText.clean(name == null ? "" : name).replaceFirst(".*[/\\\\]", "").replaceAll("[\\p{Cntrl}\"<>|:*?]", "").strip();
        String ending = plain.substring(plain.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Kind named = Arrays.stream(Kind.values()).filter(kind -> kind.endings.contains(ending)).findFirst()
                .orElseThrow(() -> Refusal.invalid("file.kind", plain));
        if (plain.length() > LONGEST_NAME || plain.length() < ending.length() + 2) {
            throw Refusal.invalid("file.name", LONGEST_NAME);
        }
        String detected = TIKA.detect(content);
        Optional<Kind> kind = kind(detected, content);
        if (kind.isEmpty() && isProgram(detected)) {
            throw Refusal.invalid("file.program", plain);
        }
        return kind.filter(named::equals).map(found -> new KnownFile(plain, found, content))
                .orElseThrow(() -> Refusal.invalid("file.mismatch", plain, ending.toUpperCase(Locale.ROOT)));
    }

    private static Optional<Kind> kind(String detected, byte[] content) {
        Optional<String> entry = detected.contains("zip") || detected.contains("ooxml") ? mainEntry(content) : Optional.empty();
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.entry == null ? kind.mediaType.equals(detected) : entry.filter(kind.entry::equals).isPresent())
                .findFirst();
    }

    /** The part by which an office file is known; none for other archives, and for one with macros in it. */
    private static Optional<String> mainEntry(byte[] content) {
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get()) {
            List<String> names = Collections.list(zip.getEntries()).stream().map(ZipArchiveEntry::getName).toList();
            boolean suspicious = names.size() > MOST_ENTRIES || names.stream().anyMatch(name -> name.endsWith("vbaProject.bin"));
            return suspicious ? Optional.empty()
                    : Arrays.stream(Kind.values()).map(kind -> kind.entry).filter(entry -> entry != null && names.contains(entry)).findFirst();
        } catch (IOException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static boolean isProgram(String detected) {
        return detected.matches("application/(x-msdownload|x-dosexec|x-elf|x-executable|x-sharedlib|x-mach-o.*|x-sh|x-bat|java-.*|x-msi|x-ms-installer)"
                + "|text/(x-.*sh|x-python|x-perl|html|javascript)");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KnownFile file && name.equals(file.name) && kind == file.kind && Arrays.equals(content, file.content);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return name + " (" + kind + ", " + content.length + " bytes)";
    }
}
