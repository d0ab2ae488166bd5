package id.teken.portal.web.verification;

import id.teken.document.Archive;
import id.teken.signing.CertificateAuthority;
import id.teken.signing.OcspResponder;
import id.teken.signing.Revocations;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.UriUtils;

/** What others need to check our signatures without us: the authority's certificate, its revocation list, and the status of one. */
@Controller
class AuthorityFiles {

    private static final String OCSP = "application/ocsp-response";
    private static final String OCSP_PATH = "/ca/ocsp/";
    private static final Duration KEPT = Duration.ofMinutes(10);

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
        return file(OCSP, responder.answer(request.getInputStream().readNBytes(OcspResponder.LONGEST_REQUEST)).der());
    }

    /**
     * The same by GET: the request in Base64 is the rest of the path, with or without percent signs. Caches may keep what
     * is known of a certificate (RFC 5019, section 6.2), but not for so long that a revocation stays hidden.
     */
    @GetMapping("/ca/ocsp/{*request}")
    ResponseEntity<byte[]> status(@PathVariable("request") String decoded, HttpServletRequest request) {
        OcspResponder.Answer answer = responder.answer(asked(request.getRequestURI().substring(request.getContextPath().length() + OCSP_PATH.length())));
        CacheControl caching = answer.shareable() ? CacheControl.maxAge(KEPT).cachePublic().mustRevalidate().noTransform() : CacheControl.noStore();
        ResponseEntity.BodyBuilder response = ResponseEntity.ok().contentType(MediaType.parseMediaType(OCSP)).cacheControl(caching);
        if (answer.shareable()) {
            response.lastModified(answer.at()).eTag(Archive.hash(answer.der())).header(HttpHeaders.EXPIRES,
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(answer.at().plus(KEPT).atZone(ZoneOffset.UTC)));
        }
        return response.body(answer.der());
    }

    /** Nothing where it is no Base64. */
    private static byte[] asked(String path) {
        try {
            String text = path.contains("%") ? UriUtils.decode(path, StandardCharsets.US_ASCII) : path;
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static ResponseEntity<byte[]> file(String type, byte[] content) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType(type)).body(content);
    }
}
