package id.teken.signing;

import java.util.Arrays;

/** What one revision of a signed file must keep of the one before. */
public final class Revisions {

    private Revisions() {
    }

    /** True if the later file is the earlier one, byte for byte, with something added: the earlier signatures still hold. */
    public static boolean continues(byte[] earlier, byte[] later) {
        return later.length > earlier.length && Arrays.mismatch(earlier, later) == earlier.length;
    }
}
