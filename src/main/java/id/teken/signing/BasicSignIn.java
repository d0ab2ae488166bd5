package id.teken.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** How we sign in at other services (RFC 7617). */
public final class BasicSignIn {

    private BasicSignIn() {
    }

    /**
     * The header's value.
     *
     * @param passwordFile file that holds nothing but the password
     */
    public static String header(String user, Path passwordFile) {
        try {
            String pair = user + ":" + Files.readString(passwordFile).strip();
            return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("The password cannot be read: " + passwordFile, e);
        }
    }
}
