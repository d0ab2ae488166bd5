package id.teken.access.web;

import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInPage {

    private static final int SECONDS = 60;

    private final boolean demo;

    SignInPage(Environment environment) {
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** @param tunggu seconds until the next try, after too many wrong passwords */
    @GetMapping("/masuk")
    String show(@RequestParam(required = false) String kembali, @RequestParam(required = false) String tunggu, Model model) {
        if (tunggu != null && tunggu.matches("[1-9][0-9]{0,4}")) {
            int seconds = Integer.parseInt(tunggu);
            boolean brief = seconds <= SECONDS;
            model.addAttribute("waitKey", brief ? "signin.wait.seconds" : "signin.wait.minutes");
            model.addAttribute("wait", brief ? seconds : (seconds + SECONDS - 1) / SECONDS);
        }
        model.addAttribute("back", kembali);
        model.addAttribute("demo", demo);
        return "sign-in";
    }
}
