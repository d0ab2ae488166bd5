package id.teken.agreement.web;

import id.teken.access.Person;
import id.teken.agreement.web.DocketViews.GroupView;
import id.teken.agreement.web.DocketViews.OutcomeView;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The Sekda's page for many corrections: choose, check, confirm once, see what became of each agreement. A choice is the
 * agreement's id, a point, and the correction's id.
 */
@Controller
class DocketPage {

    private static final Pattern CHOICE = Pattern.compile("([0-9a-f-]{36})\\.([0-9a-f-]{36})");

    private final DocketViews docket;

    DocketPage(DocketViews docket) {
        this.docket = docket;
    }

    /** What is not disputed is chosen already. */
    @GetMapping("/koreksi")
    String choose(@AuthenticationPrincipal Person person, Locale locale, Model model) {
        List<GroupView> groups = docket.waitingFor(person, locale);
        return choosing(groups, groups.stream().flatMap(group -> group.corrections().stream()
                .filter(entry -> !entry.disputed()).map(entry -> choice(group, entry))).collect(Collectors.toSet()), model);
    }

    @PostMapping("/koreksi/pilih")
    String chooseAgain(@RequestParam(required = false, defaultValue = "") Set<String> koreksi, @AuthenticationPrincipal Person person,
            Locale locale, Model model) {
        return choosing(docket.waitingFor(person, locale), koreksi, model);
    }

    /** What will be approved, and what stays because a correction of the same agreement was not chosen. */
    @PostMapping("/koreksi/periksa")
    String check(@RequestParam(required = false, defaultValue = "") Set<String> koreksi, @AuthenticationPrincipal Person person,
            Locale locale, Model model, HttpServletResponse response) {
        List<GroupView> groups = docket.waitingFor(person, locale);
        Map<Boolean, List<GroupView>> byCompleteness = groups.stream().collect(Collectors.partitioningBy(group ->
                group.corrections().stream().allMatch(entry -> koreksi.contains(choice(group, entry)))));
        if (byCompleteness.get(true).isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("nothing", true);
            return choosing(groups, koreksi, model);
        }
        model.addAttribute("deciding", byCompleteness.get(true));
        model.addAttribute("staying", byCompleteness.get(false));
        model.addAttribute("chosen", koreksi);
        return "corrections-check";
    }

    @PostMapping("/koreksi/setujui")
    String approve(@RequestParam(required = false, defaultValue = "") Set<String> koreksi, @AuthenticationPrincipal Person person,
            Locale locale, Model model, HttpServletResponse response) {
        Map<UUID, Set<UUID>> chosen = new LinkedHashMap<>();
        koreksi.stream().map(CHOICE::matcher).filter(Matcher::matches).forEach(choice -> chosen
                .computeIfAbsent(UUID.fromString(choice.group(1)), agreement -> new LinkedHashSet<>())
                .add(UUID.fromString(choice.group(2))));
        if (chosen.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("nothing", true);
            return choosing(docket.waitingFor(person, locale), Set.of(), model);
        }
        List<OutcomeView> outcomes = docket.approve(person, chosen, locale);
        model.addAttribute("outcomes", outcomes);
        model.addAttribute("failed", outcomes.stream().filter(outcome -> !outcome.approved()).toList());
        model.addAttribute("koreksi", koreksi);
        return "corrections-done";
    }

    private static String choosing(List<GroupView> groups, Set<String> chosen, Model model) {
        model.addAttribute("groups", groups);
        model.addAttribute("chosen", chosen);
        return "corrections";
    }

    private static String choice(GroupView group, DocketViews.EntryView entry) {
        return group.agreementId() + "." + entry.correction().id();
    }
}
