package id.teken.document;

import id.teken.tenancy.Tenant;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps files by the hash of their content, per government; nothing in it is ever changed or removed. */
@Service
public class Archive {

    private final JdbcClient database;
    private final Clock clock;

    Archive(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Stores the content once and returns its SHA-256 in 64 lower-case hex digits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String keep(byte[] content, String mediaType) {
        String hash = hash(content);
        database.sql("insert into teken.archived_file (hash, media_type, content, archived_at) values (?, ?, ?, ?) "
                + "on conflict (government, hash) do nothing")
                .param(hash).param(mediaType).param(content).param(java.sql.Timestamp.from(clock.instant())).update();
        return hash;
    }

    /**
     * The content with this hash, checked against it on the way out.
     *
     * @throws IllegalStateException if the stored bytes no longer have the hash
     */
    @Transactional(readOnly = true)
    public Optional<byte[]> find(String hash) {
        Optional<byte[]> content = database.sql("select content from teken.archived_file where government = ? and hash = ?")
                .param(Tenant.required()).param(hash).query(byte[].class).optional();
        content.filter(bytes -> !hash(bytes).equals(hash)).ifPresent(bytes -> {
            throw new IllegalStateException("Archived file " + hash + " was changed in the database");
        });
        return content;
    }

    /** SHA-256 as 64 lower-case hex digits. */
    public static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
