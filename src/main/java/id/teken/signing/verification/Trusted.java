package id.teken.signing.verification;

import id.teken.signing.CertificateAuthority;
import id.teken.signing.Revocations;
import id.teken.signing.TimeStampTrust;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Whom this installation believes today: its own authority, and the time stamps that it has chosen. */
@Service
public class Trusted {

    private final CertificateAuthority authority;
    private final TimeStampTrust stamps;
    private final Revocations revocations;

    Trusted(CertificateAuthority authority, TimeStampTrust stamps, Revocations revocations) {
        this.authority = authority;
        this.stamps = stamps;
        this.revocations = revocations;
    }

    /** Our own time stamps stay believed where another authority was chosen later: earlier signatures carry them. */
    public Trust today() {
        X509Certificate root = authority.root();
        List<X509Certificate> stamping = Stream.concat(stamps.roots().stream(), Stream.of(root)).distinct().toList();
        return new Trust(List.of(root), new TimeStampTrust(stamping), true, revocations.all(), revocations.list());
    }
}
