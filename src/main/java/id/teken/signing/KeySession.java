package id.teken.signing;

/** Signs with an opened key of our own authority, by ourselves. */
final class KeySession implements Signer.Session {

    private final SigningKey key;
    private final TimeStamps stamps;

    KeySession(SigningKey key, TimeStamps stamps) {
        this.key = key;
        this.stamps = stamps;
    }

    @Override
    public Signer.Signed sign(Signer.Request request) {
        byte[] signed = PadesSignature.sign(request.pdf(), request.field(), key, stamps, request.signer(), request.at(), request.zone());
        return new Signer.Signed(signed, request.field(), key.fingerprint());
    }

    @Override
    public void close() {
        key.close();
    }
}
