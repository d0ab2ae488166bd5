package id.teken.portal.web.admin;

import id.teken.access.Person;
import id.teken.government.Establishment.UnitData;
import id.teken.government.Holder;
import id.teken.government.OrgUnit;
import id.teken.government.Position;
import id.teken.government.UnitTree;
import id.teken.portal.admin.EstablishmentAdministration;
import id.teken.portal.admin.EstablishmentAdministration.Post;
import id.teken.portal.web.FormProblems;
import id.teken.portal.web.Forms;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tree of units, and one unit with its posts. */
@Controller
class UnitPages {

    private static final String ALL = "redirect:/admin/unit";
    private static final Set<Position.Office> HEADS = Set.of(Position.Office.HEAD_OF_UNIT, Position.Office.SECRETARY,
            Position.Office.HEAD_OF_GOVERNMENT);

    private final EstablishmentAdministration administration;
    private final Forms forms;

    UnitPages(EstablishmentAdministration administration, Forms forms) {
        this.administration = administration;
        this.forms = forms;
    }

    /** What was typed, for showing it again. */
    record UnitForm(String code, String name, String kind, UUID parentId, Integer version) {

        UnitData data() {
            return new UnitData(code, name, kind, parentId);
        }
    }

    /**
     * A unit in the tree.
     *
     * @param head   name of who acts as head, or null
     * @param vacant posts that nobody holds
     */
    record Summary(String head, long vacant) {

        static Summary of(List<Post> posts) {
            String head = posts.stream().filter(post -> HEADS.contains(post.position().office()))
                    .flatMap(post -> post.incumbents().acting().stream()).map(Holder::name).findFirst().orElse(null);
            return new Summary(head, posts.stream().filter(post -> post.incumbents().holder() == null).count());
        }
    }

    record PositionForm(String title, Position.Office office) {
    }

    @GetMapping("/admin")
    String settings(@AuthenticationPrincipal Person person) {
        administration.tree(person);
        return ALL;
    }

    @GetMapping("/admin/unit")
    String all(@AuthenticationPrincipal Person person, Model model) {
        UnitTree tree = administration.tree(person);
        model.addAttribute("tree", tree.top());
        model.addAttribute("summaries", administration.postsByUnit(person).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, unit -> Summary.of(unit.getValue()))));
        choices(model, tree, null);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new UnitForm("", "", "DINAS", null, null));
        }
        return "admin/units";
    }

    @PostMapping("/admin/unit")
    String add(UnitForm form, @AuthenticationPrincipal Person person, Model model, HttpServletResponse response,
            RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> after.addAttribute("id", administration.addUnit(form.data(), person).id()));
        if (problems.isEmpty()) {
            after.addFlashAttribute("done", "admin.unit.added");
            return ALL + "/{id}";
        }
        fail(model, "unit", problems, response);
        model.addAttribute("form", form);
        return all(person, model);
    }

    @GetMapping("/admin/unit/{id}")
    String one(@PathVariable UUID id, @AuthenticationPrincipal Person person, Model model) {
        OrgUnit unit = administration.unit(id, person);
        UnitTree tree = administration.tree(person);
        model.addAttribute("unit", unit);
        model.addAttribute("above", tree.above(id));
        model.addAttribute("below", tree.flat().stream().map(UnitTree.Place::unit)
                .filter(other -> id.equals(other.parentId())).toList());
        model.addAttribute("posts", administration.posts(id, person));
        model.addAttribute("history", administration.history(id, person));
        model.addAttribute("offices", Position.Office.values());
        choices(model, tree, id);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new UnitForm(unit.code(), unit.name(), unit.kind(), unit.parentId(), unit.rowVersion()));
        }
        if (!model.containsAttribute("positionForm")) {
            model.addAttribute("positionForm", new PositionForm("", Position.Office.OTHER));
        }
        return "admin/unit";
    }

    @PostMapping("/admin/unit/{id}")
    String change(@PathVariable UUID id, UnitForm form, @AuthenticationPrincipal Person person, Model model,
            HttpServletResponse response, RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> administration.changeUnit(id, form.data(), form.version(), person));
        if (problems.isEmpty()) {
            after.addFlashAttribute("done", "admin.saved");
            return ALL + "/" + id;
        }
        fail(model, "unit", problems, response);
        model.addAttribute("form", form);
        return one(id, person, model);
    }

    @PostMapping("/admin/unit/{id}/hapus")
    String remove(@PathVariable UUID id, @AuthenticationPrincipal Person person, Model model, HttpServletResponse response,
            RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> administration.removeUnit(id, person));
        if (problems.isEmpty()) {
            after.addFlashAttribute("done", "admin.removed");
            return ALL;
        }
        fail(model, "remove", problems, response);
        return one(id, person, model);
    }

    @PostMapping("/admin/unit/{id}/jabatan")
    String addPosition(@PathVariable UUID id, PositionForm form, @AuthenticationPrincipal Person person, Model model,
            HttpServletResponse response, RedirectAttributes after) {
        FormProblems problems = forms.attempt(() -> after.addAttribute("position",
                administration.addPosition(id, form.title(), form.office(), person).id()));
        if (problems.isEmpty()) {
            after.addFlashAttribute("done", "admin.position.added");
            return "redirect:/admin/jabatan/{position}";
        }
        fail(model, "position", problems, response);
        model.addAttribute("positionForm", form);
        return one(id, person, model);
    }

    /** Where a unit can stand: anywhere but below itself. */
    private static void choices(Model model, UnitTree tree, UUID own) {
        List<UnitTree.Place> places = tree.flat().stream()
                .filter(place -> own == null || !place.unit().id().equals(own) && !tree.isBelow(place.unit().id(), own)).toList();
        model.addAttribute("places", places);
        model.addAttribute("kinds", OrgUnit.KINDS);
    }

    private static void fail(Model model, String form, FormProblems problems, HttpServletResponse response) {
        Forms.show(model, form, problems);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    }
}
