package id.teken.signing.verification;

import id.teken.signing.CertificateAuthority;
import id.teken.signing.Certificates;
import id.teken.signing.RevocationLists;
import id.teken.signing.Revocations;
import id.teken.signing.TimeStampTrust;
import java.security.cert.X509Certificate;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Whom this installation believes today: its own authority, BSrE where it is set up, and the time stamps that it has chosen. */
@Service
public class Trusted {

    private final CertificateAuthority authority;
    private final TimeStampTrust stamps;
    private final Revocations revocations;
    private final RevocationLists foreign;
    private final List<X509Certificate> others;

    /** @param certificates file with the authorities of BSrE's signers and time stamps, or blank */
    Trusted(CertificateAuthority authority, TimeStampTrust stamps, Revocations revocations, RevocationLists foreign,
            @Value("${teken.signing.bsre.certificates:}") String certificates) {
        this.others = certificates.isBlank() ? List.of() : Certificates.in(Path.of(certificates));
        this.authority = authority;
        this.stamps = stamps;
        this.revocations = revocations;
        this.foreign = foreign;
    }

    /** Our own time stamps stay believed where another authority was chosen later: earlier signatures carry them. */
    public Trust today() {
        X509Certificate root = authority.root();
        List<X509Certificate> issuing = Stream.concat(Stream.of(root), others.stream()).distinct().toList();
        List<X509Certificate> stamping = Stream.concat(stamps.roots().stream(), issuing.stream()).distinct().toList();
        return new Trust(issuing, new TimeStampTrust(stamping), true, revocations.all(),
                Stream.concat(Stream.of(revocations.list()), foreign.atHand().stream()).toList());
    }
}
