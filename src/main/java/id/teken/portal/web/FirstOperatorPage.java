package id.teken.portal.web;

import id.teken.access.FirstOperator;
import id.teken.values.Refusal;
import jakarta.servlet.http.HttpServletResponse;
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
    private final Forms forms;

    FirstOperatorPage(FirstOperator firstOperator, Forms forms) {
        this.firstOperator = firstOperator;
        this.forms = forms;
    }

    @GetMapping("/mulai/{token}")
    String show(@PathVariable String token, Model model, HttpServletResponse response) {
        boolean good = firstOperator.isGood(token);
        if (!good) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        model.addAttribute("good", good);
        model.addAttribute("token", token);
        return "start";
    }

    @PostMapping("/mulai/{token}")
    String accept(@PathVariable String token, @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String login, @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String repeated, Model model, HttpServletResponse response) {
        try {
            FormProblems problems = forms.attempt(() -> firstOperator.accept(token, name, login, password, repeated));
            if (problems.isEmpty()) {
                return "redirect:/masuk?mulai";
            }
            Forms.show(model, "start", problems);
            model.addAttribute("name", name);
            model.addAttribute("login", login);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        } catch (Refusal dead) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        return show(token, model, response);
    }
}
