package id.teken.portal.web.takeover;

import id.teken.document.FilesInZip;
import id.teken.values.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.web.multipart.MultipartFile;

/** Files as they were handed in: one by one, or in a zip. */
final class Scans {

    private Scans() {
    }

    /** By name, without folders. @throws Refusal (invalid) if two have one name, or a zip is not good */
    static Map<String, byte[]> of(List<MultipartFile> given) {
        Map<String, byte[]> files = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (MultipartFile file : given) {
            String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename().replaceFirst("(?s).*[/\\\\]", "");
            byte[] bytes = bytes(file);
            if (bytes.length > 0) {
                Map<String, byte[]> some = FilesInZip.isOne(name, bytes) ? FilesInZip.read(bytes) : Map.of(name, bytes);
                some.forEach((one, content) -> {
                    if (files.put(one, content) != null) {
                        throw Refusal.invalid("zip.twice", one);
                    }
                });
            }
        }
        return files;
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
