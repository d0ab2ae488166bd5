package id.teken.tenancy.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL as our child: durable, found again after a crash, and never mistaken for somebody else's. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class EmbeddedDatabaseTest {

    @TempDir
    private Path directory;

    @Test
    void startsOnAFreePortAndWritesThroughToTheDisk() throws Exception {
        String url;
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, 0)) {
            url = database.url();
            assertThat(ask(url, "select string_agg(current_setting(name), ',' order by name) from pg_settings where name in "
                    + "('fsync', 'full_page_writes', 'listen_addresses', 'synchronous_commit')")).isEqualTo("on,on,127.0.0.1,on");
            assertThat(ask(url, "select current_setting('data_directory')")).startsWith(directory.toRealPath().toString());
            assertThat(ask(url, "select string_agg(rolname, ',' order by rolname) from pg_roles where rolname like 'teken%' "
                    + "and not rolsuper and not rolbypassrls")).isEqualTo("teken_app,teken_owner");
        }
        assertThat(isServed(url)).isFalse();
    }

    @Test
    void findsItsServerAgainAfterTheApplicationWasKilled() throws Exception {
        int port = freePort();
        Process application = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), Starter.class.getName(), directory.toString(), String.valueOf(port))
                .redirectErrorStream(true).start();
        String url = awaitUrl(application);
        tell(url, "create table promise (text text)");
        tell(url, "insert into promise values ('kept')");
        application.destroyForcibly().waitFor();
        assertThat(isServed(url)).as("the server outlives the application").isTrue();

        try (EmbeddedDatabase adopted = EmbeddedDatabase.start(directory, port)) {
            assertThat(adopted.url()).isEqualTo(url);
            assertThat(ask(url, "select text from promise")).isEqualTo("kept");
        }

        assertThat(isServed(url)).as("an adopted server is stopped with the application").isFalse();
        try (EmbeddedDatabase again = EmbeddedDatabase.start(directory, port)) {
            assertThat(ask(again.url(), "select text from promise")).isEqualTo("kept");
        }
    }

    @Test
    void refusesAnotherPostgresOnItsPortAndLeavesItAlone(@TempDir Path other) throws Exception {
        try (EmbeddedDatabase foreign = EmbeddedDatabase.start(other, 0)) {
            int port = URI.create(foreign.url().substring("jdbc:".length())).getPort();

            assertThatExceptionOfType(EmbeddedDatabaseFailure.class).isThrownBy(() -> EmbeddedDatabase.start(directory, port))
                    .satisfies(failure -> {
                        assertThat(failure).hasMessageMatching("Port " + port + " is used by another PostgreSQL, which serves \\S+");
                        assertThat(failure.remedy()).contains("Stop that server").contains("--teken.database.port=");
                    });
            assertThat(isServed(foreign.url())).isTrue();
        }
    }

    @Test
    void refusesAnotherProgramOnItsPort() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            assertThatExceptionOfType(EmbeddedDatabaseFailure.class)
                    .isThrownBy(() -> EmbeddedDatabase.start(directory, silent.getLocalPort())).satisfies(failure -> {
                        assertThat(failure).hasMessage("Port " + silent.getLocalPort() + " is used by another program");
                        assertThat(failure.remedy()).contains("Stop that program").contains("--teken.database.port=");
                    });
        }
    }

    @Test
    void saysTheSentenceAndTheRemedyInsteadOfAStackTrace() {
        var analysis = new EmbeddedDatabaseFailureAnalyzer().analyze(new IllegalStateException("context",
                new EmbeddedDatabaseFailure("The port is taken", "Choose another one.", null)));

        assertThat(analysis.getDescription()).isEqualTo("The port is taken");
        assertThat(analysis.getAction()).isEqualTo("Choose another one.");
    }

    /** An application in a Java machine of its own, so that it can be killed. */
    static final class Starter {

        private Starter() {
        }

        public static void main(String[] arguments) throws InterruptedException {
            EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
            System.out.println("ready " + database.url());
            Thread.sleep(Duration.ofMinutes(5).toMillis());
        }
    }

    private static String awaitUrl(Process application) throws IOException {
        BufferedReader output = application.inputReader(StandardCharsets.UTF_8);
        var said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("ready ")) {
                return line.substring("ready ".length());
            }
            said.append(line).append('\n');
        }
        throw new AssertionError("The application did not start:\n" + said);
    }

    private static String ask(String url, String query) throws SQLException {
        try (Connection connection = connect(url); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void tell(String url, String command) throws SQLException {
        try (Connection connection = connect(url); Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url + "?user=postgres");
    }

    private static boolean isServed(String url) {
        URI address = URI.create(url.substring("jdbc:".length()));
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()), 500);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
