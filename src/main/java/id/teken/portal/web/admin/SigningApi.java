package id.teken.portal.web.admin;

import id.teken.access.Person;
import id.teken.agreement.SigningRoute.Who;
import id.teken.agreement.WitnessSettings;
import id.teken.portal.admin.SigningAdministration;
import id.teken.signing.SigningMethod;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How the government signs, who witnesses, and the keys in use, for ADMIN. */
@RestController
@RequestMapping("/api/signing")
class SigningApi {

    /** @param available what this installation is set up for */
    record MethodView(SigningMethod method, Set<SigningMethod> available) {
    }

    record MethodChoice(SigningMethod method) {
    }

    record Reason(String reason) {
    }

    /** @param witnesses by level; a level that is not named has none */
    record WitnessChoices(Map<String, List<Who>> witnesses) {
    }

    private final SigningAdministration administration;
    private final WitnessSettings witnesses;

    SigningApi(SigningAdministration administration, WitnessSettings witnesses) {
        this.administration = administration;
        this.witnesses = witnesses;
    }

    @GetMapping("/method")
    MethodView method(@AuthenticationPrincipal Person person) {
        return new MethodView(administration.method(person), new TreeSet<>(administration.available(person)));
    }

    @PutMapping("/method")
    MethodView choose(@RequestBody MethodChoice choice, @AuthenticationPrincipal Person person) {
        administration.choose(choice.method(), person);
        return method(person);
    }

    @GetMapping("/witnesses")
    List<WitnessSettings.Setting> witnesses(@AuthenticationPrincipal Person person) {
        return witnesses.settings(person);
    }

    @PutMapping("/witnesses")
    List<WitnessSettings.Setting> choose(@RequestBody WitnessChoices choices, @AuthenticationPrincipal Person person) {
        witnesses.choose(choices.witnesses(), person);
        return witnesses.settings(person);
    }

    @GetMapping("/keys")
    List<SigningAdministration.OfficialKey> keys(@AuthenticationPrincipal Person person) {
        return administration.keys(person);
    }

    @PostMapping("/keys/{official}/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable UUID official, @RequestBody Reason reason, @AuthenticationPrincipal Person person) {
        administration.revoke(official, reason.reason(), person);
    }
}
