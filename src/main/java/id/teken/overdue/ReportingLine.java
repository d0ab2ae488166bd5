package id.teken.overdue;

import id.teken.access.Accounts;
import id.teken.access.Person;
import id.teken.government.BelongingToPosts;
import id.teken.government.Holder;
import id.teken.government.Offices;
import id.teken.government.Position;
import id.teken.government.Position.Office;
import id.teken.overdue.Watch.Stage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * To whom lateness is reported. What a unit owes: to the Sekda, then to the head of government too. What a post below the head owes: to
 * the next above whoever is late, then to the next above that too; above the head of a unit stand the same two. A vacant post is
 * passed over.
 */
@Component
class ReportingLine {

    private final List<BelongingToPosts> keepers;
    private final Offices offices;
    private final Accounts accounts;

    ReportingLine(List<BelongingToPosts> keepers, Offices offices, Accounts accounts) {
        this.keepers = keepers;
        this.offices = offices;
        this.accounts = accounts;
    }

    /** Those of the aggregates that are a post's, with the post. */
    Map<UUID, UUID> posts(Collection<UUID> aggregates) {
        Map<UUID, UUID> posts = new HashMap<>();
        if (!aggregates.isEmpty()) {
            keepers.forEach(keeper -> posts.putAll(keeper.posts(aggregates)));
        }
        return posts;
    }

    /** Who is told of what a unit owes. */
    List<Told> ofUnit(Stage stage) {
        return stage == Stage.WATCHED ? List.of() : stage == Stage.SECRETARY ? top(Office.SECRETARY).toList()
                : Stream.concat(top(Office.SECRETARY), top(Office.HEAD_OF_GOVERNMENT)).toList();
    }

    /**
     * Who is told of what a post owes.
     *
     * @param assignee who is late: the post's holder, or somebody above who has to judge; null while that is nobody
     */
    List<Told> ofPost(UUID post, String assignee, Stage stage) {
        List<Told> line = above(post);
        int late = assignee == null ? -1 : line.stream().map(Told::login).toList().lastIndexOf(assignee);
        return line.subList(late + 1, line.size()).stream().limit(stage.ordinal()).toList();
    }

    private List<Told> above(UUID post) {
        List<Told> line = new ArrayList<>();
        Set<UUID> seen = new HashSet<>(Set.of(post));
        Optional<Position> next = offices.position(post).flatMap(this::superior);
        while (next.isPresent() && seen.add(next.get().id())) {
            offices.incumbents(next.get()).acting().map(this::told).filter(one -> !line.contains(one)).ifPresent(line::add);
            next = superior(next.get());
        }
        Stream.concat(top(Office.SECRETARY), top(Office.HEAD_OF_GOVERNMENT)).filter(one -> !line.contains(one)).forEach(line::add);
        return line;
    }

    private Optional<Position> superior(Position post) {
        Optional<Position> head = offices.headPosition(post.unitId());
        if (head.filter(one -> one.id().equals(post.id())).isPresent()) {
            return Optional.empty();
        }
        return post.superiorId() == null ? head : offices.position(post.superiorId());
    }

    private Stream<Told> top(Office office) {
        return offices.holderOf(office).map(this::told).stream();
    }

    private Told told(Holder holder) {
        return new Told(accounts.ofOfficial(holder.officialId()).map(Person::login).orElse(null), holder.post());
    }
}
