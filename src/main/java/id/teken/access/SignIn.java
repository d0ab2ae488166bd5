package id.teken.access;

import java.time.Clock;
import java.util.Locale;
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
    private final Clock clock;

    SignIn(AccountRepository accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String typed) {
        return accounts.findByLogin(login(typed)).map(account -> account.person(clock.instant()))
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }

    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void failed(AuthenticationFailureBadCredentialsEvent event) {
        accounts.findForCountingByLogin(login(event.getAuthentication().getName())).ifPresent(account -> account.signInFailed(clock.instant()));
    }

    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void succeeded(AuthenticationSuccessEvent event) {
        accounts.findForCountingByLogin(login(event.getAuthentication().getName())).ifPresent(Account::signedIn);
    }

    private static String login(String typed) {
        return typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    }
}
