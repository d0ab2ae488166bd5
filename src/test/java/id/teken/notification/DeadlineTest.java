package id.teken.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is written is read back by the rules of RFC 5545: unfold, split at the first colon, undo the escapes. */
class DeadlineTest {

    private static final Instant DUE = Instant.parse("2026-02-18T09:00:00Z");
    private static final Instant WRITTEN = Instant.parse("2026-02-02T02:00:00Z");

    @Test
    void anEntrySaysWhatIsDueWhen() {
        Map<String, String> entry = read(new Deadline("pk-1", DUE, "Susun PK 2026").file(3, WRITTEN, "https://teken.example/tugas/1"));

        assertThat(entry).containsEntry("UID", "pk-1@teken").containsEntry("SEQUENCE", "3").containsEntry("DTSTART", "20260218T090000Z")
                .containsEntry("DTSTAMP", "20260202T020000Z").containsEntry("SUMMARY", "Susun PK 2026")
                .containsEntry("URL", "https://teken.example/tugas/1").containsEntry("METHOD", "PUBLISH");
    }

    @Test
    void longTitlesAreFoldedAt75BytesWithoutCuttingACharacter() {
        String title = "Tanda tangani PK Dinas Pariwisata dan Ekonomi Kreatif – é€𝄞 ".repeat(4);

        String file = new Deadline("pk-1", DUE, title).file(0, WRITTEN, null);

        assertThat(file.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(file.replace("\r\n", "")).doesNotContain("\n", "\r", "?", "\uFFFD");
        assertThat(read(file)).containsEntry("SUMMARY", title);
    }

    @Test
    void whatPeopleWroteAddsNoLine() {
        String title = "Dinas; Kota, \\ \"X\"\r\nATTENDEE:mailto:semua@kota.example";

        String file = new Deadline("pk-1", DUE, title).file(0, WRITTEN, null);

        assertThat(read(file)).doesNotContainKey("ATTENDEE")
                .containsEntry("SUMMARY", "Dinas; Kota, \\ \"X\"\nATTENDEE:mailto:semua@kota.example");
    }

    @Test
    void anIdIsPlain() {
        assertThatThrownBy(() -> new Deadline("a b", DUE, "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Deadline("a".repeat(61), DUE, "x")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, String> read(String file) {
        Map<String, String> entry = new LinkedHashMap<>();
        for (String line : file.replace("\r\n ", "").split("\r\n")) {
            String[] parts = line.split(":", 2);
            StringBuilder value = new StringBuilder();
            for (int at = 0; at < parts[1].length(); at++) {
                char next = parts[1].charAt(at);
                if (next == '\\') {
                    at++;
                    value.append(parts[1].charAt(at) == 'n' ? '\n' : parts[1].charAt(at));
                } else {
                    value.append(next);
                }
            }
            entry.put(parts[0], value.toString());
        }
        return entry;
    }
}
