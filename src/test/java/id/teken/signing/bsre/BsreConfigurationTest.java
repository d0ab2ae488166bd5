package id.teken.signing.bsre;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.signing.ForeignSignature;
import id.teken.signing.Signer;
import id.teken.signing.SigningIdentities;
import id.teken.signing.SigningMethod;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What an operator sets up, and what the product says where something is missing. */
class BsreConfigurationTest {

    @TempDir
    private Path directory;

    @Test
    void withAnAddressThereIsASignerAndWithoutThereIsNone() throws Exception {
        configured("2").run(context -> assertThat(context.getBean(Signer.class).method()).isEqualTo(SigningMethod.BSRE));
        configured("1").run(context -> assertThat(context).hasSingleBean(Signer.class));
        runner().run(context -> assertThat(context).doesNotHaveBean(Signer.class));
    }

    @Test
    void whatIsMissingStopsTheStart() throws Exception {
        configured("3").run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("is 1 or 2"));
        configured("2").withPropertyValues("teken.signing.bsre.certificates=" + directory.resolve("none.pem"))
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining("none.pem"));
        runner().withPropertyValues("teken.signing.bsre.url=https://bsre.example.go.id").run(context -> assertThat(context).hasFailed());
    }

    private ApplicationContextRunner configured(String version) throws Exception {
        byte[] root = new ForeignSignature(directory.resolve("bsre"), "Ani", null).root().getEncoded();
        Path certificates = Files.writeString(directory.resolve("bsre.pem"), "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(root) + "\n-----END CERTIFICATE-----\n");
        Path password = Files.writeString(directory.resolve("password"), StubBsre.PASSWORD);
        return runner().withPropertyValues("teken.signing.bsre.url=https://bsre.example.go.id", "teken.signing.bsre.version=" + version,
                "teken.signing.bsre.user=teken", "teken.signing.bsre.password-file=" + password, "teken.signing.bsre.certificates=" + certificates);
    }

    private static ApplicationContextRunner runner() {
        return new ApplicationContextRunner().withUserConfiguration(BsreConfiguration.class)
                .withInitializer(context -> context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance()))
                .withBean(SigningIdentities.class, () -> Mockito.mock(SigningIdentities.class));
    }
}
