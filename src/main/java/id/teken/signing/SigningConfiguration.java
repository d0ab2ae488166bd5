package id.teken.signing;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class SigningConfiguration {

    /** The authority's key lies in a directory of its own, outside the database; it belongs into the backup. */
    @Bean
    CertificateAuthority certificateAuthority(@Value("${teken.signing.authority-directory:${teken.data-directory}/authority}")
            Path directory, Clock clock) {
        return new CertificateAuthority(directory, "Teken - otoritas instalasi", clock);
    }
}
