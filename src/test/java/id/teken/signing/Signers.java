package id.teken.signing;

import id.teken.agreement.AgreementExamples;
import id.teken.values.Refusal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Period;

/** The two parties of an invented agreement and two witnesses, with keys of an installation's own authority. */
final class Signers {

    static final SignedBy HEAD = new SignedBy(AgreementExamples.HEAD_OF_HEALTH.name(), AgreementExamples.HEAD_OF_HEALTH.position(), null);
    static final SignedBy MAYOR = new SignedBy(AgreementExamples.MAYOR.name(), AgreementExamples.MAYOR.position(), "Menyetujui");

    static final SignedBy DEPUTY = new SignedBy(AgreementExamples.DEPUTY.name(), AgreementExamples.DEPUTY.position(), null);
    static final SignedBy SECRETARY = new SignedBy(AgreementExamples.SECRETARY.name(), AgreementExamples.SECRETARY.position(), null);

    /** Time-stamps that nobody gives. */
    static final TimeStamps NO_STAMPS = new TimeStamps() {
        @Override
        public byte[] stamp(byte[] digest) {
            throw Refusal.unavailable("timestamp.slow");
        }

        @Override
        public int room() {
            return 100;
        }
    };

    final CertificateAuthority authority;
    final TimeStamps stamps;
    private final Path directory;
    final SigningKey head;
    final SigningKey mayor;

    Signers(Path directory) throws WrongPassphrase {
        this.directory = directory;
        authority = new CertificateAuthority(directory, "Otoritas Sertifikat Uji", Clock.systemUTC());
        stamps = new OwnTimeStamps(authority, Clock.systemUTC());
        head = key(new CertificateSubject(HEAD.name(), "19720314 199803 2 004", "Pemerintah Kota Tirtanegara", "Dinas Kesehatan"));
        mayor = key(new CertificateSubject(MAYOR.name(), null, "Pemerintah Kota Tirtanegara", null));
    }

    /** The same authority with another clock. */
    CertificateAuthority at(Clock clock) {
        return new CertificateAuthority(directory, "Otoritas Sertifikat Uji", clock);
    }

    /** A key of a witness. */
    SigningKey keyOf(SignedBy witness) throws WrongPassphrase {
        return key(new CertificateSubject(witness.name(), null, "Pemerintah Kota Tirtanegara", null));
    }

    private SigningKey key(CertificateSubject subject) throws WrongPassphrase {
        char[] passphrase = "sandi yang panjang".toCharArray();
        return Pkcs12Keys.open(Pkcs12Keys.create(authority, subject, Period.ofYears(2), passphrase).pkcs12(), passphrase);
    }
}
