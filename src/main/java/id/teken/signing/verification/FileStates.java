package id.teken.signing.verification;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The states that a file went through: each ends with its end-of-file mark, and what came later only follows. */
final class FileStates {

    private static final int MOST = 200;

    private FileStates() {
    }

    /** Lengths of the file at the end of each state, shortest first; the first {@value #MOST}. */
    static List<Integer> ends(byte[] file) {
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i + 5 <= file.length && ends.size() < MOST; i++) {
            if (file[i] == '%' && file[i + 1] == '%' && file[i + 2] == 'E' && file[i + 3] == 'O' && file[i + 4] == 'F') {
                int end = i + 5;
                if (end < file.length && file[end] == '\r') {
                    end++;
                }
                if (end < file.length && file[end] == '\n') {
                    end++;
                }
                ends.add(end);
            }
        }
        return ends;
    }

    /** SHA-256 of the file at the end of each state, in one pass. */
    static List<String> hashes(byte[] file, List<Integer> ends) {
        try {
            MessageDigest running = MessageDigest.getInstance("SHA-256");
            List<String> hashes = new ArrayList<>();
            int from = 0;
            for (int end : ends) {
                running.update(file, from, end - from);
                hashes.add(HexFormat.of().formatHex(((MessageDigest) running.clone()).digest()));
                from = end;
            }
            return hashes;
        } catch (NoSuchAlgorithmException | CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
