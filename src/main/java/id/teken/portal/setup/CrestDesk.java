package id.teken.portal.setup;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.audit.Audit;
import id.teken.government.Crests;
import id.teken.government.Governments;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An ADMIN decides on the crest of the own government. */
@Service
@Transactional
public class CrestDesk {

    private final Crests crests;
    private final Governments governments;
    private final Audit audit;

    CrestDesk(Crests crests, Governments governments, Audit audit) {
        this.crests = crests;
        this.governments = governments;
        this.audit = audit;
    }

    /** As {@link Crests#bear}. */
    public void bear(byte[] file, Person admin) {
        admin.require(Role.ADMIN);
        crests.bear(file);
        record("crest.changed", "Sidik gambar " + governments.current().crest(), admin);
    }

    public void putDown(Person admin) {
        admin.require(Role.ADMIN);
        crests.putDown();
        record("crest.removed", "Tanpa lambang", admin);
    }

    private void record(String event, String detail, Person admin) {
        UUID subject = UUID.nameUUIDFromBytes(("setup:" + governments.current().code()).getBytes(StandardCharsets.UTF_8));
        audit.record(admin.login(), admin.name(), event, subject, detail);
    }
}
