package id.teken.signing.bsre;

import id.teken.signing.BasicSignIn;
import id.teken.signing.Certificates;
import id.teken.signing.Signer;
import id.teken.signing.SigningIdentities;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@ConditionalOnProperty("teken.signing.bsre.url")
class BsreConfiguration {

    /**
     * @param version      of the protocol: 1 or 2
     * @param passwordFile file that holds nothing but the password
     * @param certificates file with the certificates of the authorities that BSrE's signers have theirs from (PEM)
     */
    @Bean
    Signer bsreSigner(@Value("${teken.signing.bsre.url}") URI url, @Value("${teken.signing.bsre.version:2}") int version,
            @Value("${teken.signing.bsre.user}") String user, @Value("${teken.signing.bsre.password-file}") Path passwordFile,
            @Value("${teken.signing.bsre.timeout:30s}") Duration timeout,
            @Value("${teken.signing.bsre.certificates}") Path certificates, SigningIdentities identities) {
        BsreConnection connection = new BsreConnection(url, BasicSignIn.header(user, passwordFile), timeout);
        BsreProtocol protocol = switch (version) {
            case 1 -> new BsreV1(connection);
            case 2 -> new BsreV2(connection);
            default -> throw new IllegalStateException("teken.signing.bsre.version is 1 or 2, not " + version);
        };
        return new BsreSigner(protocol, identities::nik, new AnswerCheck(Certificates.in(certificates)));
    }
}
