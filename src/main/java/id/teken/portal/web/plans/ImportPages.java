package id.teken.portal.web.plans;

import id.teken.access.Person;
import id.teken.government.OfficeTime;
import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import id.teken.planning.documents.ColumnMap;
import id.teken.planning.documents.Field;
import id.teken.planning.documents.PlanBasis;
import id.teken.planning.documents.PlanImport;
import id.teken.planning.documents.SheetKind;
import id.teken.portal.plans.ImportDesk;
import id.teken.portal.plans.PlanDesk;
import id.teken.portal.web.FormProblems;
import id.teken.portal.web.Forms;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.springframework.web.multipart.MultipartFile;

/** A file becomes plans in three steps: send it, look at what it would change, store it. */
@Controller
class ImportPages {

    private static final String ONE = "redirect:/perencanaan/impor/";
    private static final int YEARS_AROUND = 6;
    private static final String SECONDS_TO_LOOK_AGAIN = "2";

    private final ImportDesk imports;
    private final PlanDesk desk;
    private final Offices offices;
    private final OfficeTime time;
    private final Forms forms;

    ImportPages(ImportDesk imports, PlanDesk desk, Offices offices, OfficeTime time, Forms forms) {
        this.imports = imports;
        this.desk = desk;
        this.offices = offices;
        this.time = time;
        this.forms = forms;
    }

    @GetMapping("/perencanaan/impor")
    String all(@AuthenticationPrincipal Person person, Model model) {
        model.addAttribute("imports", imports.latest(person));
        model.addAttribute("year", time.today().getYear());
        model.addAttribute("mayPlan", desk.mayEnter(SheetKind.STRATEGY, person));
        return "plans/imports";
    }

    @PostMapping("/perencanaan/impor")
    String take(@RequestParam SheetKind jenis, @RequestParam int tahun, @RequestParam(defaultValue = "0") int perubahan,
            @RequestParam(defaultValue = "") String dasar, @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate tanggal,
            @RequestParam MultipartFile berkas, @AuthenticationPrincipal Person person, Model model, HttpServletResponse response)
            throws IOException {
        byte[] content = berkas.getBytes();
        String name = berkas.getOriginalFilename() == null ? "" : berkas.getOriginalFilename();
        var taken = new AtomicReference<UUID>();
        FormProblems problems = forms.attempt(() -> taken.set(imports.take(jenis, tahun, name, content,
                new PlanBasis(perubahan, dasar, tanggal), person)));
        if (problems.isEmpty()) {
            return ONE + taken.get();
        }
        Forms.show(model, "import", problems);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return all(person, model);
    }

    @GetMapping("/perencanaan/impor/{id}")
    String one(@PathVariable UUID id, @AuthenticationPrincipal Person person, Model model, HttpServletResponse response) {
        PlanImport one = imports.get(id, person);
        if (one.state().isWork() && one.alive()) {
            response.setHeader("Refresh", SECONDS_TO_LOOK_AGAIN);
        }
        model.addAttribute("one", one);
        model.addAttribute("units", offices.units().stream().collect(Collectors.toMap(OrgUnit::id, OrgUnit::name)));
        model.addAttribute("choices", choices(one));
        model.addAttribute("chosen", chosen(one));
        return "plans/import";
    }

    /** Parameters {@code k0}, {@code k1}, … say what each column of the file means. */
    @PostMapping("/perencanaan/impor/{id}/kolom")
    String map(@PathVariable UUID id, @RequestParam Map<String, String> typed, @AuthenticationPrincipal Person person, Model model,
            HttpServletResponse response) {
        Map<Integer, String> meanings = new HashMap<>();
        typed.forEach((name, key) -> {
            if (name.matches("k\\d{1,3}") && !key.isEmpty()) {
                meanings.put(Integer.valueOf(name.substring(1)), key);
            }
        });
        return act(id, person, model, response, () -> imports.map(id, meanings, person));
    }

    @PostMapping("/perencanaan/impor/{id}/simpan")
    String store(@PathVariable UUID id, @AuthenticationPrincipal Person person, Model model, HttpServletResponse response) {
        return act(id, person, model, response, () -> imports.store(id, person));
    }

    @PostMapping("/perencanaan/impor/{id}/ulang")
    String again(@PathVariable UUID id, @AuthenticationPrincipal Person person, Model model, HttpServletResponse response) {
        return act(id, person, model, response, () -> imports.again(id, person));
    }

    @PostMapping("/perencanaan/impor/{id}/batal")
    String discard(@PathVariable UUID id, @AuthenticationPrincipal Person person, Model model, HttpServletResponse response) {
        return act(id, person, model, response, () -> imports.discard(id, person));
    }

    @PostMapping("/perencanaan/impor/{id}/tarik")
    String takeBack(@PathVariable UUID id, @AuthenticationPrincipal Person person, Model model, HttpServletResponse response) {
        return act(id, person, model, response, () -> imports.takeBack(id, person));
    }

    /** {@code rencana} or {@code dpa}, as .xlsx or .csv. */
    @GetMapping("/perencanaan/templat/{name}")
    ResponseEntity<byte[]> template(@PathVariable String name, @RequestParam(required = false) Integer tahun,
            @AuthenticationPrincipal Person person) {
        PlanDesk.requireMember(person);
        boolean budget = name.startsWith("dpa");
        int year = tahun == null ? time.today().getYear() : tahun;
        return TableDownload.of(desk.template(budget ? SheetKind.BUDGET : SheetKind.STRATEGY, year), budget ? "templat-dpa" : "templat-rencana",
                name.endsWith(".xlsx"));
    }

    private String act(UUID id, Person person, Model model, HttpServletResponse response, Runnable act) {
        FormProblems problems = forms.attempt(act);
        if (problems.isEmpty()) {
            return ONE + id;
        }
        Forms.show(model, "act", problems);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return one(id, person, model, response);
    }

    /** What a column can mean, in the order of the template. */
    private List<ColumnMap.Column> choices(PlanImport one) {
        int year = time.today().getYear();
        return Field.of(one.sheet()).stream().flatMap(field -> field.isYearly()
                ? IntStream.rangeClosed(year - YEARS_AROUND, year + YEARS_AROUND).mapToObj(each -> new ColumnMap.Column(field, each))
                : Stream.of(new ColumnMap.Column(field, 0))).toList();
    }

    private static Map<Integer, String> chosen(PlanImport one) {
        Map<Integer, String> chosen = new HashMap<>();
        if (one.columns() != null) {
            one.columns().columns().forEach((column, index) -> chosen.put(index, column.key()));
        }
        return chosen;
    }
}
