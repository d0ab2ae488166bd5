package id.teken.government;

import id.teken.values.PlainText;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The levels of posts of the current government, and where each post stands. */
@Service
@Transactional
public class Levels {

    /** Of the post that heads a unit; it needs no entry at the post. */
    public static final String UNIT_HEAD = "UNIT_HEAD";
    /** Of the head of government. */
    public static final String HEAD_OF_GOVERNMENT = "HEAD_OF_GOVERNMENT";
    private static final int LONGEST = 100;
    private static final List<PositionLevel> PRODUCT = List.of(
            new PositionLevel(HEAD_OF_GOVERNMENT, "Kepala daerah", 1, HEAD_OF_GOVERNMENT, "Sasaran Strategis", "Program"),
            new PositionLevel(UNIT_HEAD, "Pimpinan tinggi (kepala perangkat daerah)", 2, UNIT_HEAD, "Sasaran Strategis", "Program"),
            new PositionLevel("ADMINISTRATOR", "Administrator", 3, "ADMINISTRATOR", "Sasaran Program", "Kegiatan"),
            new PositionLevel("SUPERVISOR", "Pengawas", 4, "SUPERVISOR", "Sasaran Kegiatan", "Sub Kegiatan"),
            new PositionLevel("FUNCTIONAL", "Fungsional", 5, "FUNCTIONAL", "Sasaran Kegiatan", ""),
            new PositionLevel("STAFF", "Pelaksana", 6, "STAFF", "Sasaran Kegiatan", ""));

    private final PositionLevelRepository levels;
    private final PositionRepository positions;

    Levels(PositionLevelRepository levels, PositionRepository positions) {
        this.levels = levels;
        this.positions = positions;
    }

    /** What somebody wants a level to be. */
    public record LevelData(String code, String name, int rank, String route, String objectiveLabel, String programLabel) {
    }

    /** The highest first: the government's own, and those of the product that it has not described anew. */
    @Transactional(readOnly = true)
    public List<PositionLevel> all() {
        List<PositionLevel> all = new ArrayList<>(levels.findAllByOrderByRank());
        Set<String> own = new HashSet<>(all.stream().map(PositionLevel::code).toList());
        PRODUCT.stream().filter(level -> !own.contains(level.code())).forEach(all::add);
        return all.stream().sorted(java.util.Comparator.comparingInt(PositionLevel::rank)).toList();
    }

    /** The level of a post; empty for one that takes no part in the cascade. */
    @Transactional(readOnly = true)
    public Optional<PositionLevel> of(Position position) {
        String code = switch (position.office()) {
            case HEAD_OF_GOVERNMENT -> HEAD_OF_GOVERNMENT;
            case HEAD_OF_UNIT, SECRETARY -> UNIT_HEAD;
            default -> position.level();
        };
        return code == null ? Optional.empty() : byCode(code);
    }

    private Optional<PositionLevel> byCode(String code) {
        return levels.findByCode(code).or(() -> PRODUCT.stream().filter(level -> level.code().equals(code)).findFirst());
    }

    /**
     * Describes a level, a new one or a known one.
     *
     * @param routes rows of the decision table
     */
    public PositionLevel describe(LevelData data, Set<String> routes) {
        List<Problem> problems = new ArrayList<>();
        String name = text(problems, "name", data.name(), true);
        String objective = text(problems, "objectiveLabel", data.objectiveLabel(), true);
        String program = text(problems, "programLabel", data.programLabel(), false);
        if (data.code() == null || !data.code().matches("[A-Z][A-Z_]{1,39}")) {
            problems.add(new Problem("code", "level.code.bad"));
        }
        if (data.rank() < 1 || data.rank() > 99) {
            problems.add(new Problem("rank", "level.rank.bad"));
        }
        if (data.route() == null || !routes.contains(data.route())) {
            problems.add(new Problem("route", "level.route.unknown", String.join(", ", new java.util.TreeSet<>(routes))));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        Optional<PositionLevel> known = levels.findByCode(data.code());
        known.ifPresent(level -> level.describe(name, data.rank(), data.route(), objective, program));
        return levels.saveAndFlush(known.orElseGet(() -> new PositionLevel(data.code(), name, data.rank(), data.route(), objective, program)));
    }

    /**
     * Puts a post below the head of its unit into the cascade, or takes it out.
     *
     * @param level    code, or null to take it out
     * @param superior the post above in the same government, or null for the head of the unit
     * @throws Refusal (invalid) for an unknown level, a head, or a superior that is below the post itself
     */
    public Position place(UUID positionId, String level, UUID superior) {
        Position position = positions.findById(positionId).orElseThrow(() -> Refusal.unknown("position.unknown"));
        if (position.office() == Position.Office.HEAD_OF_UNIT || position.office() == Position.Office.HEAD_OF_GOVERNMENT) {
            throw Refusal.invalid("level.head");
        }
        boolean head = UNIT_HEAD.equals(level) || HEAD_OF_GOVERNMENT.equals(level);
        if (level != null && (head || byCode(level).isEmpty())) {
            throw Refusal.invalid(List.of(new Problem("level", "level.unknown")));
        }
        for (UUID above = superior; above != null; above = superiorOf(above)) {
            if (above.equals(positionId)) {
                throw Refusal.invalid(List.of(new Problem("superiorId", "level.circle")));
            }
        }
        boolean toTheHead = superior != null && positions.findById(superior).filter(above -> above.unitId().equals(position.unitId())
                && above.office() == Position.Office.HEAD_OF_UNIT).isPresent();
        position.place(level, level == null || toTheHead ? null : superior);
        return position;
    }

    private UUID superiorOf(UUID position) {
        return positions.findById(position).orElseThrow(() -> Refusal.invalid(List.of(new Problem("superiorId", "position.unknown"))))
                .superiorId();
    }

    private static String text(List<Problem> problems, String field, String typed, boolean needed) {
        String clean = PlainText.clean(typed);
        if (needed && clean.isEmpty()) {
            problems.add(new Problem(field, "agreement.field.missing"));
        } else if (clean.length() > LONGEST) {
            problems.add(new Problem(field, "agreement.field.long", LONGEST));
        }
        return clean;
    }
}
