package id.teken.architecture;

import java.beans.Introspector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of this project as text, for rules that need neither Spring nor the engine. */
final class Sources {

    private static final Pattern NAMED_BEAN = Pattern.compile("@(?:Component|Service)(\\(\"(\\w+)\"\\))?");
    private static final Pattern BEAN_METHOD = Pattern.compile("@Bean\\b[^;{]*?\\s(\\w+)\\(");
    private static final Pattern ENGINE_CALLS_IT =
            Pattern.compile("class \\w+[^{]*implements [^{]*\\b(JavaDelegate|ExecutionListener|TaskListener)\\b");

    private Sources() {
    }

    static List<Path> files(String folder, String... endings) {
        Path root = Path.of(folder);
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .filter(path -> Stream.of(endings).anyMatch(path.toString()::endsWith)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> java() {
        return files("src/main/java", ".java");
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names under which Spring will know the classes of the project. */
    static Set<String> beans() {
        Set<String> beans = new TreeSet<>();
        for (Path file : java()) {
            String text = text(file);
            Matcher bean = NAMED_BEAN.matcher(text);
            while (bean.find()) {
                beans.add(bean.group(2) == null ? beanName(file) : bean.group(2));
            }
            Matcher method = BEAN_METHOD.matcher(text);
            while (method.find()) {
                beans.add(method.group(1));
            }
        }
        return beans;
    }

    /** Classes that only a model can call: delegates and listeners. */
    static List<Path> calledByTheEngine() {
        return java().stream().filter(file -> ENGINE_CALLS_IT.matcher(text(file)).find()).toList();
    }

    static String beanName(Path file) {
        Matcher explicit = NAMED_BEAN.matcher(text(file));
        return explicit.find() && explicit.group(2) != null ? explicit.group(2)
                : Introspector.decapitalize(file.getFileName().toString().replace(".java", ""));
    }
}
