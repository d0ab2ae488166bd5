package id.teken.engine;

import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's 49 tables in its own schema from the scripts of the engine jar, as the owner, so that the
 * application's role need not. A test pins the hash of these scripts: a new engine version must bring a new migration.
 */
@Component
class V2__Engine_tables extends BaseJavaMigration {

    static final List<String> SCRIPTS = List.of("engine", "history", "identity", "case.engine", "case.history",
            "decision.engine", "decision.history").stream()
            .map(part -> "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql").toList();

    @Override
    public void migrate(Context context) throws Exception {
        try (Statement statement = context.getConnection().createStatement()) {
            statement.execute("set local search_path = camunda");
            for (String script : SCRIPTS) {
                ScriptUtils.executeSqlScript(context.getConnection(), new ClassPathResource(script));
            }
            statement.execute("set local search_path = teken");
        }
    }
}
