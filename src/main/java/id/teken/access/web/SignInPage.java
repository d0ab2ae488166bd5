package id.teken.access.web;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInPage {

    private final boolean demo;

    SignInPage(Environment environment) {
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @GetMapping("/masuk")
    String show(@RequestParam(required = false) String kembali, Model model) {
        model.addAttribute("back", kembali);
        model.addAttribute("demo", demo);
        return "sign-in";
    }
}
