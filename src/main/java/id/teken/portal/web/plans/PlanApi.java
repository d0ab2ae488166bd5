package id.teken.portal.web.plans;

import id.teken.access.Person;
import id.teken.planning.documents.PlanBasis;
import id.teken.planning.documents.PlanBooks.Found;
import id.teken.planning.documents.PlanItem;
import id.teken.planning.documents.PlanKind;
import id.teken.planning.documents.PlanVersion;
import id.teken.planning.documents.SheetKind;
import id.teken.portal.plans.PlanDesk;
import id.teken.portal.plans.PlanDesk.NewDocument;
import id.teken.portal.plans.PlanDesk.Opened;
import id.teken.values.Given;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/** RPJMD, Renstra and DPA. */
@RestController
@RequestMapping("/api/plans")
class PlanApi {

    /** @param unitId null for the RPJMD */
    record VersionView(UUID id, PlanKind kind, UUID unitId, int firstYear, int lastYear, int amendment, String legalBasis,
            LocalDate decidedOn, String storedBy, Instant storedAt, Instant replacedAt) {

        static VersionView of(PlanVersion version) {
            return new VersionView(version.id(), version.kind(), version.unitId(), version.firstYear(), version.lastYear(),
                    version.basis().amendment(), version.basis().legalBasis(), version.basis().decidedOn(), version.storedByName(),
                    version.storedAt(), version.replacedAt());
        }
    }

    record DocumentView(VersionView version, List<PlanItem> items, List<VersionView> versions) {
    }

    record NewView(PlanKind kind, UUID unitId, Integer firstYear, Integer lastYear, Integer amendment, String legalBasis,
            LocalDate decidedOn, String code, String name) {
    }

    /** @param code of the item, or null for a new one @param cells by the key of the column */
    record ItemView(String code, Map<String, String> cells) {
    }

    private final PlanDesk desk;

    PlanApi(PlanDesk desk) {
        this.desk = desk;
    }

    /** Documents in force in a year. */
    @GetMapping("/{year}")
    List<VersionView> all(@PathVariable int year, @AuthenticationPrincipal Person person) {
        PlanDesk.Overview overview = desk.overview(year, person);
        return Stream.concat(Stream.ofNullable(overview.medium()), overview.units().stream()
                .flatMap(unit -> Stream.of(unit.renstra(), unit.budget()).filter(java.util.Objects::nonNull))).map(VersionView::of).toList();
    }

    @GetMapping("/{year}/search")
    List<Found> search(@PathVariable int year, @RequestParam(defaultValue = "") String text, @AuthenticationPrincipal Person person) {
        return desk.search(text, year, person);
    }

    @GetMapping("/{year}/{sheet}/export.csv")
    ResponseEntity<byte[]> export(@PathVariable int year, @PathVariable SheetKind sheet, @AuthenticationPrincipal Person person) {
        return TableDownload.of(desk.export(sheet, year, person), sheet.name().toLowerCase(java.util.Locale.ROOT) + "-" + year, false);
    }

    @GetMapping("/documents/{id}")
    DocumentView one(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        Opened opened = desk.open(id, person);
        return new DocumentView(VersionView.of(opened.version()), opened.document().items(),
                opened.versions().stream().map(VersionView::of).toList());
    }

    @PostMapping("/documents")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, UUID> begin(@RequestBody NewView body, @AuthenticationPrincipal Person person) {
        return Map.of("id", desk.begin(new NewDocument(body.kind(), body.unitId(), body.firstYear(), body.lastYear(),
                new PlanBasis(body.amendment() == null ? 0 : body.amendment(), body.legalBasis(), body.decidedOn()), body.code(), body.name()),
                person));
    }

    /** Adds or changes a row; answers the version that is in force now. */
    @PutMapping("/documents/{id}/items")
    Map<String, UUID> change(@PathVariable UUID id, @RequestBody ItemView body, @AuthenticationPrincipal Person person) {
        return Map.of("id", desk.change(id, body.code(), Given.required(body.cells()), person));
    }

    @DeleteMapping("/documents/{id}/items/{code}")
    Map<String, UUID> remove(@PathVariable UUID id, @PathVariable String code, @AuthenticationPrincipal Person person) {
        return Map.of("id", desk.change(id, code, null, person));
    }
}
