package id.teken.signing.bsre;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.teken.signing.LimitedBody;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends requests to the e-sign service and tells its refusals from its answers. Writes no request and no answer into the log. */
final class BsreConnection {

    private static final Logger LOG = LoggerFactory.getLogger(BsreConnection.class);
    private static final int LONGEST_ANSWER = 40 * 1024 * 1024;
    private static final int WRONG_PASSPHRASE = 2031;
    private static final int NOT_REGISTERED = 2011;

    private final URI address;
    private final String authorization;
    private final Duration timeout;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client;

    BsreConnection(URI address, String authorization, Duration timeout) {
        this.address = address;
        this.authorization = authorization;
        this.timeout = timeout;
        this.client = HttpClient.newBuilder().connectTimeout(timeout).build();
    }

    /** A request to a path of the service, signed in. */
    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(address.toString().replaceAll("/+$", "") + path)).timeout(timeout)
                .header("Authorization", authorization);
    }

    /**
     * @throws Refusal if the service cannot be reached, or refuses, in whichever status it does so
     */
    Answer send(HttpRequest request) {
        HttpResponse<byte[]> response = exchange(request);
        byte[] body = response.body();
        JsonNode content = isPdf(body) ? null : read(body);
        if (content != null) {
            refuseWhereItRefuses(content, response.statusCode());
        }
        if (response.statusCode() / 100 != 2) {
            LOG.warn("The e-sign service answers with status {}", response.statusCode());
            throw Refusal.unavailable(response.statusCode() == 401 ? "bsre.signIn" : "bsre.unreachable");
        }
        if (content == null && !isPdf(body)) {
            throw Refusal.unavailable("bsre.answer");
        }
        return new Answer(body, content, response.headers().firstValue("id_dokumen").orElse(null));
    }

    /**
     * @param pdf      the body
     * @param json     the same as JSON, or null where it is a file
     * @param document number of the document given by the service, or null
     */
    record Answer(byte[] pdf, JsonNode json, String document) {
    }

    /** @throws Refusal if the text is none in this encoding */
    static byte[] decoded(String base64) {
        try {
            return Base64.getMimeDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw Refusal.unavailable("bsre.answer");
        }
    }

    private HttpResponse<byte[]> exchange(HttpRequest request) {
        try {
            return client.send(request, head -> new LimitedBody(LONGEST_ANSWER));
        } catch (HttpTimeoutException e) {
            throw Refusal.unavailable("bsre.slow");
        } catch (IOException e) {
            LOG.warn("The e-sign service cannot be reached: {}", e.getClass().getName());
            throw Refusal.unavailable("bsre.unreachable");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.unavailable("bsre.unreachable");
        }
    }

    /** The field that tells of an error differs by version and by error; the status may be 200 all the same. */
    private static void refuseWhereItRefuses(JsonNode content, int status) {
        JsonNode error = content.get("error");
        int code = content.path("status_code").asInt(content.path("code").asInt(0));
        boolean told = error != null && !error.isNull() && !(error.isBoolean() && !error.asBoolean()) && !error.asText("x").isEmpty();
        if (!told && code < 1000) {
            return;
        }
        LOG.warn("The e-sign service refuses with code {} and status {}", code, status);
        if (code == WRONG_PASSPHRASE) {
            throw Refusal.invalid(List.of(new Problem("passphrase", "bsre.wrong")));
        }
        throw code == NOT_REGISTERED ? Refusal.invalid("bsre.unregistered") : Refusal.invalid("bsre.refused", String.valueOf(code));
    }

    private JsonNode read(byte[] body) {
        try {
            JsonNode read = json.readTree(body);
            return read != null && read.isObject() ? read : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static boolean isPdf(byte[] body) {
        return body.length > 4 && body[0] == '%' && body[1] == 'P' && body[2] == 'D' && body[3] == 'F';
    }
}
