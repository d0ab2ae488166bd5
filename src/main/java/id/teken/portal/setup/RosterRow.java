package id.teken.portal.setup;

import id.teken.access.Role;
import id.teken.document.Csv;
import id.teken.government.Appointment;
import id.teken.government.OrgUnit;
import id.teken.government.Position.Office;
import id.teken.values.PlainText;
import id.teken.values.Refusal.Problem;
import id.teken.values.WrittenDate;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One row of the table of units and people: a unit, a post in it, who holds it, and how the person signs in; what stands further
 * right may be missing.
 *
 * @param office null where there is no post
 */
record RosterRow(int line, String unitCode, String unitName, String kind, String parent, String title, Office office, String name,
        String nip, String rank, LocalDate from, Appointment.Kind appointment, String login, String mail, Set<Role> roles) {

    static final List<String> HEAD = List.of("Kode OPD", "Nama OPD", "Jenis OPD", "Kode Induk", "Jabatan", "Jenis Jabatan", "Nama", "NIP",
            "Pangkat", "TMT", "Penempatan", "Akun", "Surel", "Peran");
    private static final Map<String, Office> OFFICES = Map.of("", Office.OTHER, "lainnya", Office.OTHER, "kepala opd", Office.HEAD_OF_UNIT,
            "kepala daerah", Office.HEAD_OF_GOVERNMENT, "wakil kepala daerah", Office.DEPUTY_HEAD, "sekda", Office.SECRETARY,
            "sekretaris daerah", Office.SECRETARY, "asisten", Office.ASSISTANT);
    private static final Map<String, Appointment.Kind> KINDS = Map.of("", Appointment.Kind.DEFINITIVE, "definitif",
            Appointment.Kind.DEFINITIVE, "plt", Appointment.Kind.PLT, "plh", Appointment.Kind.PLH, "pj", Appointment.Kind.PJ);
    private static final Map<String, Role> ROLES = Map.ofEntries(Map.entry("kepala opd", Role.UNIT_HEAD), Map.entry("perencana", Role.UNIT_STAFF),
            Map.entry("kepala daerah", Role.LEADER), Map.entry("wakil kepala daerah", Role.DEPUTY), Map.entry("asisten", Role.ASSISTANT),
            Map.entry("sekda", Role.SECRETARY), Map.entry("bappeda", Role.PLANNING), Map.entry("organisasi", Role.ORGANIZATION),
            Map.entry("bpkad", Role.TREASURY), Map.entry("bkpsdm", Role.PERSONNEL), Map.entry("inspektorat", Role.INSPECTOR),
            Map.entry("admin", Role.ADMIN));
    private static final Map<Office, Role> ROLE_OF_OFFICE = Map.of(Office.HEAD_OF_UNIT, Role.UNIT_HEAD, Office.HEAD_OF_GOVERNMENT,
            Role.LEADER, Office.DEPUTY_HEAD, Role.DEPUTY, Office.SECRETARY, Role.SECRETARY, Office.ASSISTANT, Role.ASSISTANT);

    /** Reads a row; what cannot be read is told and left empty. */
    static RosterRow read(Csv.Row row, List<Problem> problems) {
        String title = cell(row, 4);
        Office office = title.isEmpty() ? null : word(row, 5, OFFICES, problems).orElse(Office.OTHER);
        String date = cell(row, 9);
        Optional<LocalDate> from = WrittenDate.parse(date);
        if (!date.isEmpty() && from.isEmpty()) {
            problems.add(new Problem(String.valueOf(row.line()), "roster.since", date));
        }
        String kind = cell(row, 2).toUpperCase(Locale.ROOT).replace(' ', '_');
        if (!kind.isEmpty() && !OrgUnit.KINDS.contains(kind)) {
            problems.add(new Problem(String.valueOf(row.line()), "roster.kind", cell(row, 2)));
        }
        return new RosterRow(row.line(), cell(row, 0).toUpperCase(Locale.ROOT), cell(row, 1), kind, cell(row, 3).toUpperCase(Locale.ROOT), title,
                office, cell(row, 6), cell(row, 7).replaceAll("[\\s.']", ""), cell(row, 8), from.orElse(null),
                word(row, 10, KINDS, problems).orElse(Appointment.Kind.DEFINITIVE), cell(row, 11).toLowerCase(Locale.ROOT), cell(row, 12),
                roles(row, office, problems));
    }

    private static Set<Role> roles(Csv.Row row, Office office, List<Problem> problems) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (office != null && ROLE_OF_OFFICE.containsKey(office)) {
            roles.add(ROLE_OF_OFFICE.get(office));
        }
        for (String word : cell(row, 13).split("[,;]")) {
            Role role = ROLES.get(word.strip().toLowerCase(Locale.ROOT));
            if (role != null) {
                roles.add(role);
            } else if (!word.isBlank()) {
                problems.add(new Problem(String.valueOf(row.line()), "roster.word", HEAD.get(13), word.strip()));
            }
        }
        return roles;
    }

    private static <T> Optional<T> word(Csv.Row row, int column, Map<String, T> words, List<Problem> problems) {
        T found = words.get(cell(row, column).toLowerCase(Locale.ROOT).replace(".", "").strip());
        if (found == null) {
            problems.add(new Problem(String.valueOf(row.line()), "roster.word", HEAD.get(column), cell(row, column)));
        }
        return Optional.ofNullable(found);
    }

    private static String cell(Csv.Row row, int column) {
        return PlainText.clean(row.cell(column)).replaceFirst("^'(?=[=+\\-@\\d])", "");
    }
}
