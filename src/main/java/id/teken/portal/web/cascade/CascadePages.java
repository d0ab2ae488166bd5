package id.teken.portal.web.cascade;

import id.teken.access.Person;
import id.teken.agreement.Cascading;
import id.teken.agreement.CascadeTree;
import id.teken.agreement.CascadeTree.Coverage;
import id.teken.agreement.PerformanceGoals;
import id.teken.document.TableFile;
import id.teken.government.Levels;
import id.teken.government.OfficeTime;
import id.teken.government.PositionLevel;
import id.teken.portal.web.FormProblems;
import id.teken.portal.web.Forms;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Coverage of all units, the tree of one, opening what is missing, and the goals of one official as a file. */
@Controller
class CascadePages {

    private static final int SHOWN = 50;
    private static final MediaType XLSX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final CascadeTree tree;
    private final Cascading cascading;
    private final PerformanceGoals goals;
    private final Levels levels;
    private final OfficeTime time;
    private final Forms forms;
    private final MessageSource messages;

    CascadePages(CascadeTree tree, Cascading cascading, PerformanceGoals goals, Levels levels, OfficeTime time, Forms forms, MessageSource messages) {
        this.tree = tree;
        this.cascading = cascading;
        this.goals = goals;
        this.levels = levels;
        this.time = time;
        this.forms = forms;
        this.messages = messages;
    }

    @GetMapping("/pohon-kinerja")
    String all(@RequestParam(required = false) Integer tahun, @RequestParam(defaultValue = "") String cari, @RequestParam(defaultValue = "1") int hal,
            @AuthenticationPrincipal Person person, Model model) {
        int page = Math.min(Math.max(hal, 1), 10_000);
        int year = year(tahun);
        List<Coverage> rows = tree.coverage(year, person, cari.strip(), (page - 1) * SHOWN, SHOWN + 1);
        model.addAttribute("year", year);
        model.addAttribute("search", cari.strip());
        model.addAttribute("page", page);
        model.addAttribute("more", rows.size() > SHOWN);
        model.addAttribute("rows", rows.stream().limit(SHOWN).toList());
        return "cascade";
    }

    @GetMapping("/pohon-kinerja/{unit}")
    String one(@PathVariable UUID unit, @RequestParam(required = false) Integer tahun, @AuthenticationPrincipal Person person, Model model) {
        int year = year(tahun);
        model.addAttribute("year", year);
        model.addAttribute("tree", tree.unit(unit, year, person));
        model.addAttribute("levels", levels.all().stream().collect(Collectors.toMap(PositionLevel::code, PositionLevel::name)));
        return "cascade-unit";
    }

    /** Opens the agreement of one post, or of every post of the unit that has none. */
    @PostMapping("/pohon-kinerja/{unit}/buka")
    String open(@PathVariable UUID unit, @RequestParam(required = false) UUID jabatan, @RequestParam(required = false) Integer tahun,
            @AuthenticationPrincipal Person person, Model model, HttpServletResponse response, RedirectAttributes after) {
        int year = year(tahun);
        FormProblems problems = forms.attempt(() -> {
            if (jabatan == null) {
                cascading.openAll(unit, year, person);
            } else {
                cascading.open(jabatan, year, person);
            }
        });
        if (problems.isEmpty()) {
            after.addFlashAttribute("done", "cascade.opened");
            return "redirect:/pohon-kinerja/" + unit + "?tahun=" + year;
        }
        Forms.show(model, "opening", problems);
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        return one(unit, year, person, model);
    }

    @GetMapping("/perjanjian/{id}/skp.xlsx")
    ResponseEntity<byte[]> goals(@PathVariable UUID id, @AuthenticationPrincipal Person person, Locale locale) {
        List<List<Object>> rows = goals.of(id, person).stream().map(goal -> Arrays.<Object>asList(goal.number(), goal.supported(), goal.goal(),
                text("cascade.aspect." + goal.aspect(), locale), goal.indicator(), goal.target(), goal.measure())).toList();
        List<String> head = List.of("number", "supported", "goal", "aspect", "indicator", "target", "measure").stream()
                .map(column -> text("cascade.goal." + column, locale)).toList();
        return ResponseEntity.ok().contentType(XLSX).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"skp.xlsx\"")
                .body(TableFile.xlsx("SKP", head, rows));
    }

    private int year(Integer asked) {
        return asked == null ? time.today().getYear() : asked;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
