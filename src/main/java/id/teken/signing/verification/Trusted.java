package id.teken.signing.verification;

import id.teken.signing.CertificateAuthority;
import id.teken.signing.TimeStampTrust;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Whom this installation believes today: its own authority, and the time stamps that it has chosen. */
@Service
public class Trusted {

    private static final Duration LIFE_OF_LIST = Duration.ofDays(1);

    private final CertificateAuthority authority;
    private final TimeStampTrust stamps;
    private final Clock clock;

    Trusted(CertificateAuthority authority, TimeStampTrust stamps, Clock clock) {
        this.authority = authority;
        this.stamps = stamps;
        this.clock = clock;
    }

    public Trust today() {
        byte[] list = authority.revocationList(Map.of(), BigInteger.valueOf(clock.instant().getEpochSecond()), LIFE_OF_LIST);
        return new Trust(List.of(authority.root()), stamps, true, Map.of(), list);
    }
}
