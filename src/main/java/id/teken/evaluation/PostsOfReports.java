package id.teken.evaluation;

import id.teken.government.BelongingToPosts;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Monthly reports of posts. */
@Component
class PostsOfReports implements BelongingToPosts {

    private final JdbcClient database;

    PostsOfReports(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<UUID, UUID> posts(Collection<UUID> aggregates) {
        Map<UUID, UUID> posts = new HashMap<>();
        database.sql("select id, position_id from teken.monthly_report where government = teken.current_government() and position_id is not null "
                + "and id = any (?)").param(aggregates.toArray(UUID[]::new))
                .query(row -> {
                    posts.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                });
        return posts;
    }
}
