package id.teken.agreement;

import id.teken.government.BelongingToPosts;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Agreements and action plans of posts. */
@Component
class PostsOfAgreements implements BelongingToPosts {

    private final JdbcClient database;

    PostsOfAgreements(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<UUID, UUID> posts(Collection<UUID> aggregates) {
        Map<UUID, UUID> posts = new HashMap<>();
        database.sql("select a.id, p.id, a.position_id from teken.agreement a left join teken.action_plan p on p.government = a.government "
                + "and p.agreement_id = a.id where a.government = teken.current_government() and a.position_id is not null "
                + "and (a.id = any (:ids) or p.id = any (:ids))").param("ids", aggregates.toArray(UUID[]::new)).query(row -> {
                    posts.put(row.getObject(1, UUID.class), row.getObject(3, UUID.class));
                    posts.put(row.getObject(2, UUID.class), row.getObject(3, UUID.class));
                });
        return posts;
    }
}
