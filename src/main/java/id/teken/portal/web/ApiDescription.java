package id.teken.portal.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What {@code /v3/api-docs} says beside the shapes: a sentence and an example for every operation, from the files of
 * {@code api/}, one per feature; how to sign in; and what a refusal looks like.
 */
@Configuration
class ApiDescription {

    private static final String TOKEN = "token";
    private static final String SESSION = "session";

    @Bean
    OpenApiCustomizer describedOperations(ObjectMapper json) throws IOException {
        Map<String, JsonNode> descriptions = new TreeMap<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:api/*.json")) {
            try (InputStream content = file.getInputStream()) {
                json.readTree(content).fields().forEachRemaining(entry -> descriptions.put(entry.getKey(), entry.getValue()));
            }
        }
        JsonNode problem = json.readTree("{\"type\":\"about:blank\",\"title\":\"Isian belum dapat diterima\",\"status\":422,"
                + "\"detail\":\"Periksa isian berikut.\",\"problems\":[{\"path\":\"lines[0].target\",\"message\":\"Isi target.\"}]}");
        return api -> describe(api, descriptions, problem);
    }

    private static void describe(OpenAPI api, Map<String, JsonNode> descriptions, JsonNode problem) {
        api.info(new Info().title("Teken").version("1").description("Every act of the product and all that can be read. "
                + "Programs send a personal access token; pages use the session and repeat the cookie TEKEN-CSRF in the header "
                + "X-TEKEN-CSRF. Refusals are RFC 9457 problems in the language of Accept-Language (id, en). An act repeated "
                + "by the same person gives the same answer again."));
        api.getComponents().addSecuritySchemes(TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        api.getComponents().addSecuritySchemes(SESSION, new SecurityScheme().type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE).name("TEKEN-SESSION"));
        api.addSecurityItem(new SecurityRequirement().addList(TOKEN)).addSecurityItem(new SecurityRequirement().addList(SESSION));
        api.getPaths().forEach((path, item) -> item.readOperationsMap()
                .forEach((method, operation) -> describe(operation, descriptions.get(method + " " + path), method, problem)));
    }

    private static void describe(Operation operation, JsonNode description, PathItem.HttpMethod method, JsonNode problem) {
        if (description != null) {
            operation.setSummary(description.path("summary").asText());
            if (description.has("body") && operation.getRequestBody() != null) {
                operation.getRequestBody().getContent().values().forEach(body -> body.setExample(description.get("body")));
            }
        }
        refusal(operation, "401", "Not signed in", problem);
        refusal(operation, "404", "Unknown, or not for this person to see", problem);
        if (method != PathItem.HttpMethod.GET) {
            refusal(operation, "403", "Not this person's to do", problem);
            refusal(operation, "409", "Not in this state, or somebody else was first", problem);
            refusal(operation, "422", "Something is missing or wrong; each place is named", problem);
        }
    }

    private static void refusal(Operation operation, String status, String text, JsonNode example) {
        operation.getResponses().addApiResponse(status, new ApiResponse().description(text)
                .content(new Content().addMediaType("application/problem+json", new MediaType().example(example))));
    }
}
