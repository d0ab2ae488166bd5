package id.teken.portal.web.verification;

import id.teken.signing.CertificateAuthority;
import id.teken.signing.OcspResponder;
import id.teken.signing.Revocations;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** What others need to check our signatures without us: the authority's certificate, its revocation list, and the status of one. */
@Controller
class AuthorityFiles {

    private final CertificateAuthority authority;
    private final Revocations revocations;
    private final OcspResponder responder;

    AuthorityFiles(CertificateAuthority authority, Revocations revocations, OcspResponder responder) {
        this.authority = authority;
        this.revocations = revocations;
        this.responder = responder;
    }

    @GetMapping("/ca/root.cer")
    ResponseEntity<byte[]> root() throws CertificateEncodingException {
        return file("application/pkix-cert", authority.root().getEncoded());
    }

    @GetMapping("/ca/revoked.crl")
    ResponseEntity<byte[]> revoked() {
        return file("application/pkix-crl", revocations.list());
    }

    /** RFC 6960, appendix A, by POST; what cannot be understood is answered in the protocol's own way. */
    @PostMapping("/ca/ocsp")
    ResponseEntity<byte[]> status(HttpServletRequest request) throws IOException {
        byte[] asked = request.getInputStream().readNBytes(OcspResponder.LONGEST_REQUEST);
        return file("application/ocsp-response", responder.answer(asked));
    }

    private static ResponseEntity<byte[]> file(String type, byte[] content) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(type)).body(content);
    }
}
