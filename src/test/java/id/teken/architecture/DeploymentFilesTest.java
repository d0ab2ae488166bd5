package id.teken.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.FileSystemResource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** No container engine runs in the tests; so at least the files say what they must, and name only settings that exist. */
class DeploymentFilesTest {

    private static final Pattern PINNED = Pattern.compile("[a-z0-9./-]+:v?\\d+\\.\\d+\\.\\d+[\\w.-]*|[a-z0-9./-]+:\\d+\\.\\d+[\\w.-]*");
    private static final List<String> NODES = List.of("node1", "node2");
    private static final Pattern OWN_KEY = Pattern.compile("\\$\\{(teken\\.[a-z.-]+)");

    private final Map<String, Object> compose = yaml("docker-compose.yml");
    private final String dockerfile = Sources.text(Path.of("Dockerfile"));

    @Test
    void everyServiceHasAHealthCheckAndComesBack() {
        services().forEach((name, service) -> {
            assertThat(map(service.get("healthcheck"))).as(name).containsKeys("test", "interval", "timeout", "retries");
            assertThat(service.get("restart")).as(name).isEqualTo("unless-stopped");
        });
    }

    @Test
    void everyImageIsPinned() {
        services().forEach((name, service) -> assertThat((String) service.get("image")).as(name).matches(PINNED));
        assertThat(dockerfile.lines().filter(line -> line.startsWith("FROM ")).map(line -> line.split(" ")[1]))
                .hasSize(2).allMatch(image -> PINNED.matcher(image).matches());
    }

    @Test
    void theNodesAreAlikeAndUseAnExternalDatabase() {
        assertThat(services().get("node1")).isEqualTo(services().get("node2"));
        for (String node : NODES) {
            Map<String, Object> service = services().get(node);
            assertThat(map(service.get("environment"))).containsEntry("SPRING_PROFILES_ACTIVE", "external");
            assertThat(service).containsEntry("read_only", true).containsEntry("cap_drop", List.of("ALL"));
            assertThat(service).doesNotContainKey("ports");
        }
        assertThat(dockerfile).contains("SPRING_PROFILES_ACTIVE=external");
    }

    @Test
    void everySettingOfTheNodesExists() throws IOException {
        Set<String> known = knownSettings();
        for (String node : NODES) {
            Map<String, Object> service = services().get(node);
            assertThat(map(service.get("environment")).keySet()).as(node).allMatch(known::contains);
            assertThat(list(service.get("secrets"))).as(node).isNotEmpty()
                    .allMatch(secret -> known.contains(asEnvironment((String) map(secret).get("target"))));
        }
        assertThat(dockerfile.lines().map(String::strip).filter(line -> line.matches("(ENV )?(SPRING|TEKEN)_\\w+=.*"))
                .map(line -> line.replaceAll("^ENV |=.*$", ""))).isNotEmpty().allMatch(known::contains);
    }

    @Test
    void secretsAreFilesAndNothingElse() {
        Map<String, Object> secrets = map(compose.get("secrets"));
        assertThat(secrets.values()).allSatisfy(secret -> assertThat((String) map(secret).get("file")).startsWith("./deploy/secrets/"));
        services().forEach((name, service) -> {
            Stream<?> used = list(service.getOrDefault("secrets", List.of())).stream()
                    .map(secret -> secret instanceof Map ? map(secret).get("source") : secret);
            assertThat(used).as(name).allMatch(secrets::containsKey);
            assertThat(map(service.getOrDefault("environment", Map.of())).keySet()).as(name)
                    .noneMatch(key -> key.matches(".*(PASSWORD|SECRET|TOKEN)$"));
        });
        assertThat(Sources.text(Path.of(".gitignore"))).contains("deploy/secrets/");
        secrets.keySet().forEach(name -> assertThat(Sources.text(Path.of("deploy/make-secrets.sh"))).contains(name));
    }

