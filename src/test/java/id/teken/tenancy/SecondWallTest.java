package id.teken.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.fixture.TekenTest;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The start knows for which roles row-level security holds. */
@TekenTest
@ExtendWith(OutputCaptureExtension.class)
class SecondWallTest {

    private static final String WARNING = "THE SECOND WALL IS DOWN";

    @Autowired
    private JdbcConnectionDetails connection;

    @Test
    void standsForARoleThatOwnsNothing(CapturedOutput output) {
        check("teken_app");
        assertThat(output).doesNotContain(WARNING);
    }

    @Test
    void isDownForTheOwner(CapturedOutput output) {
        check("teken_owner");
        assertThat(output).contains(WARNING, "'teken_owner' owns").contains("SPRING_FLYWAY_USER");
    }

    @Test
    void isDownForASuperuser(CapturedOutput output) {
        check("postgres");
        assertThat(output).contains(WARNING, "'postgres' is a superuser");
    }

    @Test
    void isDownForWhoeverMayActAsTheOwner(CapturedOutput output) {
        JdbcClient superuser = JdbcClient.create(as("postgres"));
        superuser.sql("create role wall_member login in role teken_owner").update();
        try {
            check("wall_member");
            assertThat(output).contains(WARNING, "'wall_member' owns");
        } finally {
            superuser.sql("drop role wall_member").update();
        }
    }

    private void check(String role) {
        new SecondWall(JdbcClient.create(as(role))).run(null);
    }

    private DriverManagerDataSource as(String role) {
        Properties properties = new Properties();
        properties.setProperty("user", role);
        return new DriverManagerDataSource(connection.getJdbcUrl(), properties);
    }
}
