package id.teken.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds accounts for Spring Security and makes guessing passwords slow. */
@Service
class SignIn implements UserDetailsService {

    private final AccountRepository accounts;
    private final UnknownLogins unknown;
    private final Clock clock;

    SignIn(AccountRepository accounts, UnknownLogins unknown, Clock clock) {
        this.accounts = accounts;
        this.unknown = unknown;
        this.clock = clock;
    }

    /** An account that is switched off is none. */
    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String typed) {
        return accounts.findByLogin(login(typed)).filter(Account::isEnabled).map(account -> account.person(clock.instant()))
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }

    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(AuthenticationFailureBadCredentialsEvent event) {
        String login = login(event.getAuthentication().getName());
        accounts.lockByLogin(login).filter(Account::isEnabled).ifPresentOrElse(
                account -> account.signInFailed(clock.instant()), () -> unknown.failed(login));
    }

    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(AuthenticationSuccessEvent event) {
        accounts.lockByLogin(login(event.getAuthentication().getName())).ifPresent(Account::signedIn);
    }

    /** How long whoever typed this must wait before the next try; whether there is such an account does not show. */
    @Transactional(readOnly = true)
    public Duration pause(String typed) {
        String login = login(typed);
        Optional<Duration> known = accounts.findByLogin(login).filter(Account::isEnabled)
                .map(account -> account.pause(clock.instant()));
        return known.or(() -> unknown.pause(login)).orElse(Duration.ZERO);
    }

    private static String login(String typed) {
        return typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    }
}
