package id.teken.signing.bsre;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import id.teken.document.QrPicture;
import id.teken.values.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.util.Arrays;

/** Protocol 2: JSON with the file in base 64, and so the answer. */
final class BsreV2 implements BsreProtocol {

    private static final JsonFactory JSON = new JsonFactory();

    private final BsreConnection connection;

    BsreV2(BsreConnection connection) {
        this.connection = connection;
    }

    @Override
    public String status(String nik) {
        BsreConnection.Answer answer = post("/api/v2/user/check/status", body(json -> json.writeStringField("nik", nik)));
        return answer.json() == null ? "" : answer.json().path("status").asText();
    }

    @Override
    public byte[] sign(byte[] pdf, Place place, String nik, char[] passphrase, String address) {
        BsreConnection.Answer answer = post("/api/v2/sign/pdf", body(json -> {
            json.writeStringField("nik", nik);
            json.writeFieldName("passphrase");
            json.writeString(passphrase, 0, passphrase.length);
            json.writeArrayFieldStart("signatureProperties");
            properties(json, place, address);
            json.writeEndArray();
            json.writeArrayFieldStart("file");
            json.writeBinary(pdf);
            json.writeEndArray();
        }));
        String file = answer.json() == null ? "" : answer.json().path("file").path(0).asText();
        if (file.isEmpty()) {
            throw Refusal.unavailable("bsre.answer");
        }
        return BsreConnection.decoded(file);
    }

    private static void properties(JsonGenerator json, Place place, String address) throws IOException {
        json.writeStartObject();
        json.writeStringField("tampilan", "VISIBLE");
        json.writeFieldName("imageBase64");
        json.writeBinary(QrPicture.png(address));
        json.writeNumberField("page", place.page());
        json.writeNumberField("originX", place.x());
        json.writeNumberField("originY", place.y());
        json.writeNumberField("width", place.width());
        json.writeNumberField("height", place.height());
        json.writeEndObject();
    }

    private BsreConnection.Answer post(String path, byte[] body) {
        try {
            return connection.send(connection.to(path).header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(body)).build());
        } finally {
            Arrays.fill(body, (byte) 0);
        }
    }

    private interface Content {
        void in(JsonGenerator json) throws IOException;
    }

    private static byte[] body(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            content.in(json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
