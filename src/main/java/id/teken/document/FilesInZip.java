package id.teken.document;

import id.teken.values.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Takes a zip of files apart in memory; how many and how large they may be is bounded before anything is unpacked. */
public final class FilesInZip {

    /** Files in one zip. */
    public static final int MOST_FILES = 500;
    /** All of them together, unpacked. */
    public static final long MOST_UNPACKED = 100L * 1024 * 1024;
    private static final byte[] BEGINS_WITH = {'P', 'K'};

    private FilesInZip() {
    }

    /** Whether it begins as a zip does and is called one; an xlsx is none here. */
    public static boolean isOne(String name, byte[] file) {
        return name != null && name.toLowerCase(Locale.ROOT).endsWith(".zip") && file.length > 1 && file[0] == BEGINS_WITH[0]
                && file[1] == BEGINS_WITH[1];
    }

    /**
     * The files by name, without folders; what a computer of its own accord puts beside them is left out.
     *
     * @throws Refusal (invalid) if it is none, is encrypted, holds too much, or two files of one name
     */
    public static Map<String, byte[]> read(byte[] file) {
        Map<String, byte[]> files = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        long left = MOST_UNPACKED;
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                String name = entry.getName().replaceFirst("(?s).*[/\\\\]", "");
                if (entry.isDirectory() || name.startsWith(".") || entry.getName().startsWith("__MACOSX") || name.equalsIgnoreCase("Thumbs.db")) {
                    continue;
                }
                if (files.size() >= MOST_FILES) {
                    throw Refusal.invalid("zip.many", MOST_FILES);
                }
                if (!zip.canReadEntryData(entry)) {
                    throw Refusal.invalid("zip.encrypted", name);
                }
                byte[] content = content(zip, entry, Math.min(left, KnownFile.MOST_BYTES), name);
                left -= content.length;
                if (files.put(name, content) != null) {
                    throw Refusal.invalid("zip.twice", name);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw Refusal.invalid("zip.unreadable");
        }
        return files;
    }

    /** What the entry says of its own size is not believed. */
    private static byte[] content(ZipFile zip, ZipArchiveEntry entry, long most, String name) throws IOException {
        try (InputStream content = zip.getInputStream(entry)) {
            byte[] bytes = content.readNBytes((int) most + 1);
            if (bytes.length > most) {
                throw most < KnownFile.MOST_BYTES ? Refusal.invalid("zip.large", MOST_UNPACKED / 1024 / 1024)
                        : Refusal.invalid("zip.file.large", name, KnownFile.MOST_BYTES / 1024 / 1024);
            }
            return bytes;
        }
    }
}
