package id.teken.signing.bsre;

import id.teken.signing.CertificateSubject;
import id.teken.signing.Signer;
import id.teken.signing.SigningMethod;
import id.teken.values.Refusal;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** The officials' keys are with BSrE; it signs whole files. A passphrase is in memory while a session is open, and nowhere else. */
final class BsreSigner implements Signer {

    private final BsreProtocol protocol;
    private final Function<UUID, Optional<String>> niks;
    private final AnswerCheck check;

    /** @param niks by which BSrE knows each official */
    BsreSigner(BsreProtocol protocol, Function<UUID, Optional<String>> niks, AnswerCheck check) {
        this.protocol = protocol;
        this.niks = niks;
        this.check = check;
    }

    @Override
    public SigningMethod method() {
        return SigningMethod.BSRE;
    }

    @Override
    public boolean isReady(UUID officialId) {
        return niks.apply(officialId).isPresent();
    }

    @Override
    public void enrol(UUID officialId, CertificateSubject subject, char[] passphrase) {
        Arrays.fill(passphrase, '\0');
        throw Refusal.conflict("bsre.enrol");
    }

    @Override
    public Session open(UUID officialId, char[] passphrase) {
        char[] kept = passphrase.clone();
        Arrays.fill(passphrase, '\0');
        try {
            String nik = niks.apply(officialId).orElseThrow(() -> Refusal.invalid("bsre.nik.missing"));
            String status = protocol.status(nik);
            if (!status.equals(BsreProtocol.MAY_SIGN)) {
                throw Refusal.invalid("bsre.status", status.isEmpty() ? "?" : status);
            }
            return new BsreSession(nik, kept);
        } catch (RuntimeException failure) {
            Arrays.fill(kept, '\0');
            throw failure;
        }
    }

    private final class BsreSession implements Session {

        private final String nik;
        private final char[] passphrase;
        private volatile boolean closed;

        BsreSession(String nik, char[] passphrase) {
            this.nik = nik;
            this.passphrase = passphrase;
        }

        @Override
        public Signed sign(Request request) {
            if (closed) {
                throw new IllegalStateException("The session is closed");
            }
            byte[] answer = protocol.sign(request.pdf(), Place.of(request.pdf(), request.field()), nik, passphrase, request.address());
            return check.accepted(request.pdf(), answer, request.signer().name(), nik);
        }

        @Override
        public void close() {
            closed = true;
            Arrays.fill(passphrase, '\0');
        }
    }
}
