package id.teken.agreement;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.audit.Audit;
import id.teken.government.Crests;
import id.teken.government.Government;
import id.teken.government.Governments;
import id.teken.government.OfficeTime;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The words of a government in the statement of its agreements. What is sealed keeps the words that it was sealed with. */
@Service
@Transactional
public class Wordings {

    private final StatementWordingRepository wordings;
    private final Governments governments;
    private final Crests crests;
    private final OfficeTime time;
    private final Audit audit;

    Wordings(StatementWordingRepository wordings, Governments governments, Crests crests, OfficeTime time, Audit audit) {
        this.wordings = wordings;
        this.governments = governments;
        this.crests = crests;
        this.time = time;
        this.audit = audit;
    }

    /** The government's own words, else the product's. */
    @Transactional(readOnly = true)
    public StatementTexts current() {
        return own().map(StatementWording::texts).orElseGet(StatementTexts::product);
    }

    /** Empty while the product's words hold. */
    @Transactional(readOnly = true)
    public Optional<StatementWording> own() {
        return wordings.findAll().stream().findFirst();
    }

    /** Says it otherwise from the next sealing on. */
    public void write(StatementTexts texts, Person admin) {
        admin.require(Role.ADMIN);
        StatementTexts checked = texts.checked();
        Actor by = new Actor(admin.login(), admin.name(), time.now());
        Optional<StatementWording> known = own();
        known.ifPresent(wording -> wording.write(checked, by));
        wordings.saveAndFlush(known.orElseGet(() -> new StatementWording(checked, by)));
        record("wording.changed", checked.opening(), admin);
    }

    /** Goes back to the product's words. */
    public void reset(Person admin) {
        admin.require(Role.ADMIN);
        if (own().isPresent()) {
            wordings.deleteAll();
            record("wording.reset", "Kalimat bawaan", admin);
        }
    }

    /**
     * An invented agreement in these words, for looking at; it is kept nowhere.
     *
     * @param twoParties false for the agreement of a head of government
     * @return PDF
     */
    @Transactional(readOnly = true)
    public byte[] preview(StatementTexts texts, boolean twoParties, Person admin) {
        admin.require(Role.ADMIN);
        StatementTexts checked = texts.checked();
        Government government = governments.current();
        int year = time.today().getYear();
        var head = new AgreementDocument.Party("Nama Kepala", "Kepala Dinas Contoh", "Pembina Utama Muda (IV/c)", "19700101 199503 1 001");
        var leader = new AgreementDocument.Party("Nama " + government.kind().headTitle(), government.kind().headTitle(), null, null);
        var line = new AgreementDocument.Line(1, "Meningkatnya mutu layanan", "Indeks kepuasan masyarakat", "indeks", "85");
        var document = new AgreementDocument(year, "PRATINJAU", government.seat(), time.today(), government.name(), "Dinas Contoh",
                twoParties ? head : leader, twoParties ? leader : null, checked.opening(year, twoParties), checked.statement(year, twoParties),
                government.legalBasis().lines().toList(), List.of(line), List.of(), "0", "nol", null, true, null, null, null, List.of());
        return AgreementPdf.render(document, crests.current().orElse(null));
    }

    private void record(String event, String detail, Person admin) {
        audit.record(admin.login(), admin.name(), event, UUID.nameUUIDFromBytes(("wording:" + governments.current().code())
                .getBytes(StandardCharsets.UTF_8)), detail);
    }
}
