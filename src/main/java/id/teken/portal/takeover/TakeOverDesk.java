package id.teken.portal.takeover;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.agreement.Promises;
import id.teken.agreement.SignedAgreement;
import id.teken.agreement.period.Periods;
import id.teken.agreement.period.UnitProgress;
import id.teken.document.TableFile.Table;
import id.teken.evaluation.PastMonths;
import id.teken.government.Establishment;
import id.teken.government.Official;
import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import id.teken.planning.documents.OfficialResults;
import id.teken.values.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the page of taking over shows, and who may take last year's results over. */
@Service
@Transactional(readOnly = true)
public class TakeOverDesk {

    private final Periods periods;
    private final Promises promises;
    private final Offices offices;
    private final Establishment establishment;
    private final OfficialResults results;
    private final JdbcClient database;

    TakeOverDesk(Periods periods, Promises promises, Offices offices, Establishment establishment, OfficialResults results,
            JdbcClient database) {
        this.periods = periods;
        this.promises = promises;
        this.offices = offices;
        this.establishment = establishment;
        this.results = results;
        this.database = database;
    }

    /**
     * How far it is.
     *
     * @param units     of the year, with the state of their agreements
     * @param results   of the year before that are known
     * @param officials for choosing who signed
     * @param posts     below the heads that have no agreement of the year, by unit
     */
    public record Outlook(int year, List<UnitProgress> units, int results, List<Official> officials, List<FreePost> posts) {
    }

    /** A post whose paper can be taken over. */
    public record FreePost(UUID id, UUID unitId, String title, String unit) {
    }

    public Outlook outlook(int year, Person person) {
        require(person);
        return new Outlook(year, periods.outlook(year), results.known(year - 1), establishment.officials(),
                database.sql("select p.id, p.unit_id, p.title, u.name from teken.position p join teken.org_unit u on u.government = p.government and u.id = p.unit_id "
                        + "where p.government = teken.current_government() and p.level is not null and p.office = 'OTHER' and not exists (select 1 "
                        + "from teken.agreement a where a.government = p.government and a.position_id = p.id and a.year = ? "
                        + "and a.state not in ('WITHDRAWN', 'SUPERSEDED')) order by u.code, p.title").param(year)
                        .query((row, at) -> new FreePost(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3), row.getString(4))).list());
    }

    /** As {@link OfficialResults#preview}. */
    public OfficialResults.Read preview(Table table, int year, Person person) {
        require(person);
        return results.preview(table, year);
    }

    /** As {@link OfficialResults#store}. */
    @Transactional
    public int store(Table table, int year, Person person) {
        require(person);
        return results.store(table, year, person.login(), person.name());
    }

    /** Every indicator that a figure can be taken over for, with empty months. */
    public List<List<Object>> months(int year, Person person) {
        require(person);
        Map<UUID, String> codes = offices.units().stream().collect(Collectors.toMap(OrgUnit::id, OrgUnit::code));
        List<List<Object>> rows = new ArrayList<>();
        List<SignedAgreement> inForce = promises.everSigned(year).stream().filter(agreement -> agreement.supersededAt() == null).toList();
        Map<UUID, String> titles = offices.titles(inForce.stream().filter(agreement -> !agreement.isOfUnit()).map(SignedAgreement::positionId).toList());
        for (SignedAgreement agreement : inForce) {
            promises.of(agreement.id()).forEach(promise -> {
                List<Object> row = new ArrayList<>(List.of(codes.get(agreement.unitId()), promise.indicator()));
                PastMonths.HEAD.stream().skip(3).forEach(month -> row.add(""));
                row.add(agreement.isOfUnit() ? "" : titles.get(agreement.positionId()));
                rows.add(row);
            });
        }
        return rows;
    }

    /** Bappeda takes over; Bagian Organisasi too, what concerns months. */
    private static void require(Person person) {
        if (person.government() == null || !person.has(Role.PLANNING) && !person.has(Role.ORGANIZATION)) {
            throw Refusal.forbidden("takeover.forbidden");
        }
    }
}
