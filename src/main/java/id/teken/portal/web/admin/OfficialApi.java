package id.teken.portal.web.admin;

import id.teken.access.Person;
import id.teken.government.Establishment.OfficialData;
import id.teken.government.Official;
import id.teken.portal.admin.EstablishmentAdministration;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The roll of officials, for ADMIN. */
@RestController
@RequestMapping("/api/officials")
class OfficialApi {

    private static final int MOST = 200;

    record OfficialView(UUID id, String name, String nip, String rank, int version) {

        static OfficialView of(Official official) {
            return new OfficialView(official.id(), official.name(), official.nip(), official.rank(), official.rowVersion());
        }
    }

    /** @param version as it was read, or null to overwrite whatever is there */
    record OfficialForm(String name, String nip, String rank, Integer version) {

        OfficialData data() {
            return new OfficialData(name, nip, rank);
        }
    }

    private final EstablishmentAdministration administration;

    OfficialApi(EstablishmentAdministration administration) {
        this.administration = administration;
    }

    /** By name; {@code q} looks in names and numbers. */
    @GetMapping
    List<OfficialView> all(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int first,
            @RequestParam(defaultValue = "50") int most, @AuthenticationPrincipal Person person) {
        return administration.officials(person).stream().filter(official -> official.isFoundBy(q)).skip(Math.max(first, 0))
                .limit(Math.min(Math.max(most, 1), MOST)).map(OfficialView::of).toList();
    }

    @GetMapping("/{id}")
    OfficialView read(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        return OfficialView.of(administration.official(id, person));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    OfficialView add(@RequestBody OfficialForm form, @AuthenticationPrincipal Person person) {
        return OfficialView.of(administration.addOfficial(form.data(), person));
    }

    @PutMapping("/{id}")
    OfficialView change(@PathVariable UUID id, @RequestBody OfficialForm form, @AuthenticationPrincipal Person person) {
        return OfficialView.of(administration.changeOfficial(id, form.data(), form.version(), person));
    }
}