    @Test
    void whatMustOutliveAContainerIsInANamedVolume() {
        Set<String> volumes = map(compose.get("volumes")).keySet();
        services().forEach((name, service) -> list(service.getOrDefault("volumes", List.of())).forEach(mount -> {
            String source = mount.toString().split(":")[0];
            if (source.startsWith("./")) {
                assertThat(Path.of(source)).as(name).exists();
                assertThat(mount.toString()).as(name).endsWith(":ro");
            } else {
                assertThat(volumes).as(name).contains(source);
            }
        }));
        for (String node : NODES) {
            Object directory = map(services().get(node).get("environment")).get("TEKEN_SIGNING_AUTHORITY_DIRECTORY");
            assertThat(list(services().get(node).get("volumes")).contains("authority:" + directory)).as(node).isTrue();
        }
    }

    @Test
    void theImageRunsAsNobodySpecial() {
        String last = dockerfile.substring(dockerfile.lastIndexOf("FROM "));
        List<String> users = last.lines().filter(line -> line.startsWith("USER ")).toList();
        assertThat(users).containsExactly("USER 10001:10001");
        assertThat(last.substring(last.indexOf("USER "))).doesNotContain("RUN ");
        assertThat(last).contains("HEALTHCHECK", "ENTRYPOINT [\"java\"");
    }

    @Test
    void whatTheImageCopiesIsThereAndNotIgnored() {
        List<String> ignored = Sources.text(Path.of(".dockerignore")).lines().toList();
        assertThat(ignored).startsWith("*");
        dockerfile.lines().filter(line -> line.startsWith("COPY ") && !line.contains("--from"))
                .map(line -> line.replaceAll("^COPY (--\\S+ )*", "").split(" ")[0]).forEach(source -> {
                    assertThat(Path.of(source)).exists();
                    assertThat(ignored).contains("!" + source);
                });
    }

    @Test
    void scriptsMayBeRun() {
        Sources.files("deploy", ".sh").forEach(script -> assertThat(Files.isExecutable(script)).as(script.toString()).isTrue());
    }

    private Map<String, Map<String, Object>> services() {
        Map<String, Map<String, Object>> services = new java.util.TreeMap<>();
        map(compose.get("services")).forEach((name, service) -> services.put(name, map(service)));
        return services;
    }

    /** Names of environment variables that Boot, its libraries or we read. */
    private static Set<String> knownSettings() throws IOException {
        Set<String> known = new TreeSet<>();
        for (URL metadata : Collections.list(Thread.currentThread().getContextClassLoader()
                .getResources("META-INF/spring-configuration-metadata.json"))) {
            try (InputStream content = metadata.openStream()) {
                for (JsonNode property : new ObjectMapper().readTree(content).path("properties")) {
                    known.add(asEnvironment(property.path("name").asText()));
                }
            }
        }
        known.addAll(Set.of("SPRING_CONFIG_IMPORT", "SPRING_PROFILES_ACTIVE"));
        var own = new YamlPropertySourceLoader().load("own", new FileSystemResource("src/main/resources/application.yaml"));
        own.forEach(source -> Stream.of(((EnumerablePropertySource<?>) source).getPropertyNames())
                .filter(key -> key.startsWith("teken.")).map(DeploymentFilesTest::asEnvironment).forEach(known::add));
        Sources.java().forEach(file -> OWN_KEY.matcher(Sources.text(file)).results()
                .map(key -> asEnvironment(key.group(1))).forEach(known::add));
        return known;
    }

    /** Boot reads {@code a.b-c} from {@code A_BC}; our own keys are asked for as they are, so {@code A_B_C} is right too. */
    private static String asEnvironment(String key) {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace("-", key.startsWith("teken.") ? "_" : "");
    }

    private static Map<String, Object> yaml(String file) {
        return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(Sources.text(Path.of(file))));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    private static List<?> list(Object node) {
        return (List<?>) node;
    }
}
