package id.teken.portal.web.setup;

import id.teken.access.Person;
import id.teken.government.Government;
import id.teken.portal.setup.SetupDesk;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The steps of the set-up that have no address elsewhere, for ADMIN. */
@RestController
@RequestMapping("/api/setup")
class SetupApi {

    /** @param zone such as Asia/Jakarta */
    record Identity(String name, String seat, String zone, String legalBasis) {

        static Identity of(Government government) {
            return new Identity(government.name(), government.seat(), government.zone().getId(), government.legalBasis());
        }
    }

    /** @param people who were written to */
    record Invited(int people) {
    }

    /** @param link path of the page where a password is chosen, told this once */
    record NewcomerView(String login, String name, String mail, String link, Instant linkUntil) {
    }

    private final SetupDesk desk;

    SetupApi(SetupDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/identity")
    Identity identity(@AuthenticationPrincipal Person person) {
        return Identity.of(desk.progress(person).government());
    }

    @PutMapping("/identity")
    Identity describe(@RequestBody Identity body, @AuthenticationPrincipal Person person) {
        desk.describe(body.name(), body.seat(), body.zone(), body.legalBasis(), person);
        return identity(person);
    }

    /** Takes the holidays that come with the product, while the government has none. */
    @PostMapping("/holidays")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void holidays(@AuthenticationPrincipal Person person) {
        desk.adoptHolidays(person);
    }

    @PostMapping("/test-letter")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void testLetter(@AuthenticationPrincipal Person person) {
        desk.testMail(person);
    }

    @PostMapping("/key-invitations")
    Invited invite(@AuthenticationPrincipal Person person) {
        return new Invited(desk.inviteToKeys(person));
    }

    /** Links for everybody who has never chosen a password; former links no longer work. */
    @PostMapping("/links")
    List<NewcomerView> links(@AuthenticationPrincipal Person person) {
        return desk.links(person).stream().map(one -> new NewcomerView(one.login(), one.name(), one.mail(), one.link().path(),
                one.link().until())).toList();
    }
}
