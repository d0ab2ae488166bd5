package id.teken.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints the link of the first operator at the end of the start, while there is none. The demo has one from the start. */
@Component
@Profile("!demo")
class FirstOperatorBanner {

    private final FirstOperator firstOperator;
    private final String address;

    FirstOperatorBanner(FirstOperator firstOperator, @Value("${teken.address}") String address) {
        this.firstOperator = firstOperator;
        this.address = address;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        firstOperator.invite().ifPresent(token -> System.out.printf("""

                  Teken siap di %s dan masih kosong.
                  Buat akun pengelola instalasi yang pertama (sekali pakai, berlaku %d jam):

                  %s/mulai/%s

                """, address, FirstOperator.VALIDITY.toHours(), address, token));
    }
}
