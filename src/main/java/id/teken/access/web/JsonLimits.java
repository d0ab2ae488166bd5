package id.teken.access.web;

import com.fasterxml.jackson.core.StreamReadConstraints;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How much JSON a request may bring: what is longer is refused as unreadable before it fills the memory. */
@Configuration
class JsonLimits {

    /** An agreement of 300 lines with long texts stays far below. */
    private static final int LONGEST_DOCUMENT = 4_000_000;
    private static final int LONGEST_TEXT = 1_000_000;

    @Bean
    Jackson2ObjectMapperBuilderCustomizer limits() {
        return builder -> builder.postConfigurer(json -> json.getFactory().setStreamReadConstraints(StreamReadConstraints.builder()
                .maxDocumentLength(LONGEST_DOCUMENT).maxStringLength(LONGEST_TEXT).build()));
    }
}
