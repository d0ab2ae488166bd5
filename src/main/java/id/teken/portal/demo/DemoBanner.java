package id.teken.portal.demo;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Prints at the end of the start where to go and whom to be. */
@Component
@Profile("demo")
class DemoBanner {

    private final Environment environment;

    DemoBanner(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        System.out.printf("""

                  Teken siap di http://localhost:%s  (Pemerintah Kota Contoh, data rekaan)

                  Kepala dinas   kepala.dinkes  kepala.disdik  kepala.dpupr  kepala.disdukcapil  kepala.dlh
                  Perencana      staf.dinkes  staf.disdik  ...
                  Wali kota      walikota          Sekda      sekda          Asisten    asisten
                  Bappeda        bappeda           Admin      admin          Instalasi  operator
                  Kata sandi     %s
                  Frasa sandi kunci tanda tangan   %s
                  Akun ini hanya ada pada profil "demo".

                """, port, DemoGovernment.PASSWORD, DemoGovernment.PASSPHRASE);
    }
}
