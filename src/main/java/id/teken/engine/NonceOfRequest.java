package id.teken.engine;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Gives each request a script nonce of its own. The engine's filters keep it in the servlet context, which all requests share: of two that
 * meet, one gets a page whose scripts do not carry the nonce of its header, and Tasklist stays empty.
 */
final class NonceOfRequest implements Filter {

    static final String NONCE = "org.camunda.bpm.csp.nonce";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        chain.doFilter(new WithOwnNonce((HttpServletRequest) request), response);
    }

    private static final class WithOwnNonce extends HttpServletRequestWrapper {

        private final ServletContext context;

        WithOwnNonce(HttpServletRequest request) {
            super(request);
            context = own(request.getServletContext());
        }

        @Override
        public ServletContext getServletContext() {
            return context;
        }

        private static ServletContext own(ServletContext shared) {
            AtomicReference<Object> nonce = new AtomicReference<>();
            return Forwarding.to(ServletContext.class, shared, (method, arguments) -> arguments != null && NONCE.equals(arguments[0]),
                    (method, arguments) -> method.getName().equals("setAttribute") ? nonce.getAndSet(arguments[1]) : nonce.get());
        }
    }
}
