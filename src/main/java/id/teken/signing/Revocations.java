package id.teken.signing;

import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which certificates of the installation's authority are no longer good. Public, for all governments together. */
@Service
public class Revocations {

    private static final Duration LIFE_OF_LIST = Duration.ofDays(1);
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final CertificateAuthority authority;
    private final Clock clock;
    private volatile Made last = new Made(Map.of(), Instant.MIN, new byte[0]);

    Revocations(JdbcClient database, CertificateAuthority authority, Clock clock) {
        this.database = database;
        this.authority = authority;
        this.clock = clock;
    }

    /** From now on; once revoked, a certificate stays so. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void revoke(BigInteger serial) {
        database.sql("insert into teken.revoked_certificate (serial, revoked_at) values (?, ?) on conflict do nothing")
                .params(serial.toString(), Timestamp.from(clock.instant())).update();
    }

    public boolean isRevoked(BigInteger serial) {
        return database.sql("select exists (select 1 from teken.revoked_certificate where serial = ?)").param(serial.toString())
                .query(Boolean.class).single();
    }

    @Transactional(readOnly = true)
    public Map<BigInteger, Instant> all() {
        Map<BigInteger, Instant> revoked = new HashMap<>();
        database.sql("select serial, revoked_at from teken.revoked_certificate")
                .query(row -> {
                    revoked.put(new BigInteger(row.getString(1)), row.getTimestamp(2).toInstant());
                });
        return revoked;
    }

    /**
     * The signed list (X.509 CRL, DER), good for a day; its number is the time, so that every node's lists rise together. Whoever asks
     * often gets the one of the last minute, as long as nothing was revoked since.
     */
    @Transactional(readOnly = true)
    public byte[] list() {
        Map<BigInteger, Instant> revoked = all();
        Instant now = clock.instant();
        Made made = last;
        if (!made.revoked().equals(revoked) || now.isBefore(made.at()) || !now.isBefore(made.at().plus(FRESH))) {
            made = new Made(revoked, now, authority.revocationList(revoked, BigInteger.valueOf(now.getEpochSecond()), LIFE_OF_LIST));
            last = made;
        }
        return made.list().clone();
    }

    private record Made(Map<BigInteger, Instant> revoked, Instant at, byte[] list) {
    }
}
