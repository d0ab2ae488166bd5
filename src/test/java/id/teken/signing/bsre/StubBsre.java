package id.teken.signing.bsre;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;

/** An e-sign service of an office, as far as its protocols are known; answers as the test says. */
final class StubBsre implements AutoCloseable {

    static final String USER = "teken";
    static final String PASSWORD = "sandi layanan";
    static final String PASSPHRASE = "frasa rahasia \"é\" 123";

    /** How the service answers a file that it signed. */
    enum Shape {
        PDF_BODY, NUMBER_AND_DOWNLOAD, BASE64
    }

    private final HttpServer server;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, byte[]> kept = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final Map<String, String> fields = new HashMap<>();
    private Shape shape = Shape.PDF_BODY;
    private String status = "ISSUE";
    private UnaryOperator<byte[]> signing = file -> file;
    private Failure failure;

    private record Failure(int status, String type, String body, long delay) {
    }

    StubBsre() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    void signs(Shape answer, UnaryOperator<byte[]> how) {
        shape = answer;
        signing = how;
        failure = null;
    }

    void says(String certificateStatus) {
        status = certificateStatus;
    }

    /** From now on every signing fails so. */
    void fails(int httpStatus, String body) {
        failure = new Failure(httpStatus, "application/json", body, 0);
    }

    void isSlow(long milliseconds) {
        failure = new Failure(200, "application/json", "{}", milliseconds);
    }

    /** Method and path of each request. */
    List<String> asked() {
        return asked;
    }

    /** What came with the last request to sign, by its name in the protocol. */
    Map<String, String> fields() {
        return fields;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            asked.add(exchange.getRequestMethod() + " " + path);
            if (!("Basic " + Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8)))
                    .equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                send(exchange, 401, "text/html", "<h1>Unauthorized</h1>".getBytes(StandardCharsets.UTF_8));
            } else if (path.startsWith("/api/user/status/") || path.equals("/api/v2/user/check/status")) {
                send(exchange, 200, "application/json", ("{\"status\":\"" + status + "\",\"message\":\"ok\"}").getBytes(StandardCharsets.UTF_8));
            } else if (path.startsWith("/api/sign/download/")) {
                send(exchange, 200, "application/pdf", kept.get(path.substring("/api/sign/download/".length())));
            } else if (failure != null) {
                pause(failure.delay());
                send(exchange, failure.status(), failure.type(), failure.body().getBytes(StandardCharsets.UTF_8));
            } else if (path.equals("/api/sign/pdf")) {
                first(exchange, body);
            } else if (path.equals("/api/v2/sign/pdf")) {
                second(exchange, body);
            } else {
                send(exchange, 404, "text/html", new byte[0]);
            }
        }
    }

    private void first(HttpExchange exchange, byte[] body) throws IOException {
        fields.clear();
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        byte[] signed = signing.apply(parts(body, type.substring(type.indexOf("boundary=") + "boundary=".length())));
        switch (shape) {
            case PDF_BODY -> {
                exchange.getResponseHeaders().add("id_dokumen", "dok-1");
                send(exchange, 200, "application/pdf", signed);
            }
            case NUMBER_AND_DOWNLOAD -> {
                kept.put("dok-1", signed);
                send(exchange, 200, "application/json", "{\"id_dokumen\":\"dok-1\",\"message\":\"Proses berhasil\"}".getBytes(StandardCharsets.UTF_8));
            }
            case BASE64 -> send(exchange, 200, "application/json", ("{\"base64_signed_file\":\""
                    + Base64.getEncoder().encodeToString(signed) + "\"}").getBytes(StandardCharsets.UTF_8));
            default -> throw new IllegalStateException();
        }
    }

    private void second(HttpExchange exchange, byte[] body) throws IOException {
        fields.clear();
        JsonNode asking = json.readTree(body);
        fields.put("nik", asking.path("nik").asText());
        fields.put("passphrase", asking.path("passphrase").asText());
        asking.path("signatureProperties").path(0).fields().forEachRemaining(one -> fields.put(one.getKey(), one.getValue().asText()));
        byte[] signed = signing.apply(Base64.getDecoder().decode(asking.path("file").path(0).asText()));
        send(exchange, 200, "application/json", ("{\"time\":120,\"file\":[\"" + Base64.getEncoder().encodeToString(signed) + "\"]}")
                .getBytes(StandardCharsets.UTF_8));
    }

    /** Reads the form; returns the file. */
    private byte[] parts(byte[] body, String boundary) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        byte[] file = new byte[0];
        for (String part : text.split("--" + boundary)) {
            int head = part.indexOf("\r\n\r\n");
            if (head > 0 && part.contains("name=\"")) {
                String name = part.substring(part.indexOf("name=\"") + 6, part.indexOf('"', part.indexOf("name=\"") + 6));
                byte[] content = part.substring(head + 4, part.length() - 2).getBytes(StandardCharsets.ISO_8859_1);
                if (name.equals("file")) {
                    file = content;
                } else {
                    fields.put(name, new String(content, StandardCharsets.UTF_8));
                }
            }
        }
        return file;
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
