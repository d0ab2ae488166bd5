package id.teken.portal.web.plans;

import id.teken.access.Person;
import id.teken.government.OfficeTime;
import id.teken.planning.documents.PlanBasis;
import id.teken.planning.documents.PlanItem;
import id.teken.planning.documents.PlanKind;
import id.teken.planning.documents.SheetKind;
import id.teken.portal.plans.PlanDesk;
import id.teken.portal.plans.PlanDesk.NewDocument;
import id.teken.portal.plans.PlanDesk.Opened;
import id.teken.portal.web.FormProblems;
import id.teken.portal.web.Forms;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The planning documents as trees, searched, exported, and changed row by row. */
@Controller
class PlanPages {

    private static final String DOCUMENT = "redirect:/perencanaan/dokumen/";

    private final PlanDesk desk;
    private final OfficeTime time;
    private final Forms forms;

    PlanPages(PlanDesk desk, OfficeTime time, Forms forms) {
        this.desk = desk;
        this.time = time;
        this.forms = forms;
    }

    /** A row with the rows below it. */
    record Branch(PlanItem item, List<Branch> below) {
    }

    /** What was typed, for showing it again. */
    record NewForm(PlanKind kind, UUID unitId, Integer firstYear, Integer lastYear, Integer amendment, String legalBasis,
            @DateTimeFormat(iso = ISO.DATE) LocalDate decidedOn, String code, String name) {

        NewDocument data() {
            return new NewDocument(kind, unitId, firstYear, lastYear, new PlanBasis(amendment == null ? 0 : amendment, legalBasis, decidedOn),
                    code, name);
        }
    }

    @GetMapping("/perencanaan")
    String all(@RequestParam(required = false) Integer tahun, @RequestParam(defaultValue = "") String cari,
            @AuthenticationPrincipal Person person, Model model) {
        PlanDesk.requireMember(person);
        int year = tahun == null ? time.today().getYear() : tahun;
        model.addAttribute("year", year);
        model.addAttribute("overview", desk.overview(year, person));
        model.addAttribute("text", cari);
        model.addAttribute("found", desk.search(cari, year, person));
        model.addAttribute("mayPlan", desk.mayEnter(SheetKind.STRATEGY, person));
        model.addAttribute("mayBudget", desk.mayEnter(SheetKind.BUDGET, person));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", new NewForm(PlanKind.RPJMD, null, year, year + 4, 0, "", null, "1", ""));
        }
        return "plans/overview";
    }

    @PostMapping("/perencanaan/baru")
    String begin(NewForm form, @AuthenticationPrincipal Person person, Model model, HttpServletResponse response) {
        PlanDesk.requireMember(person);
        var stored = new AtomicReference<UUID>();
        FormProblems problems = forms.attempt(() -> stored.set(desk.begin(form.data(), person)));
        if (problems.isEmpty()) {
            return DOCUMENT + stored.get();
        }
        Forms.show(model, "begin", problems);
        model.addAttribute("form", form);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return all(form.firstYear(), "", person, model);
    }

    @GetMapping("/perencanaan/dokumen/{id}")
    String one(@PathVariable UUID id, @AuthenticationPrincipal Person person, Model model) {
        Opened opened = desk.open(id, person);
        model.addAttribute("opened", opened);
        model.addAttribute("branches", branches(opened.document().items()));
        model.addAttribute("mayEnter", opened.version().isInForce() && desk.mayEnter(PlanDesk.sheet(opened.version().kind()), person));
        return "plans/document";
    }

    @GetMapping("/perencanaan/dokumen/{id}/butir")
    String item(@PathVariable UUID id, @RequestParam(required = false) String kode, @AuthenticationPrincipal Person person, Model model) {
        model.addAttribute("cells", desk.cells(id, kode, person));
        model.addAttribute("opened", desk.open(id, person));
        model.addAttribute("code", kode);
        return "plans/item";
    }

    /** The cells of the row, named by their columns. */
    @PostMapping("/perencanaan/dokumen/{id}/butir")
    String change(@PathVariable UUID id, @RequestParam(required = false) String kode, @RequestParam(defaultValue = "false") boolean hapus,
            @RequestParam Map<String, String> cells, @AuthenticationPrincipal Person person, Model model, HttpServletResponse response,
            RedirectAttributes after) {
        var stored = new AtomicReference<UUID>();
        FormProblems problems = forms.attempt(() -> stored.set(desk.change(id, kode, hapus ? null : cells, person)));
        if (problems.isEmpty()) {
            after.addFlashAttribute("done", "plan.saved");
            return DOCUMENT + stored.get();
        }
        Forms.show(model, "item", problems);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("typed", cells);
        return item(id, kode, person, model);
    }

    @GetMapping("/perencanaan/dokumen/{id}/unduh/{name}")
    ResponseEntity<byte[]> export(@PathVariable UUID id, @PathVariable String name, @AuthenticationPrincipal Person person) {
        return TableDownload.of(desk.export(id, person), "dokumen", name.endsWith(".xlsx"));
    }

    /** {@code rencana} or {@code dpa}, as .xlsx or .csv. */
    @GetMapping("/perencanaan/unduh/{year}/{name}")
    ResponseEntity<byte[]> export(@PathVariable int year, @PathVariable String name, @AuthenticationPrincipal Person person) {
        boolean budget = name.startsWith("dpa");
        return TableDownload.of(desk.export(budget ? SheetKind.BUDGET : SheetKind.STRATEGY, year, person),
                (budget ? "dpa-" : "rencana-") + year, name.endsWith(".xlsx"));
    }

    /** The rows as a tree; every row stands after the row above it. */
    static List<Branch> branches(List<PlanItem> items) {
        List<Branch> roots = new ArrayList<>();
        Map<Integer, Branch> byNumber = new HashMap<>();
        for (PlanItem item : items) {
            Branch branch = new Branch(item, new ArrayList<>());
            byNumber.put(item.number(), branch);
            (item.above() == null ? roots : byNumber.get(item.above()).below()).add(branch);
        }
        return roots;
    }
}
