package id.teken.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Slashes inside one part of an address are refused everywhere, since they are a way round rules for addresses; only below the
 * responder for certificates may they stand, because a request there is Base64 (RFC 6960, appendix A.1).
 */
@Configuration
class EncodedSlashes {

    private static final String RESPONDER = "/ca/ocsp/";

    /** Passed on as they are, so that the firewall sees them. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> solidus() {
        return factory -> factory.addConnectorCustomizers(connector ->
                connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue()));
    }

    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall responder = new StrictHttpFirewall();
        responder.setAllowUrlEncodedSlash(true);
        responder.setAllowUrlEncodedDoubleSlash(true);
        responder.setAllowUrlEncodedPercent(true); // the sign itself, which is still there in what is passed on
        return new ByPath(new StrictHttpFirewall(), responder);
    }

    private record ByPath(HttpFirewall everywhere, HttpFirewall responder) implements HttpFirewall {

        @Override
        public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
            boolean ocsp = request.getMethod().equals("GET") && request.getRequestURI().startsWith(request.getContextPath() + RESPONDER);
            return (ocsp ? responder : everywhere).getFirewalledRequest(request);
        }

        @Override
        public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
            return everywhere.getFirewalledResponse(response);
        }
    }
}
