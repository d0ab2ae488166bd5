package id.teken.portal.web.admin;

import id.teken.access.Person;
import id.teken.government.Establishment.UnitData;
import id.teken.government.OrgUnit;
import id.teken.portal.admin.EstablishmentAdministration;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The tree of units, for ADMIN. */
@RestController
@RequestMapping("/api/units")
class UnitApi {

    /** @param depth 0 at the top, or null where the unit stands alone */
    record UnitView(UUID id, String code, String name, String kind, UUID parentId, Integer depth, int version) {

        static UnitView of(OrgUnit unit, Integer depth) {
            return new UnitView(unit.id(), unit.code(), unit.name(), unit.kind(), unit.parentId(), depth, unit.rowVersion());
        }
    }

    /** @param version as it was read, or null to overwrite whatever is there */
    record UnitForm(String code, String name, String kind, UUID parentId, Integer version) {

        UnitData data() {
            return new UnitData(code, name, kind, parentId);
        }
    }

    private final EstablishmentAdministration administration;

    UnitApi(EstablishmentAdministration administration) {
        this.administration = administration;
    }

    /** Each unit directly before those below it. */
    @GetMapping
    List<UnitView> tree(@AuthenticationPrincipal Person person) {
        return administration.tree(person).flat().stream().map(place -> UnitView.of(place.unit(), place.depth())).toList();
    }

    @GetMapping("/{id}")
    UnitView read(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        return UnitView.of(administration.unit(id, person), null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    UnitView add(@RequestBody UnitForm form, @AuthenticationPrincipal Person person) {
        return UnitView.of(administration.addUnit(form.data(), person), null);
    }

    @PutMapping("/{id}")
    UnitView change(@PathVariable UUID id, @RequestBody UnitForm form, @AuthenticationPrincipal Person person) {
        return UnitView.of(administration.changeUnit(id, form.data(), form.version(), person), null);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        administration.removeUnit(id, person);
    }
}
