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

    private final JdbcClient database;
    private final CertificateAuthority authority;
    private final Clock clock;

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

    @Transactional(readOnly = true)
    public Map<BigInteger, Instant> all() {
        Map<BigInteger, Instant> revoked = new HashMap<>();
        database.sql("select serial, revoked_at from teken.revoked_certificate")
                .query(row -> {
                    revoked.put(new BigInteger(row.getString(1)), row.getTimestamp(2).toInstant());
                });
        return revoked;
    }

    /** The signed list (X.509 CRL, DER), good for a day; its number is the time, so that every node's lists rise together. */
    @Transactional(readOnly = true)
    public byte[] list() {
        return authority.revocationList(all(), BigInteger.valueOf(clock.instant().getEpochSecond()), LIFE_OF_LIST);
    }
}
