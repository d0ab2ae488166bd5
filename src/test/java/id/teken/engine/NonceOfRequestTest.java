package id.teken.engine;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

/** Two requests to Tasklist at the same moment. */
class NonceOfRequestTest {

    @Test
    void aRequestKeepsItsNonceWhileAnotherGetsOneToo() throws Exception {
        MockServletContext shared = new MockServletContext();
        shared.setAttribute("shared", "by all");
        List<ServletContext> contexts = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            new NonceOfRequest().doFilter(new MockHttpServletRequest(shared), new MockHttpServletResponse(),
                    (request, response) -> contexts.add(request.getServletContext()));
        }

        contexts.get(0).setAttribute(NonceOfRequest.NONCE, "first");
        contexts.get(1).setAttribute(NonceOfRequest.NONCE, "second");

        assertThat(contexts.get(0).getAttribute(NonceOfRequest.NONCE)).isEqualTo("first");
        assertThat(contexts.get(1).getAttribute(NonceOfRequest.NONCE)).isEqualTo("second");
        assertThat(contexts).allSatisfy(context -> assertThat(context.getAttribute("shared")).isEqualTo("by all"));
    }
}
