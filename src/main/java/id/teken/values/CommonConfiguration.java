package id.teken.values;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** The clock and the words that every package uses. */
@Configuration
class CommonConfiguration {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** English for those who ask for it, Indonesian for everybody else. */
    @Bean
    LocaleResolver localeResolver() {
        var resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(INDONESIAN, Locale.ENGLISH));
        resolver.setDefaultLocale(INDONESIAN);
        return resolver;
    }

    /** Every pair of files in {@code messages/}: one per feature, so that a feature keeps its words together. */
    @Bean
    MessageSource messageSource() throws IOException {
        var messages = new ResourceBundleMessageSource();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_id.properties")) {
            messages.addBasenames("messages/" + file.getFilename().replace("_id.properties", ""));
        }
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(INDONESIAN);
        return messages;
    }
}
