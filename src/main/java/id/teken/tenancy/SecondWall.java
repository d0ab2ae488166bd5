package id.teken.tenancy;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says at the start whether row-level security holds for the role that the application connects with. It does not for
 * whoever owns the tables, may act as their owner, or is exempt: then only the filters of our own queries stand between
 * the governments.
 */
@Component
@Order(0)
class SecondWall implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SecondWall.class);

    private final JdbcClient database;

    SecondWall(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        State state = state();
        if (state.exempt()) {
            LOG.warn("""
                    THE SECOND WALL IS DOWN: the database role '{}' is a superuser or bypasses row-level security. \
                    Connect with a role of its own (SPRING_DATASOURCE_USERNAME) and migrate with the owner \
                    (SPRING_FLYWAY_USER).""", state.role());
        } else if (state.ownedTables() > 0) {
            LOG.warn("""
                    THE SECOND WALL IS DOWN: the database role '{}' owns {} tables of Teken or may act as their owner, and \
                    row-level security does not bind owners. Connect with another role (SPRING_DATASOURCE_USERNAME) and \
                    keep the owner for migrations (SPRING_FLYWAY_USER).""", state.role(), state.ownedTables());
        }
    }

    State state() {
        return database.sql("""
                select current_user as role, r.rolsuper or r.rolbypassrls as exempt,
                       (select count(*) from pg_class t join pg_namespace n on n.oid = t.relnamespace
                         where n.nspname = 'teken' and t.relkind = 'r'
                           and pg_has_role(current_user, t.relowner, 'member')) as owned_tables
                  from pg_roles r where r.rolname = current_user""").query(State.class).single();
    }

    /** What the database says about the role of the application. */
    record State(String role, boolean exempt, long ownedTables) {
    }
}
