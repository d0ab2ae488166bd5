package id.teken.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Accounts whose passwords everybody knows do not come into a real database by accident. */
class DemoOnlyEmbeddedTest {

    private final ApplicationContextRunner start = new ApplicationContextRunner().withUserConfiguration(DemoOnlyEmbedded.class);

    @Test
    void demoStaysOutOfAnExternalDatabase() {
        refused("external,demo");
    }

    @Test
    void demoStaysOutOfAnyDatabaseThatIsNotTheEmbeddedOne() {
        refused("demo");
    }

    @Test
    void demoIsAtHomeInTheEmbeddedDatabase() {
        start.withPropertyValues("spring.profiles.active=embedded,demo").run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void whoeverInsistsMaySayIt() {
        start.withPropertyValues("spring.profiles.active=external,demo", DemoOnlyEmbedded.OVERRIDE + "=true")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void theRefusalSaysWhatToDo() {
        assertThat(new DemoRefusedAnalyzer().analyze(new DemoRefused()).getAction()).contains("SPRING_PROFILES_ACTIVE",
                DemoOnlyEmbedded.OVERRIDE);
    }

    private void refused(String profiles) {
        start.withPropertyValues("spring.profiles.active=" + profiles)
                .run(context -> assertThat(context).getFailure().isInstanceOf(DemoRefused.class));
    }
}
