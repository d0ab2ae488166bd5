package id.teken.government;

import id.teken.tenancy.Tenant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The governments of the installation. */
@Service
@Transactional
public class Governments {

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

    public List<Government> all() {
        return governments.findAll();
    }

    public Government add(Government government) {
        return governments.saveAndFlush(government);
    }
}
