package id.teken.portal.web.money;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.allowance.AllowanceDecision;
import id.teken.allowance.AllowanceDecisions;
import id.teken.allowance.AllowanceObjection;
import id.teken.allowance.Allowances;
import id.teken.allowance.DecisionOpening;
import id.teken.allowance.OutputEntry;
import id.teken.allowance.OwnAllowance;
import id.teken.allowance.PaidMonth;
import id.teken.allowance.PayCorrections;
import id.teken.allowance.PayEntry;
import id.teken.allowance.RosterFile;
import id.teken.allowance.Rosters;
import id.teken.document.Download;
import id.teken.document.KnownFile;
import id.teken.document.TableFile;
import id.teken.government.Offices;
import id.teken.government.OrgUnit;
import id.teken.portal.web.FormProblems;
import id.teken.portal.web.Forms;
import id.teken.values.IndonesianNumber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Decisions about allowances, the rosters they need, what payroll takes from them, and objections. */
@Controller
class DecisionPages {

    private static final List<String> PAYROLL = List.of("Kode", "Perangkat daerah", "NIP", "Nama", "Tunjangan bulan", "Akibat", "Koreksi", "Alasan koreksi",
            "Tunjangan penuh", "Hari", "Dipertaruhkan", "Pengaruh pada pembayaran", "Komponen", "Persen kinerja");
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String BACK = "redirect:/tunjangan/keputusan";

    private final AllowanceDecisions decisions;
    private final DecisionOpening opening;
    private final Allowances allowances;
    private final Rosters rosters;
    private final OwnAllowance own;
    private final PayCorrections corrections;
    private final Offices offices;
    private final Forms forms;

    DecisionPages(AllowanceDecisions decisions, DecisionOpening opening, Allowances allowances, Rosters rosters, OwnAllowance own,
            PayCorrections corrections, Offices offices, Forms forms) {
        this.decisions = decisions;
        this.opening = opening;
        this.allowances = allowances;
        this.rosters = rosters;
        this.own = own;
        this.corrections = corrections;
        this.offices = offices;
        this.forms = forms;
    }

    @GetMapping("/tunjangan/keputusan")
    String all(@RequestParam(required = false) UUID keberatan, @AuthenticationPrincipal Person person, Model model) {
        model.addAttribute("rules", allowances.regulations());
        List<AllowanceDecision> all = decisions.all(person);
        model.addAttribute("decisions", all);
        model.addAttribute("open", all.stream().filter(AllowanceDecision::isOpen).reduce((newer, older) -> older).orElse(null));
        model.addAttribute("decided", all.stream().anyMatch(AllowanceDecision::isApproved));
        model.addAttribute("personnel", person.has(Role.PERSONNEL));
        model.addAttribute("corrections", person.has(Role.PERSONNEL) ? corrections.waiting(person) : List.of());
        model.addAttribute("units", offices.units());
        model.addAttribute("correction", prefilled(keberatan, person));
        model.addAttribute("objections", person.has(Role.PERSONNEL) ? own.all(person) : List.of());
        return "decisions";
    }

    @PostMapping("/tunjangan/keputusan")
    String open(@RequestParam int tahun, @RequestParam int bulan, @AuthenticationPrincipal Person person, RedirectAttributes after) {
        return answer(BACK, "decision.opened", after, forms.attempt(() -> opening.open(tahun, bulan, person)));
    }

    @PostMapping("/tunjangan/keputusan/tambahan")
    String openSupplement(@AuthenticationPrincipal Person person, RedirectAttributes after) {
        return answer(BACK, "decision.supplement.opened", after, forms.attempt(() -> opening.openSupplement(person)));
    }

    @PostMapping("/tunjangan/keputusan/{id}/batal")
    String withdraw(@PathVariable UUID id, @AuthenticationPrincipal Person person, RedirectAttributes after) {
        return answer(BACK, "decision.withdrawn", after, forms.attempt(() -> opening.withdraw(id, person)));
    }

    @GetMapping("/tunjangan/keputusan/{id}")
    String one(@PathVariable UUID id, @AuthenticationPrincipal Person person, Model model) {
        AllowanceDecisions.Reading reading = decisions.read(id, person);
        model.addAttribute("reading", reading);
        model.addAttribute("decision", reading.decision());
        model.addAttribute("undecided", reading.outcome().undecided(reading.decision().month()));
        model.addAttribute("mayWithdraw", reading.decision().isOpen() && reading.decision().isSupplement() && person.has(Role.PERSONNEL));
        model.addAttribute("payroll", reading.decision().isApproved() && (person.has(Role.PERSONNEL) || person.has(Role.TREASURY)));
        return "decision";
    }

