package id.teken.signing;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;

/**
 * The authority's key and certificate in one PEM file, so that they appear together or not at all. Only the owner may read
 * the file; the first of several starting processes creates it.
 */
final class AuthorityFile {

    private static final Object IN_THIS_PROCESS = new Object();
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE);

    private final Path directory;
    private final Path file;

    AuthorityFile(Path directory) {
        this.directory = directory;
        this.file = directory.resolve("authority.pem");
    }

    record Content(PrivateKey key, X509Certificate certificate) {
    }

    Content readOrCreate(Callable<Content> creation) {
        try {
            if (!Files.exists(file)) {
                createOnce(creation);
            }
            refuseIfOthersCanRead();
            return read();
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("The certificate authority cannot be used: " + file, e);
        }
    }

    private void createOnce(Callable<Content> creation) throws IOException {
        Files.createDirectories(directory, onlyForOwner("rwx------"));
        synchronized (IN_THIS_PROCESS) {
            try (FileChannel channel = FileChannel.open(directory.resolve("authority.lock"),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), onlyForOwner("rw-------"));
                    var ignored = channel.lock()) {
                if (!Files.exists(file)) {
                    write(creation.call());
                }
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException("The authority's key cannot be made", e);
            }
        }
    }

    private void write(Content content) throws IOException {
        StringWriter pem = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(pem)) {
            writer.writeObject(new JcaPKCS8Generator(content.key(), null));
            writer.writeObject(content.certificate());
        }
        Path unfinished = Files.createTempFile(directory, "authority", ".new", onlyForOwner("rw-------"));
        Files.writeString(unfinished, pem.toString(), StandardCharsets.US_ASCII, StandardOpenOption.SYNC, StandardOpenOption.WRITE);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private Content read() throws IOException, GeneralSecurityException {
        try (PEMParser parser = new PEMParser(new StringReader(Files.readString(file, StandardCharsets.US_ASCII)))) {
            PrivateKey key = new JcaPEMKeyConverter().getPrivateKey((PrivateKeyInfo) parser.readObject());
            X509CertificateHolder certificate = (X509CertificateHolder) parser.readObject();
            return new Content(key, new JcaX509CertificateConverter().getCertificate(certificate));
        } catch (ClassCastException | NullPointerException e) {
            throw new IOException("Not a key followed by its certificate", e);
        }
    }

    private void refuseIfOthersCanRead() throws IOException {
        if (posix() && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
            throw new IOException("Others may read or write the key; allow its owner only (mode 0600)");
        }
    }

    private FileAttribute<?>[] onlyForOwner(String mode) {
        return posix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }

    private boolean posix() {
        return directory.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
