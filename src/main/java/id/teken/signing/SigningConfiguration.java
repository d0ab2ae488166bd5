package id.teken.signing;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
        return new TimeStampTrust(Certificates.in(Path.of(certificates)));
    }

    /** @param passwordFile file that holds nothing but the password */
    @Bean
    TimeStamps timeStamps(@Value("${teken.signing.tsa.url:}") String url, @Value("${teken.signing.tsa.user:}") String user,
            @Value("${teken.signing.tsa.password-file:}") String passwordFile,
            @Value("${teken.signing.tsa.timeout:10s}") Duration timeout, TimeStampTrust trust, CertificateAuthority authority,
            Clock clock) {
        if (url.isBlank()) {
            return new OwnTimeStamps(authority, clock);
        }
        String authorization = user.isBlank() ? null : BasicSignIn.header(user, Path.of(passwordFile));
        return new HttpTimeStamps(URI.create(url), authorization, timeout, trust, clock);
    }

    @Bean
    OcspResponder ocspResponder(CertificateAuthority authority, Revocations revocations, Clock clock) {
        return new OcspResponder(authority, revocations::all, clock);
    }
}
