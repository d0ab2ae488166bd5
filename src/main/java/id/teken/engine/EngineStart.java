package id.teken.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Deploys and sets up once, even if several nodes start on an empty database at the same time. */
@Component
@Order(10)
class EngineStart implements ApplicationRunner {

    private static final long LOCK = 7_365_310_001L;

    private final ProcessDeployer deployer;
    private final TasklistSetup tasklist;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    EngineStart(ProcessDeployer deployer, TasklistSetup tasklist, JdbcTemplate database, TransactionTemplate transaction) {
        this.deployer = deployer;
        this.tasklist = tasklist;
        this.database = database;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transaction.executeWithoutResult(status -> {
            database.queryForList("select pg_advisory_xact_lock(?)", LOCK);
            try {
                deployer.deployAll();
            } catch (IOException failure) {
                throw new UncheckedIOException("The process models could not be read", failure);
            }
            tasklist.apply();
        });
    }
}
