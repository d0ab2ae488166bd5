package id.teken.access.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Half-written forms as they travel: an object with the one member {@code content}, null where nothing was kept. */
@Component
public class KeptWork {

    private final ObjectMapper json;

    KeptWork(ObjectMapper json) {
        this.json = json;
    }

    public ObjectNode answer(Optional<String> kept) {
        ObjectNode answer = json.createObjectNode();
        try {
            answer.set("content", json.readTree(kept.orElse("null")));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return answer;
    }

    /** What to keep of a body. */
    public static String content(ObjectNode body) {
        JsonNode content = body.get("content");
        return content == null ? "null" : content.toString();
    }
}
