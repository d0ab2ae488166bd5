package id.teken.access.web;

import id.teken.access.FirstOperator;
import id.teken.values.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the printed link leads: the first operator chooses name, login and password. */
@Controller
class FirstOperatorPage {

    private final FirstOperator firstOperator;
    private final MessageSource messages;

    FirstOperatorPage(FirstOperator firstOperator, MessageSource messages) {
        this.firstOperator = firstOperator;
        this.messages = messages;
    }

    @GetMapping("/mulai/{token}")
    String show(@PathVariable String token, Model model, HttpServletResponse response) {
        return page(firstOperator.isGood(token), token, model, response);
    }

    @PostMapping("/mulai/{token}")
    String accept(@PathVariable String token, @RequestParam String nama, @RequestParam String akun, @RequestParam String sandi,
            @RequestParam String ulang, Model model, Locale locale, HttpServletResponse response) {
        Map<String, String> problems = new HashMap<>();
        if (!sandi.equals(ulang)) {
            problems.put("again", messages.getMessage("start.unequal", null, locale));
        } else {
            try {
                firstOperator.accept(token, nama, akun, sandi);
                return "redirect:/masuk?mulai";
            } catch (Refusal refusal) {
                refusal.problems().forEach(problem -> problems.put(problem.path(),
                        messages.getMessage(problem.key(), problem.arguments(), locale)));
            }
        }
        model.addAttribute("problems", problems);
        model.addAttribute("name", nama);
        model.addAttribute("login", akun);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        return page(firstOperator.isGood(token), token, model, response);
    }

    private static String page(boolean good, String token, Model model, HttpServletResponse response) {
        model.addAttribute("good", good);
        model.addAttribute("token", token);
        if (!good) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        return "start";
    }
}
