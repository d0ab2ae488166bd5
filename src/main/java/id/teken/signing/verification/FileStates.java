package id.teken.signing.verification;

import java.util.ArrayList;
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
}
