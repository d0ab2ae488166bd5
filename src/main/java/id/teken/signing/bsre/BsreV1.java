package id.teken.signing.bsre;

import id.teken.values.Refusal;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/** Protocol 1: a form with the file; the answer is the file itself, its number, or its text in base 64. */
final class BsreV1 implements BsreProtocol {

    private static final int SLACK = 4096;

    private final BsreConnection connection;

    BsreV1(BsreConnection connection) {
        this.connection = connection;
    }

    @Override
    public String status(String nik) {
        BsreConnection.Answer answer = connection.send(connection.to("/api/user/status/" + encoded(nik)).GET().build());
        return answer.json() == null ? "" : answer.json().path("status").asText();
    }

    @Override
    public byte[] sign(byte[] pdf, Place place, String nik, char[] passphrase, String address) {
        String boundary = "teken-" + UUID.randomUUID();
        byte[] form = form(boundary, pdf, place, nik, passphrase, address);
        try {
            BsreConnection.Answer answer = connection.send(connection.to("/api/sign/pdf")
                    .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .POST(HttpRequest.BodyPublishers.ofByteArray(form)).build());
            return file(answer);
        } finally {
            Arrays.fill(form, (byte) 0);
        }
    }

    private byte[] file(BsreConnection.Answer answer) {
        if (answer.json() == null) {
            return answer.pdf();
        }
        String text = answer.json().path("base64_signed_file").asText();
        if (!text.isEmpty()) {
            return BsreConnection.decoded(text);
        }
        String number = answer.json().path("id_dokumen").asText();
        if (number.isEmpty()) {
            throw Refusal.unavailable("bsre.answer");
        }
        BsreConnection.Answer download = connection.send(connection.to("/api/sign/download/" + encoded(number)).GET().build());
        if (download.json() != null) {
            throw Refusal.unavailable("bsre.answer");
        }
        return download.pdf();
    }

    private static byte[] form(String boundary, byte[] pdf, Place place, String nik, char[] passphrase, String address) {
        Form form = new Form(boundary, pdf.length + SLACK);
        form.file("file", "naskah.pdf", pdf);
        form.field("nik", nik);
        form.secret("passphrase", passphrase);
        form.field("tampilan", "visible");
        form.field("image", "false");
        form.field("linkQR", address);
        form.field("page", String.valueOf(place.page()));
        form.field("xAxis", String.valueOf(place.x()));
        form.field("yAxis", String.valueOf(place.y()));
        form.field("width", String.valueOf(place.width()));
        form.field("height", String.valueOf(place.height()));
        return form.finished();
    }

    private static String encoded(String part) {
        return URLEncoder.encode(part, StandardCharsets.UTF_8);
    }

    /** A body of parts (RFC 7578) whose memory can be wiped. */
    private static final class Form extends ByteArrayOutputStream {

        private final String boundary;

        Form(String boundary, int size) {
            super(size);
            this.boundary = boundary;
        }

        void field(String name, String value) {
            head(name, "");
            text(value + "\r\n");
        }

        void secret(String name, char[] value) {
            head(name, "");
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(CharBuffer.wrap(value));
            write(bytes.array(), 0, bytes.limit());
            Arrays.fill(bytes.array(), (byte) 0);
            text("\r\n");
        }

        void file(String name, String file, byte[] content) {
            head(name, "; filename=\"" + file + "\"\r\nContent-Type: application/pdf");
            writeBytes(content);
            text("\r\n");
        }

        byte[] finished() {
            text("--" + boundary + "--\r\n");
            byte[] whole = toByteArray();
            Arrays.fill(buf, (byte) 0);
            return whole;
        }

        private void head(String name, String more) {
            text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n");
        }

        private void text(String text) {
            writeBytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
