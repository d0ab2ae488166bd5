package id.teken.engine;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import id.teken.fixture.Superuser;
import id.teken.fixture.TekenTest;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/**
 * The engine's tables come from scripts in the engine's jar, in a migration that is applied already wherever Teken runs.
 * If a hash differs, the engine was updated: write a new migration with its upgrade script, then pin the new hash here.
 */
@TekenTest
class EngineTablesTest {

    private static final Map<String, String> HASHES = Map.ofEntries(
            entry("engine", "322324b7896be53e2b0bea3f134694a5582a0eb5d608a9498e5678291434d16d"),
            entry("history", "d3d07e748e8cd4d0523525aa500af4efd1c9fb40dd753b2e7c8f4afd86542e28"),
            entry("identity", "539d7f725d07b139fa0f13feca5443e1f47a11b7d9c8724cddc5dd1de48f681a"),
            entry("case.engine", "b10d78f7bddea8a13913488b514aa1c195c169b0a06e54c4114546217791193d"),
            entry("case.history", "56c4ace1042143d3606f15a99cb12aa8a438da6ea8bb0cb5b0973e65f95e7eec"),
            entry("decision.engine", "d340dc9bef8ec958b99ca8eb5835da359fdd81f31a0aeef04605aad850e66d36"),
            entry("decision.history", "53b4044132dffd5871527629559c06edbbb0cf34a51e8414f0ce94e17162af35"));

    @Autowired
    private ProcessEngine engine;
    @Autowired
    private ManagementService management;
    @Autowired
    private Superuser superuser;

    @Test
    void everyScriptOfTheMigrationIsPinned() throws Exception {
        assertThat(V2__Engine_tables.SCRIPTS).hasSize(HASHES.size());
        for (String script : V2__Engine_tables.SCRIPTS) {
            String part = script.replaceFirst(".*postgres\\.create\\.(.+)\\.sql", "$1");
            assertThat(hash(script)).as(script).isEqualTo(HASHES.get(part));
        }
    }

    @Test
    void theSchemaOfTheEngineHoldsItsTablesAndNothingElse() {
        assertThat(superuser.database().queryForList("select tablename from pg_tables where schemaname = 'camunda'", String.class))
                .hasSize(49).allMatch(table -> table.startsWith("act_"));
        assertThat(superuser.database().queryForList("select distinct tableowner from pg_tables where schemaname = 'camunda'",
                String.class)).containsExactly("teken_owner");
        assertThat(superuser.database().queryForObject("select count(*) from pg_tables where tablename like 'act\\_%' "
                + "and schemaname <> 'camunda'", Long.class)).isZero();
    }

    @Test
    void theEngineItselfNeverChangesItsTables() {
        assertThat(((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDatabaseSchemaUpdate())
                .isEqualTo("false");
        assertThat(management.getProperties()).containsKey("schema.version");
    }

    private static String hash(String script) throws IOException, GeneralSecurityException {
        byte[] content = new ClassPathResource(script).getContentAsByteArray();
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }
}
