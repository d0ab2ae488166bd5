package id.teken.signing;

import id.teken.signing.lasting.LastingSignatures;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SigningConfiguration {

    /** The authority's key lies in a directory of its own, outside the database; it belongs into the backup. */
    @Bean
    CertificateAuthority certificateAuthority(@Value("${teken.signing.authority-directory:${teken.data-directory}/authority}")
            Path directory, @Value("${teken.address}") String address, Clock clock) {
        return new CertificateAuthority(directory, "Teken - otoritas instalasi", clock, address);
    }

    /**
     * Whose time stamps count: those of the named authority, else our own.
     *
     * @param certificates file with the roots of the time stamp authority (PEM); needed where its address is set
     */
    @Bean
    TimeStampTrust timeStampTrust(@Value("${teken.signing.tsa.url:}") String url,
            @Value("${teken.signing.tsa.certificates:}") String certificates, CertificateAuthority authority) {
        if (url.isBlank()) {
            return new TimeStampTrust(List.of(authority.root()));
        }
        if (certificates.isBlank()) {
            throw new IllegalStateException("teken.signing.tsa.url is set: name the file with the roots of that authority in "
                    + "teken.signing.tsa.certificates, else nobody can tell its time stamps from forged ones");
        }
        return new TimeStampTrust(certificatesIn(Path.of(certificates)));
    }

    /** @param passwordFile file that holds nothing but the password */
    @Bean
    TimeStamps timeStamps(@Value("${teken.signing.tsa.url:}") String url, @Value("${teken.signing.tsa.user:}") String user,
            @Value("${teken.signing.tsa.password-file:}") String passwordFile,
            @Value("${teken.signing.tsa.timeout:10s}") Duration timeout, TimeStampTrust trust, CertificateAuthority authority,
            Clock clock) throws IOException {
        if (url.isBlank()) {
            return new OwnTimeStamps(authority, clock);
        }
        String authorization = user.isBlank() ? null : basic(user, Files.readString(Path.of(passwordFile)).strip());
        return new HttpTimeStamps(URI.create(url), authorization, timeout, trust, clock);
    }

    @Bean
    OcspResponder ocspResponder(CertificateAuthority authority, Revocations revocations, Clock clock) {
        return new OcspResponder(authority, revocations::all, clock);
    }

    /** @param lists addresses of the revocation lists that the named time stamp authority's certificates are on */
    @Bean
    LastingSignatures lastingSignatures(CertificateAuthority authority, TimeStampTrust trust, TimeStamps stamps, OcspResponder responder,
            Revocations revocations, @Value("${teken.signing.tsa.revocation-lists:}") List<URI> lists,
            @Value("${teken.signing.tsa.timeout:10s}") Duration timeout, Clock clock) {
        RevocationLists foreign = new RevocationLists(lists, timeout, clock);
        return new LastingSignatures(authority, trust, stamps, responder,
                () -> Stream.concat(Stream.of(revocations.list()), foreign.all().stream()).toList());
    }

    private static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private static List<X509Certificate> certificatesIn(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(pem).stream()
                    .map(X509Certificate.class::cast).toList();
        } catch (IOException | CertificateException e) {
            throw new IllegalStateException("The certificates of the time stamp authority cannot be read: " + file, e);
        }
    }
}
