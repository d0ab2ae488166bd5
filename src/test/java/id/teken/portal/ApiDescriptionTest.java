package id.teken.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.teken.fixture.Http;
import id.teken.fixture.TekenTest;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever writes a program against the API finds a sentence and a true example for every operation. */
@TekenTest
class ApiDescriptionTest {

    @LocalServerPort
    private int port;
    @Autowired
    private ObjectMapper json;

    @Test
    void everyOperationHasASentenceAnExampleAndItsRefusals() throws IOException {
        JsonNode api = json.readTree(new Http(port).get("/v3/api-docs").body());
        Set<String> missing = new TreeSet<>();

        api.get("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
            String name = operation.getKey().toUpperCase() + " " + path.getKey();
            JsonNode described = operation.getValue();
            if (described.path("summary").asText().isEmpty()) {
                missing.add(name + ": no summary");
            }
            if (described.path("responses").path("404").path("content").isMissingNode()) {
                missing.add(name + ": no problem");
            }
            JsonNode body = described.path("requestBody").path("content").path("application/json");
            if (!body.isMissingNode() && body.path("example").isMissingNode()) {
                missing.add(name + ": no example");
            }
            strangers(api, body.path("schema"), body.path("example"), name, missing);
        }));

        assertThat(missing).isEmpty();
        assertThat(api.at("/components/securitySchemes/token/scheme").asText()).isEqualTo("bearer");
    }

    /** Fields of an example that the operation would not know. */
    private static void strangers(JsonNode api, JsonNode schema, JsonNode example, String where, Set<String> found) {
        JsonNode shape = schema.has("$ref") ? api.at(schema.get("$ref").asText().substring(1)) : schema;
        if (example.isArray()) {
            example.forEach(item -> strangers(api, shape.path("items"), item, where + "[]", found));
        } else if (example.isObject() && shape.has("properties")) {
            example.fields().forEachRemaining(field -> {
                JsonNode known = shape.get("properties").path(field.getKey());
                if (known.isMissingNode()) {
                    found.add(where + ": no field " + field.getKey());
                } else {
                    strangers(api, known, field.getValue(), where + "." + field.getKey(), found);
                }
            });
        }
    }
}
