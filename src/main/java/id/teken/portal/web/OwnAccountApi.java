package id.teken.portal.web;

import id.teken.access.OwnAccount;
import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.access.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The own account: who one is, password, and where one is signed in. */
@RestController
@RequestMapping("/api/account")
class OwnAccountApi {

    /** @param government null for whoever runs the installation */
    record OwnView(String login, String name, String government, UUID officialId, UUID unitId, List<Role> roles) {
    }

    record PasswordChange(String old, String password, String repeated) {

        /** Never a password. */
        @Override
        public String toString() {
            return "PasswordChange";
        }
    }

    private final OwnAccount account;
    private final Sessions sessions;

    OwnAccountApi(OwnAccount account, Sessions sessions) {
        this.account = account;
        this.sessions = sessions;
    }

    @GetMapping
    OwnView read(@AuthenticationPrincipal Person person) {
        return new OwnView(person.login(), person.name(), person.government(), person.officialId(), person.unitId(),
                person.roles().stream().sorted().toList());
    }

    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@RequestBody PasswordChange change, @AuthenticationPrincipal Person person, HttpServletRequest request) {
        account.changePassword(person, change.old(), change.password(), change.repeated(), request.getSession().getId());
        request.changeSessionId();
    }

    @GetMapping("/sessions")
    List<Sessions.OwnSession> sessions(@AuthenticationPrincipal Person person, HttpServletRequest request) {
        return sessions.of(person.login(), request.getSession().getId());
    }

    @DeleteMapping("/sessions/{handle}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String handle, @AuthenticationPrincipal Person person) {
        account.endSession(person, handle);
    }

    @PostMapping("/sessions/end-others")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endOthers(@AuthenticationPrincipal Person person, HttpServletRequest request) {
        account.endOtherSessions(person, request.getSession().getId());
    }
}
