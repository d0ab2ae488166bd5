package id.teken.signing.verification;

import id.teken.document.Archive;
import id.teken.tenancy.Tenant;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Leads from what a citizen holds, a file or a printed address, to the document and its government. Stands outside the wall
 * between governments and therefore keeps only hashes.
 */
@Service
public class VerificationEntries {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 16;

    private final JdbcClient database;
    private final String address;

    VerificationEntries(JdbcClient database, @Value("${teken.address}") String address) {
        this.database = database;
        this.address = address;
    }

    /** Where to look. */
    public record Entry(String government, UUID documentId) {
    }

    /** 128 random bits in 22 letters, digits, minus and underscore. */
    public static String newToken() {
        byte[] token = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The address to be printed. */
    public String address(String token) {
        return address + "/verifikasi/" + token;
    }

    /** @param token the end of the address that a document prints */
    public void printed(String token, UUID documentId) {
        issued(keyOf(token), documentId);
    }

    /** @param hash of a state of the document's file, as everybody may hold it */
    public void issued(String hash, UUID documentId) {
        database.sql("insert into teken.verification_entry (key, issuer, document_id) values (?, ?, ?) on conflict do nothing")
                .params(hash, Tenant.required(), documentId).update();
    }

    public Optional<Entry> byHash(String hash) {
        return find(hash);
    }

    public Optional<Entry> byToken(String token) {
        return find(keyOf(token));
    }

    private Optional<Entry> find(String key) {
        return database.sql("select issuer, document_id from teken.verification_entry where key = ?").param(key)
                .query((row, number) -> new Entry(row.getString(1), row.getObject(2, UUID.class))).optional();
    }

    private static String keyOf(String token) {
        return Archive.hash(token.getBytes(StandardCharsets.UTF_8));
    }
}
