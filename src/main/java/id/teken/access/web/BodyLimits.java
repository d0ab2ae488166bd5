package id.teken.access.web;

import id.teken.document.TableFile;
import id.teken.values.Refusal;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;

/** How long a file may be that is the body of a request itself: what is longer is refused before it fills the memory. */
@Configuration
class BodyLimits {

    private static final int MEGABYTE = 1024 * 1024;

    @Bean
    ByteArrayHttpMessageConverter limitedFiles() {
        return new ByteArrayHttpMessageConverter() {
            @Override
            public byte[] readInternal(Class<? extends byte[]> type, HttpInputMessage request) throws IOException {
                if (request.getHeaders().getContentLength() > TableFile.MOST_BYTES) {
                    throw tooLarge();
                }
                byte[] body = request.getBody().readNBytes(TableFile.MOST_BYTES + 1);
                if (body.length > TableFile.MOST_BYTES) {
                    throw tooLarge();
                }
                return body;
            }
        };
    }

    private static Refusal tooLarge() {
        return Refusal.invalid("table.large", TableFile.MOST_BYTES / MEGABYTE);
    }
}
