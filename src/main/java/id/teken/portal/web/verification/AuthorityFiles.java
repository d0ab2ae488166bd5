package id.teken.portal.web.verification;

import id.teken.signing.CertificateAuthority;
import id.teken.signing.Revocations;
import java.security.cert.CertificateEncodingException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What others need to check our signatures without us: the authority's certificate and its revocation list. */
@Controller
class AuthorityFiles {

    private final CertificateAuthority authority;
    private final Revocations revocations;

    AuthorityFiles(CertificateAuthority authority, Revocations revocations) {
        this.authority = authority;
        this.revocations = revocations;
    }

    @GetMapping("/ca/root.cer")
    ResponseEntity<byte[]> root() throws CertificateEncodingException {
        return file("application/pkix-cert", authority.root().getEncoded());
    }

    @GetMapping("/ca/revoked.crl")
    ResponseEntity<byte[]> revoked() {
        return file("application/pkix-crl", revocations.list());
    }

    private static ResponseEntity<byte[]> file(String type, byte[] content) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(type)).body(content);
    }
}
