package id.teken.signing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/** Certificates in files that an operator named. */
public final class Certificates {

    private Certificates() {
    }

    /** @throws IllegalStateException if this is no file of certificates (PEM) */
    public static List<X509Certificate> in(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(pem).stream().map(X509Certificate.class::cast).toList();
        } catch (IOException | CertificateException e) {
            throw new IllegalStateException("These certificates cannot be read: " + file, e);
        }
    }
}
