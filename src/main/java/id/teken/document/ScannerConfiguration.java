package id.teken.document;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ScannerConfiguration {

    /** @param address of a clamd; without one nothing is scanned, with one nothing unscanned is taken */
    @Bean
    VirusScanner virusScanner(@Value("${teken.scanner.address:}") String address,
            @Value("${teken.scanner.timeout:20s}") Duration timeout) {
        return address.isBlank() ? content -> { } : new Clamd(address.strip(), timeout);
    }
}
