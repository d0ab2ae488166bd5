package id.teken.tenancy.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * PostgreSQL 17 as a child process, with its data under the data directory and fsync on. It survives a restart and a
 * kill: a server left behind on the same port is adopted if it serves the same directory, and refused otherwise.
 */
class EmbeddedDatabase implements AutoCloseable {

    static final String OWNER = "teken_owner";
    static final String APPLICATION = "teken_app";
    private static final String DATABASE = "teken";
    private static final String SUPERUSER = "postgres";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final int port;

    private EmbeddedDatabase(EmbeddedPostgres server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts or adopts the server and makes sure that the two roles and the database exist.
     *
     * @param wantedPort 0 for any free one: for tests, since another start would not find the server again
     * @throws EmbeddedDatabaseFailure with one sentence that says what to do
     */
    static EmbeddedDatabase start(Path directory, int wantedPort) {
        int port = wantedPort == 0 ? freePort() : wantedPort;
        requireUnshareAsRoot();
        Path data = prepare(directory);
        refuseForeignServer(port, data);
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder()
                    .setDataDirectory(data).setCleanDataDirectory(false).setPort(port)
                    .setOverrideWorkingDirectory(directory.resolve("postgres-binaries").toFile())
                    .setServerConfig("fsync", "on").setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on").setServerConfig("max_connections", "100")
                    .setServerConfig("listen_addresses", "127.0.0.1").setServerConfig("unix_socket_directories", "")
                    .setLocaleConfig("locale", "C").setLocaleConfig("encoding", "UTF8")
                    .setPGStartupWait(START_LIMIT).setRegisterShutdownHook(false).start();
            var database = new EmbeddedDatabase(server, port);
            database.createRolesAndDatabase();
            return database;
        } catch (IOException | SQLException | IllegalStateException failure) {
            throw new EmbeddedDatabaseFailure("The embedded PostgreSQL did not start on port " + port + ": "
                    + rootMessage(failure), "Look at the messages above; free the port or set teken.database.port, "
                    + "or use an own server with the profile 'external'.", failure);
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static Path prepare(Path directory) {
        try {
            Files.createDirectories(directory);
            if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            }
            return directory.toAbsolutePath().normalize().resolve("postgres");
        } catch (IOException failure) {
            throw new EmbeddedDatabaseFailure("The data directory " + directory.toAbsolutePath() + " cannot be used: "
                    + rootMessage(failure), "Give this user the right to write there, or set teken.data-directory.",
                    failure);
        }
    }

    /** As root the server is started through `unshare -U`; where that is forbidden initdb would fail four causes deep. */
    private static void requireUnshareAsRoot() {
        if (!"root".equals(System.getProperty("user.name"))) {
            return;
        }
        try {
            Process probe = new ProcessBuilder("unshare", "-U", "id", "-u").redirectErrorStream(true).start();
            if (!probe.waitFor(10, TimeUnit.SECONDS) || probe.exitValue() != 0) {
                throw new IOException("unshare -U is not permitted");
            }
        } catch (IOException failure) {
            throw new EmbeddedDatabaseFailure("The embedded PostgreSQL cannot run as root here: "
                    + failure.getMessage(), "Start Teken as a normal user, or use the profile 'external'.", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EmbeddedDatabaseFailure("The start was interrupted", "Start again.", interrupted);
        }
    }

    /** Something that already listens must be our own orphan: same data directory. */
    private static void refuseForeignServer(int port, Path data) {
        if (!listens(port)) {
            return;
        }
        String served;
        try (Connection connection = DriverManager.getConnection(superuserUrl(port, SUPERUSER) + "&connectTimeout=5&socketTimeout=5");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_setting('data_directory')")) {
            row.next();
            served = row.getString(1);
        } catch (SQLException failure) {
            throw new EmbeddedDatabaseFailure("Port " + port + " is used by another program",
                    "Stop that program, or choose another port: --teken.database.port=5456", failure);
        }
        if (!Path.of(served).equals(data)) {
            throw new EmbeddedDatabaseFailure("Port " + port + " is used by another PostgreSQL, which serves " + served,
                    "Stop that server, or choose another port: --teken.database.port=5456", null);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new EmbeddedDatabaseFailure("No port is free", "Set teken.database.port.", failure);
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        } catch (IOException nobody) {
            return false;
        }
    }

    private void createRolesAndDatabase() throws SQLException {
        try (Connection connection = DriverManager.getConnection(superuserUrl(port, SUPERUSER));
                Statement statement = connection.createStatement()) {
            for (String role : new String[] {OWNER, APPLICATION}) {
                if (!exists(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
                    statement.execute("create role " + role + " login nosuperuser nobypassrls");
                }
            }
            if (!exists(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " owner " + OWNER);
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static String superuserUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=" + SUPERUSER;
    }

    private static String rootMessage(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }
}
