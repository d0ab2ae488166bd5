package id.teken.government;

import id.teken.values.Nip;
import id.teken.values.PlainText;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the tree of units, its posts and the roll of officials; asks nobody who wants it. */
@Service
@Transactional
public class Establishment {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9.-]{1,29}");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_RANK = 100;

    private final OrgUnitRepository units;
    private final PositionRepository positions;
    private final OfficialRepository officials;
    private final AppointmentRepository appointments;
    private final Incumbency incumbency;

    Establishment(OrgUnitRepository units, PositionRepository positions, OfficialRepository officials,
            AppointmentRepository appointments, Incumbency incumbency) {
        this.units = units;
        this.positions = positions;
        this.officials = officials;
        this.appointments = appointments;
        this.incumbency = incumbency;
    }

    /**
     * What a unit is to be like.
     *
     * @param code     unique in the government; lower case is taken for upper case
     * @param kind     one of {@link OrgUnit#KINDS}
     * @param parentId the unit above, or null at the top
     */
    public record UnitData(String code, String name, String kind, UUID parentId) {
    }

    /** What an official is to be like. @param nip as typed, or blank for an elected official */
    public record OfficialData(String name, String nip, String rank) {
    }

    @Transactional(readOnly = true)
    public UnitTree tree() {
        return new UnitTree(units.findAllByOrderByCode());
    }

    /** @throws Refusal (unknown) if there is none */
    @Transactional(readOnly = true)
    public OrgUnit unit(UUID id) {
        return Optional.ofNullable(id).flatMap(units::findById).orElseThrow(() -> Refusal.unknown("unit.unknown"));
    }

    public OrgUnit addUnit(UnitData data) {
        UnitData clean = check(data, null);
        return units.saveAndFlush(new OrgUnit(clean.code(), clean.name(), clean.kind(), clean.parentId()));
    }

    /** Renames or moves a unit. @throws Refusal if it would stand below itself */
    public OrgUnit changeUnit(UUID id, UnitData data) {
        OrgUnit unit = unit(id);
        UnitData clean = check(data, id);
        unit.placeUnder(clean.parentId(), tree());
        unit.describe(clean.code(), clean.name(), clean.kind());
        return units.saveAndFlush(unit);
    }

    /** Takes away a unit that has neither posts nor units below. */
    public OrgUnit removeUnit(UUID id) {
        OrgUnit unit = unit(id);
        if (units.existsByParentId(id) || positions.existsByUnitId(id)) {
            throw Refusal.conflict("unit.remove.used");
        }
        units.delete(unit);
        units.flush();
        return unit;
    }

    /** Posts of a unit, the head's first. */
    @Transactional(readOnly = true)
    public List<Position> positions(UUID unitId) {
        return positions.findByUnitIdOrderByTitle(unitId).stream()
                .sorted(java.util.Comparator.comparing(position -> position.office() == Position.Office.OTHER)).toList();
    }

    /** Every post of the government. */
    @Transactional(readOnly = true)
    public List<Position> positions() {
        return positions.findAll();
    }

    /** @throws Refusal (unknown) if there is none */
    @Transactional(readOnly = true)
    public Position position(UUID id) {
        return Optional.ofNullable(id).flatMap(positions::findById).orElseThrow(() -> Refusal.unknown("position.unknown"));
    }

    public Position addPosition(UUID unitId, String title, Position.Office office) {
        OrgUnit unit = unit(unitId);
        List<Problem> problems = new ArrayList<>();
        String clean = name("title", title, problems);
        if (office == null) {
            problems.add(new Problem("office", "position.office.missing"));
        } else if (office.isSingle() && positions.findFirstByOffice(office).isPresent()) {
            problems.add(new Problem("office", "position.office.single"));
        } else if (office == Position.Office.HEAD_OF_UNIT && !positions.findByUnitIdAndOfficeIn(unit.id(), List.of(office)).isEmpty()) {
            problems.add(new Problem("office", "position.office.head"));
        }
        refuse(problems);
        incumbency.changed();
        return positions.saveAndFlush(new Position(unit.id(), clean, office));
    }

    public Position renamePosition(UUID id, String title) {
        Position position = position(id);
        List<Problem> problems = new ArrayList<>();
        String clean = name("title", title, problems);
        refuse(problems);
        position.rename(clean);
        incumbency.changed();
        return positions.saveAndFlush(position);
    }

    /** Takes away a post that nobody ever held. */
    public Position removePosition(UUID id) {
        Position position = position(id);
        if (appointments.existsByPositionId(id)) {
            throw Refusal.conflict("position.remove.used");
        }
        positions.delete(position);
        positions.flush();
        incumbency.changed();
        return position;
    }

    /** By name. */
    @Transactional(readOnly = true)
    public List<Official> officials() {
        return officials.findAllByOrderByName();
    }

    /** @throws Refusal (unknown) if there is none */
    @Transactional(readOnly = true)
    public Official official(UUID id) {
        return Optional.ofNullable(id).flatMap(officials::findById).orElseThrow(() -> Refusal.unknown("official.unknown"));
    }

    public Official addOfficial(OfficialData data) {
        OfficialData clean = check(data, null);
        return officials.saveAndFlush(new Official(clean.name(), clean.nip(), clean.rank()));
    }

    public Official changeOfficial(UUID id, OfficialData data) {
        Official official = official(id);
        OfficialData clean = check(data, id);
        official.describe(clean.name(), clean.nip() == null ? null : new Nip(clean.nip()), clean.rank());
        return officials.saveAndFlush(official);
    }

    private UnitData check(UnitData data, UUID own) {
        List<Problem> problems = new ArrayList<>();
        String name = name("name", data.name(), problems);
        String code = PlainText.clean(data.code()).toUpperCase(Locale.ROOT);
        if (!CODE.matcher(code).matches()) {
            problems.add(new Problem("code", "unit.code.bad"));
        } else if (units.findByCode(code).filter(other -> !other.id().equals(own)).isPresent()) {
            problems.add(new Problem("code", "unit.code.taken"));
        }
        if (data.kind() == null || !OrgUnit.KINDS.contains(data.kind())) {
            problems.add(new Problem("kind", "unit.kind.missing"));
        }
        if (data.parentId() != null && units.findById(data.parentId()).isEmpty()) {
            problems.add(new Problem("parentId", "unit.parent.unknown"));
        }
        refuse(problems);
        return new UnitData(code, name, data.kind(), data.parentId());
    }

    private OfficialData check(OfficialData data, UUID own) {
        List<Problem> problems = new ArrayList<>();
        String name = name("name", data.name(), problems);
        String typed = PlainText.clean(data.nip());
        Optional<Nip> nip = Nip.parse(typed);
        if (!typed.isEmpty() && nip.isEmpty()) {
            problems.add(new Problem("nip", "official.nip.bad"));
        }
        nip.flatMap(number -> officials.findByNip(number.digits())).filter(other -> !other.id().equals(own))
                .ifPresent(other -> problems.add(new Problem("nip", "official.nip.taken", other.name())));
        String rank = PlainText.clean(data.rank());
        if (rank.length() > LONGEST_RANK) {
            problems.add(new Problem("rank", "refusal.long", LONGEST_RANK));
        }
        refuse(problems);
        return new OfficialData(name, nip.map(Nip::digits).orElse(null), rank.isEmpty() ? null : rank);
    }

    private static String name(String path, String typed, List<Problem> problems) {
        String clean = PlainText.clean(typed);
        if (clean.isEmpty()) {
            problems.add(new Problem(path, "refusal.name.missing"));
        } else if (clean.length() > LONGEST_NAME) {
            problems.add(new Problem(path, "refusal.long", LONGEST_NAME));
        }
        return clean;
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }
}
