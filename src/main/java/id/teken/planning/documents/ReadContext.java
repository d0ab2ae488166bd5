package id.teken.planning.documents;

import id.teken.government.OrgUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known before a table is read.
 *
 * @param year  of a budget
 * @param basis of documents that do not say theirs
 */
record ReadContext(int year, PlanBasis basis, Map<String, UUID> units) {

    /** Units are found by code, and by name where no code is the same. */
    static ReadContext of(int year, PlanBasis basis, List<OrgUnit> units) {
        Map<String, UUID> byText = new HashMap<>();
        units.forEach(unit -> byText.put(plain(unit.code()), unit.id()));
        units.forEach(unit -> byText.putIfAbsent(plain(unit.name()), unit.id()));
        return new ReadContext(year, basis, byText);
    }

    Optional<UUID> unit(String text) {
        return Optional.ofNullable(units.get(plain(text)));
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
