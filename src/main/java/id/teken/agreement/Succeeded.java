package id.teken.agreement;

import id.teken.access.Accounts;
import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.government.Appointment;
import id.teken.government.OfficeTime;
import id.teken.government.OfficialChanged;
import id.teken.government.Offices;
import id.teken.government.Position;
import id.teken.notification.Letter;
import id.teken.notification.Outbox;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Another official holds the post of one who signed: the agreement stays in force, and where the government's rule says so an
 * amendment is asked for, by letter to the successor and to Bappeda. Nobody is forced: opening it is their act.
 */
@Service
@Transactional
public class Succeeded {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private final AgreementRepository agreements;
    private final SealedDocumentRepository documents;
    private final AgreementRulesRepository rules;
    private final Parties parties;
    private final Offices offices;
    private final Accounts accounts;
    private final Outbox outbox;
    private final OfficeTime time;
    private final MessageSource messages;

    Succeeded(AgreementRepository agreements, SealedDocumentRepository documents, AgreementRulesRepository rules, Parties parties,
            Offices offices, Accounts accounts, Outbox outbox, OfficeTime time, MessageSource messages) {
        this.agreements = agreements;
        this.documents = documents;
        this.rules = rules;
        this.parties = parties;
        this.offices = offices;
        this.accounts = accounts;
        this.outbox = outbox;
        this.time = time;
        this.messages = messages;
    }

    /** Writes the letters; a second change of the same kind writes nothing new. */
    @EventListener
    public void advise(OfficialChanged change) {
        if (change.temporary() || change.office() == Position.Office.HEAD_OF_GOVERNMENT) {
            return;
        }
        agreements.findByUnitIdOrderByYearDesc(change.unitId()).stream()
                .filter(agreement -> agreement.state() == AgreementState.SIGNED && agreement.year() >= time.today().getYear())
                .filter(this::asksForAmendment).forEach(this::advise);
    }

    /** Whether the holder of today is not the one who signed, and the rule wants an amendment for such a holder. */
    boolean asksForAmendment(Agreement agreement) {
        Optional<Party> holder = parties.first(agreement);
        Optional<SealedDocument> document = documents.findByAgreementIdAndVoidAtIsNull(agreement.id());
        if (holder.isEmpty() || document.isEmpty() || holder.get().officialId().equals(document.get().firstOfficialId())) {
            return false;
        }
        String post = holder.get().post();
        return switch (rules.current().onSuccession()) {
            case NEVER -> false;
            case ALWAYS -> !post.startsWith(Appointment.Kind.PLH.prefix());
            case APPOINTED -> Stream.of(Appointment.Kind.PLH, Appointment.Kind.PLT).noneMatch(kind -> post.startsWith(kind.prefix()));
        };
    }

    private void advise(Agreement agreement) {
        Party holder = parties.first(agreement).orElseThrow();
        Object[] about = {offices.unit(agreement.unitId()).orElseThrow().name(), String.valueOf(agreement.year()), holder.name()};
        Stream.concat(accounts.ofOfficial(holder.officialId()).stream(),
                accounts.inUse().stream().filter(person -> person.has(Role.PLANNING))).distinct()
                .forEach(person -> write(agreement, holder, person, about));
    }

    private void write(Agreement agreement, Party holder, Person person, Object[] about) {
        String key = "amend-" + agreement.id() + "-" + holder.officialId() + "-" + person.login();
        outbox.put(new Letter(key, person.login(), person.name(), accounts.mailOf(person.login()).orElseThrow(),
                text("mail.amendment.subject", about), List.of(text("mail.amendment.text", about)),
                "/perjanjian/" + agreement.id() + "/perubahan", text("mail.amendment.open", about)));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, INDONESIAN);
    }
}
