package id.teken.agreement.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.teken.fixture.Visitor;
import id.teken.fixture.Visitor.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What the tests of the API have in common. */
final class ApiCalls {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ApiCalls() {
    }

    /** The draft as a form would send it back. */
    static ObjectNode draft(Visitor visitor, UUID agreement) {
        JsonNode view = visitor.get("/api/agreements/" + agreement).json();
        ObjectNode draft = JSON.createObjectNode().put("version", view.get("version").asInt());
        draft.set("lines", view.get("lines"));
        draft.set("programs", view.get("programs"));
        return draft;
    }

    /** RFC 9457, for people, and nothing of the machinery. */
    static JsonNode assertProblem(Reply reply, int status) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.type()).as(reply.body()).startsWith("application/problem+json");
        JsonNode problem = reply.json();
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asText()).isNotBlank();
        assertThat(problem.get("detail").asText()).isNotBlank();
        assertThat(problem.get("problems").isArray()).isTrue();
        assertThat(reply.body()).doesNotContain("Exception").doesNotContain("org.");
        return problem;
    }

    /** Does all of this at the same moment and waits for the results, in the order given. */
    static <T> List<T> together(List<Callable<T>> acts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(acts.size());
        var start = new CountDownLatch(1);
        List<Future<T>> running = new ArrayList<>();
        for (Callable<T> act : acts) {
            running.add(threads.submit(() -> {
                start.await();
                return act.call();
            }));
        }
        start.countDown();
        List<T> results = new ArrayList<>();
        for (Future<T> act : running) {
            results.add(act.get());
        }
        threads.shutdown();
        return results;
    }
}