    @GetMapping("/tunjangan/keputusan/{id}/surat")
    ResponseEntity<byte[]> letter(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        return Download.of("keputusan-tunjangan.pdf", "application/pdf", decisions.letter(id, person));
    }

    @GetMapping("/tunjangan/keputusan/{id}/{name:gaji\\.(?:xlsx|csv)}")
    ResponseEntity<byte[]> payroll(@PathVariable UUID id, @PathVariable String name, @AuthenticationPrincipal Person person) {
        Map<UUID, OrgUnit> units = offices.units().stream().collect(Collectors.toMap(OrgUnit::id, unit -> unit));
        AllowanceDecisions.Payroll payroll = decisions.payroll(id, person);
        List<List<Object>> rows = Stream.concat(payroll.entries().stream().map(entry -> row(entry, units.get(entry.unitId()))),
                payroll.outputs().stream().map(entry -> row(entry, units.get(entry.who().unitId())))).toList();
        return name.endsWith(".xlsx") ? Download.of(name, KnownFile.Kind.XLSX.mediaType(), TableFile.xlsx("Tunjangan", PAYROLL, rows))
                : Download.of(name, CSV, TableFile.csv(PAYROLL, rows).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/tunjangan/pegawai.xlsx")
    ResponseEntity<byte[]> roster(@RequestParam int tahun, @RequestParam int bulan, @AuthenticationPrincipal Person person) {
        return Download.of("pegawai.xlsx", KnownFile.Kind.XLSX.mediaType(), TableFile.xlsx(tahun + "-" + bulan, RosterFile.HEAD,
                rosters.table(tahun, bulan, person)));
    }

    @PostMapping("/tunjangan/pegawai")
    String take(@RequestParam int tahun, @RequestParam int bulan, @RequestParam MultipartFile berkas, @AuthenticationPrincipal Person person,
            RedirectAttributes after) throws IOException {
        byte[] content = berkas.getBytes();
        return answer(BACK, "roster.stored", after, forms.attempt(() -> rosters.store(TableFile.read(content), tahun, bulan, person)));
    }

    @PostMapping("/tunjangan/keberatan/{id}")
    String reply(@PathVariable UUID id, @RequestParam(defaultValue = "") String jawaban, @RequestParam boolean benar, @AuthenticationPrincipal Person person,
            RedirectAttributes after) {
        return answer(BACK, "objection.replied", after, forms.attempt(() -> own.answer(id, person, benar, jawaban)));
    }

    @GetMapping("/tunjangan/saya")
    String own(@AuthenticationPrincipal Person person, Model model) {
        model.addAttribute("ledger", own.read(person));
        return "own-allowance";
    }

    @PostMapping("/tunjangan/saya")
    String object(@RequestParam String bulan, @RequestParam(defaultValue = "") String alasan, @AuthenticationPrincipal Person person,
            RedirectAttributes after) {
        String[] about = bulan.matches("\\d{4}-\\d{2}") ? bulan.split("-") : new String[] {"0", "0"};
        return answer("redirect:/tunjangan/saya", "objection.made", after,
                forms.attempt(() -> own.object(person, Integer.parseInt(about[0]), Integer.parseInt(about[1]), alasan)));
    }

    /** The objection that a correction is being written for; null where there is none. */
    private AllowanceObjection prefilled(UUID objection, Person person) {
        return objection == null || !person.has(Role.PERSONNEL) ? null : own.all(person).stream().map(OwnAllowance.Objection::made)
                .filter(one -> one.id().equals(objection)).findFirst().orElse(null);
    }

    static String answer(String back, String done, RedirectAttributes after, FormProblems problems) {
        if (problems.isEmpty()) {
            after.addFlashAttribute("done", done);
        } else {
            after.addFlashAttribute("rowProblems", problems);
        }
        return back;
    }

    private static List<Object> row(PayEntry entry, OrgUnit unit) {
        return List.of(unit.code(), unit.name(), entry.employee(), entry.name(), entry.about().toString(), entry.consequence().name(),
                entry.correction() ? "ya" : "", entry.reason() == null ? "" : entry.reason(), entry.base().amount(), entry.days(), entry.amount().amount(), entry.effect(), "SERAPAN", "");
    }

    private static List<Object> row(OutputEntry entry, OrgUnit unit) {
        PaidMonth who = entry.who();
        return List.of(unit.code(), unit.name(), who.employee(), who.name(), who.about().toString(), "KINERJA", entry.correction() ? "ya" : "",
                who.reason() == null ? "" : who.reason(), who.base().amount(), who.days(), entry.part().amount(), entry.effect(), "KINERJA",
                IndonesianNumber.printTwoPlaces(entry.percent()));
    }
}
