package id.teken.agreement;

import id.teken.agreement.SigningRoute.Who;
import id.teken.engine.Decisions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks the decision table who does what at a level. */
@Component
public class SigningRoutes {

    private final Decisions decisions;

    SigningRoutes(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * @param level level of the post as the table names it, for example {@code UNIT_HEAD}
     * @throws IllegalArgumentException if the table does not know the level
     */
    public SigningRoute of(String level) {
        Map<String, Object> row = decisions.decide("signing-route", Map.of("level", level));
        return new SigningRoute(who(row, "drafts"), who(row, "corrects"), who(row, "approves"), who(row, "signs"),
                who(row, "countersigns"), witnesses(row), who(row, "assesses"), who(row, "verifies"));
    }

    private static Who who(Map<String, Object> row, String output) {
        return Who.valueOf(row.get(output).toString());
    }

    private static List<Who> witnesses(Map<String, Object> row) {
        return Stream.of(row.get("witnesses").toString().split(", ")).map(Who::valueOf).filter(who -> who != Who.NONE).toList();
    }
}
