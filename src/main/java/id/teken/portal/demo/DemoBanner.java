package id.teken.portal.demo;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints at the end of the start where to go and whom to be. */
@Component
@Profile("demo")
class DemoBanner {

    static final String LEADER = "walikota";
    static final String SECRETARY = "sekda";

    private final Environment environment;

    DemoBanner(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(1)
    void print() {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        System.out.printf("""

                  Teken siap di http://localhost:%s  (Pemerintah Kota Contoh, data rekaan)

                  Kepala dinas     kepala.dinkes     dan 30 lainnya, misalnya kepala.disdik
                  Perencana        staf.dinkes       dan 30 lainnya, misalnya staf.disdik
                  Wali kota        %-16s  Sekda    %s
                  Bappeda          bappeda           Admin    admin
                  Kata sandi       %s
                  Frasa sandi      %s    (untuk kunci tanda tangan)

                  Akun ini hanya ada pada profil "demo". Pada mulai pertama contoh perjanjian masih disiapkan
                  di latar belakang; Dinas Kesehatan lebih dahulu.

                """, port, LEADER, SECRETARY, DemoGovernment.PASSWORD, DemoGovernment.PASSPHRASE);
    }
}
