package id.teken.document;

import id.teken.values.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Unpacks a workbook once without keeping it, to see how large it becomes and what a reader would not tell us. */
final class WorkbookGuard {

    private static final long MOST_UNPACKED = 100L * 1024 * 1024;
    private static final int MOST_ENTRIES = 500;
    private static final byte[] MERGED = "<mergeCell ".getBytes(StandardCharsets.US_ASCII);

    private WorkbookGuard() {
    }

    /**
     * Looks through a file.
     *
     * @return whether the first sheet has merged cells
     * @throws Refusal (invalid) if it is no workbook, or a zip bomb
     */
    static boolean check(byte[] file) {
        long unpacked = 0;
        int entries = 0;
        boolean workbook = false;
        boolean merged = false;
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(file)).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                workbook |= entry.getName().equals("xl/workbook.xml");
                boolean firstSheet = entry.getName().equals("xl/worksheets/sheet1.xml");
                int matched = 0;
                if (++entries > MOST_ENTRIES) {
                    throw Refusal.invalid("table.bomb");
                }
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        unpacked += read;
                        if (unpacked > MOST_UNPACKED) {
                            throw Refusal.invalid("table.bomb");
                        }
                        for (int at = 0; firstSheet && !merged && at < read; at++) {
                            matched = buffer[at] == MERGED[matched] ? matched + 1 : buffer[at] == MERGED[0] ? 1 : 0;
                            merged = matched == MERGED.length;
                        }
                    }
                }
            }
        } catch (IOException broken) {
            throw Refusal.invalid("table.unreadable");
        }
        if (!workbook) {
            throw Refusal.invalid("table.unreadable");
        }
        return merged;
    }
}
