package id.teken.government;

import id.teken.tenancy.Tenant;
import id.teken.values.PlainText;
import id.teken.values.Refusal;
import id.teken.values.Refusal.Problem;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The governments of the installation. */
@Service
@Transactional
public class Governments {

    /** What agreements refer to where a government says nothing else, one regulation a line. */
    public static final String LEGAL_BASIS = """
            Peraturan Pemerintah Nomor 8 Tahun 2006
            Peraturan Presiden Nomor 29 Tahun 2014
            Peraturan Menteri PANRB Nomor 53 Tahun 2014""";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_BASIS = 2_000;

    private final GovernmentRepository governments;

    Governments(GovernmentRepository governments) {
        this.governments = governments;
    }

    /** The government of the current request or job. */
    public Government current() {
        return governments.findById(Tenant.required()).orElseThrow();
    }

    public Optional<Government> find(String code) {
        return governments.findById(code);
    }

    /** Whether there was a government of this code that was taken away on purpose. */
    public boolean wasRemoved(String code) {
        return governments.countRemoved(code) > 0;
    }

    public List<Government> all() {
        return governments.findAll();
    }

    /** Says anew what is printed of the current government. @param zone name of a time zone */
    public void describe(String name, String seat, String zone, String legalBasis) {
        List<Problem> problems = new ArrayList<>();
        require("name", name, LONGEST_NAME, problems);
        require("seat", seat, LONGEST_NAME, problems);
        require("legalBasis", legalBasis, LONGEST_BASIS, problems);
        if (zone == null || !ZoneId.getAvailableZoneIds().contains(zone)) {
            problems.add(new Problem("zone", "government.zone.bad"));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        current().describe(PlainText.clean(name), PlainText.clean(seat), ZoneId.of(zone), PlainText.clean(legalBasis));
    }

    private static void require(String path, String typed, int most, List<Problem> problems) {
        String clean = PlainText.clean(typed);
        if (clean.isEmpty() || clean.length() > most) {
            problems.add(new Problem(path, clean.isEmpty() ? "refusal.name.missing" : "refusal.long", most));
        }
    }

    public Government add(Government government) {
        return governments.saveAndFlush(government);
    }
}
