package id.teken.agreement;

import id.teken.access.Person;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What of an agreement goes into the official's employee performance goals (SKP, PermenPANRB 6/2022). Which aspect an indicator
 * belongs to is a reading of its unit of measure, not confirmed by the regulation; the official can change it there.
 */
@Service
@Transactional(readOnly = true)
public class PerformanceGoals {

    private static final Set<String> OF_QUALITY = Set.of("persen", "%", "indeks", "nilai", "skor", "predikat", "opini", "kategori");
    private static final Set<String> OF_TIME = Set.of("hari", "jam", "menit", "minggu", "bulan", "tanggal");

    private final Desk desk;
    private final Cascade cascade;

    PerformanceGoals(Desk desk, Cascade cascade) {
        this.desk = desk;
        this.cascade = cascade;
    }

    /** The four aspects of a goal. */
    public enum Aspect {
        QUANTITY, QUALITY, TIME, COST
    }

    /**
     * One goal.
     *
     * @param supported the goal of the superior that it supports, or ""
     * @param goal      rencana hasil kerja
     */
    public record Goal(int number, String supported, String goal, Aspect aspect, String indicator, String target, String measure) {
    }

    /** In the agreement's order. */
    public List<Goal> of(UUID id, Person person) {
        Agreement agreement = desk.read(id, person);
        Map<UUID, Line> above = cascade.above(agreement).stream().flatMap(one -> one.lines().stream())
                .collect(Collectors.toMap(Line::origin, Function.identity()));
        return agreement.lines().stream().map(line -> new Goal(line.number(),
                above.containsKey(line.supports()) ? above.get(line.supports()).objective() : "", line.objective(), aspect(line.measure()),
                line.indicator(), line.target(), line.measure())).toList();
    }

    static Aspect aspect(String measure) {
        String plain = measure.strip().toLowerCase(Locale.ROOT);
        return plain.startsWith("rp") || plain.startsWith("rupiah") ? Aspect.COST : OF_TIME.contains(plain) ? Aspect.TIME
                : OF_QUALITY.contains(plain) ? Aspect.QUALITY : Aspect.QUANTITY;
    }
}
