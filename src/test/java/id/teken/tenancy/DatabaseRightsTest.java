package id.teken.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.teken.fixture.Superuser;
import id.teken.fixture.TekenTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Every table stands behind the wall or on a short list, and the application's role cannot take the wall down. */
@TekenTest
class DatabaseRightsTest {

    private static final String NO_RIGHT = "(?s).*(permission denied|must be owner).*";
    /** Tables without a wall, each for a reason: see the migrations. */
    private static final List<String> OUTSIDE = List.of("access_token", "account", "account_role", "first_operator_link",
            "flyway_schema_history", "government", "removed_government", "request_count", "revoked_certificate",
            "spring_session", "spring_session_attributes", "verification_entry");

    @Autowired
    private Superuser superuser;
    @Autowired
    private JdbcTemplate database;
    @Autowired
    private TransactionTemplate transaction;

    @Test
    void everyTableWithAGovernmentIsGuarded() {
        List<String> withGovernment = superuser.database().queryForList("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'government' and not a.attisdropped
                where n.nspname = 'teken' and c.relkind in ('r', 'p') and c.relname <> 'account' order by 1""", String.class);

        assertThat(withGovernment).hasSizeGreaterThanOrEqualTo(20).containsExactlyElementsOf(guardedTables(superuser));
    }

    @Test
    void everyTableIsEitherGuardedOrOnTheShortList() {
        List<String> open = superuser.database().queryForList("""
                select tablename from pg_tables where schemaname = 'teken' order by 1""", String.class);
        open.removeAll(guardedTables(superuser));

        assertThat(open).containsExactlyElementsOf(OUTSIDE);
    }

    @Test
    void theApplicationsRoleOwnsNothingAndIsMemberOfNothing() {
        assertThat(superuser.database().queryForList("""
                select classid::regclass || ' ' || objid from pg_shdepend
                where refobjid = 'teken_app'::regrole and deptype = 'o'""", String.class)).isEmpty();
        assertThat(superuser.database().queryForMap("""
                select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication from pg_roles where rolname = 'teken_app'""")
                .values()).containsOnly(false);
        assertThat(superuser.database().queryForList("select roleid from pg_auth_members where member = 'teken_app'::regrole"))
                .isEmpty();
        assertThat(database.queryForObject("select current_user", String.class)).isEqualTo("teken_app");
    }

    @Test
    void theApplicationsRoleHasOnlyTheRightsOfRows() {
        assertThat(superuser.database().queryForList("""
                select schemaname || '.' || tablename from pg_tables where schemaname in ('teken', 'camunda')
                and has_table_privilege('teken_app', schemaname || '.' || tablename, 'truncate, references, trigger, maintain')""",
                String.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "alter table teken.agreement disable row level security",
        "alter table teken.agreement add column extra text",
        "alter table teken.agreement owner to teken_app",
        "drop policy tenant on teken.agreement",
        "create policy everything on teken.agreement using (true)",
        "drop table teken.agreement",
        "truncate teken.agreement",
        "create table teken.mine (id int)",
        "create function teken.current_government() returns text language sql return 'x'",
        "set local role teken_owner",
        "set local session authorization postgres",
        "drop table camunda.act_ru_task",
        "update teken.audit_entry set detail = 'x'",
        "delete from teken.audit_entry",
        "truncate teken.audit_entry",
        "update teken.archived_file set media_type = 'x'",
        "delete from teken.archived_file",
        "truncate teken.archived_file",
        "delete from teken.flyway_schema_history"})
    void theApplicationsRoleMayNot(String statement) {
        assertThatThrownBy(() -> inTransaction(() -> database.execute(statement))).isInstanceOf(DataAccessException.class)
                .rootCause().message().matches(NO_RIGHT);
    }

    @Test
    void switchingTheWallOffForASessionGivesAnErrorInsteadOfRows() {
        assertThatThrownBy(() -> inTransaction(() -> {
            database.execute("set local row_security = off");
            database.queryForList("select * from teken.agreement");
        })).rootCause().hasMessageContaining("would be affected by row-level security");
    }

    /** Tables with exactly our policy, for reading and writing, and nothing beside it. */
    static List<String> guardedTables(Superuser superuser) {
        return superuser.database().queryForList("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_policy p on p.polrelid = c.oid
                where n.nspname = 'teken' and c.relrowsecurity and p.polcmd = '*' and p.polpermissive and p.polroles = '{0}'
                and pg_get_expr(p.polqual, p.polrelid) = '(government = teken.current_government())'
                and pg_get_expr(p.polwithcheck, p.polrelid) = '(government = teken.current_government())'
                and not exists (select 1 from pg_policy other where other.polrelid = c.oid and other.oid <> p.oid)
                order by 1""", String.class);
    }

    private void inTransaction(Runnable work) {
        Tenant.runAs("kota-uji", () -> transaction.executeWithoutResult(status -> work.run()));
    }
}
