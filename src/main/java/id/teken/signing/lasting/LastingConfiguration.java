package id.teken.signing.lasting;

import id.teken.signing.CertificateAuthority;
import id.teken.signing.Certificates;
import id.teken.signing.OcspResponder;
import id.teken.signing.RevocationLists;
import id.teken.signing.Revocations;
import id.teken.signing.TimeStampTrust;
import id.teken.signing.TimeStamps;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class LastingConfiguration {

    @Bean
    LastingSignatures lastingSignatures(CertificateAuthority authority, TimeStampTrust trust, TimeStamps stamps, OcspResponder responder,
            Revocations revocations, RevocationLists foreign, @Value("${teken.signing.bsre.certificates:}") String certificates) {
        List<X509Certificate> others = certificates.isBlank() ? List.of() : Certificates.in(Path.of(certificates));
        TimeStampTrust all = new TimeStampTrust(Stream.concat(trust.roots().stream(), others.stream()).toList());
        return new LastingSignatures(authority, all, stamps, responder,
                () -> Stream.concat(Stream.of(revocations.list()), foreign.all().stream()).toList());
    }
}
