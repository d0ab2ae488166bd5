package id.teken.portal.demo;

import id.teken.tenancy.Tenant;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets one node at a time build a piece of the demo; each piece is a transaction, so it is there whole or not at all. */
@Component
@Profile("demo")
class DemoTurn {

    private static final long LOCK = 7_365_310_002L;

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;

    DemoTurn(JdbcTemplate database, TransactionTemplate transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** Does a piece of work for the demo government; the work looks first whether another node has done it. */
    void take(Runnable work) {
        Tenant.runAs(DemoGovernment.CODE, () -> transaction.executeWithoutResult(status -> {
            database.queryForList("select pg_advisory_xact_lock(?)", LOCK);
            work.run();
        }));
    }
}
