package id.teken.portal.web.admin;

import id.teken.access.Person;
import id.teken.government.Holder;
import id.teken.government.Incumbents;
import id.teken.government.Position;
import id.teken.portal.admin.EstablishmentAdministration;
import id.teken.portal.admin.EstablishmentAdministration.Post;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Posts and who holds them today, for ADMIN. */
@RestController
@RequestMapping("/api/positions")
class PositionApi {

    /**
     * @param holder  in office, null while vacant
     * @param standIn the Plh., or null
     */
    record PositionView(UUID id, UUID unitId, String title, Position.Office office, Holder holder, Holder standIn, int version) {

        static PositionView of(Position position, Incumbents incumbents) {
            return new PositionView(position.id(), position.unitId(), position.title(), position.office(), incumbents.holder(),
                    incumbents.standIn(), position.rowVersion());
        }

        static PositionView of(Post post) {
            return of(post.position(), post.incumbents());
        }
    }

    record NewPosition(UUID unitId, String title, Position.Office office) {
    }

    /** @param version as it was read, or null to overwrite whatever is there */
    record PositionForm(String title, Integer version) {
    }

    private final EstablishmentAdministration administration;

    PositionApi(EstablishmentAdministration administration) {
        this.administration = administration;
    }

    @GetMapping
    List<PositionView> ofUnit(@RequestParam UUID unit, @AuthenticationPrincipal Person person) {
        return administration.posts(unit, person).stream().map(PositionView::of).toList();
    }

    @GetMapping("/{id}")
    PositionView read(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        return PositionView.of(administration.post(id, person));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    PositionView add(@RequestBody NewPosition form, @AuthenticationPrincipal Person person) {
        return PositionView.of(administration.addPosition(form.unitId(), form.title(), form.office(), person), Incumbents.NOBODY);
    }

    @PutMapping("/{id}")
    PositionView rename(@PathVariable UUID id, @RequestBody PositionForm form, @AuthenticationPrincipal Person person) {
        administration.renamePosition(id, form.title(), form.version(), person);
        return PositionView.of(administration.post(id, person));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        administration.removePosition(id, person);
    }
}
