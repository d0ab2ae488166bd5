package id.teken.agreement.ceremony;

import id.teken.access.Person;
import id.teken.access.Role;
import id.teken.agreement.AgreementReader;
import id.teken.agreement.AgreementReader.Awaiting;
import id.teken.agreement.AgreementReader.Countersignable;
import id.teken.agreement.SigningDesk;
import id.teken.values.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** A leader chooses agreements, gives the passphrase once, and all of them are countersigned, one after the other. */
@Service
public class Ceremonies {

    private static final Set<Role> WATCHERS = Set.of(Role.LEADER, Role.DEPUTY, Role.ASSISTANT, Role.SECRETARY, Role.PLANNING,
            Role.ORGANIZATION);
    private static final int MOST = 1_000;

    private final AgreementReader agreements;
    private final SigningDesk signing;
    private final CeremonyRepository ceremonies;
    private final CeremonyItemRepository items;
    private final CeremonyWorker worker;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Ceremonies(AgreementReader agreements, SigningDesk signing, CeremonyRepository ceremonies, CeremonyItemRepository items,
            CeremonyWorker worker, TransactionTemplate transaction, Clock clock) {
        this.agreements = agreements;
        this.signing = signing;
        this.ceremonies = ceremonies;
        this.items = items;
        this.worker = worker;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** One agreement with the hash of the file that the person was shown. */
    public record Chosen(UUID agreementId, String documentHash) {
    }

    /** What waits for the person's countersignature, by unit. */
    public List<Countersignable> waiting(Person person) {
        return agreements.countersignable(person);
    }

    /**
     * Starts to countersign and returns at once.
     *
     * @param passphrase of the person's key; wiped before this returns
     * @return id of the ceremony
     * @throws Refusal if nothing was chosen, something chosen does not wait for this person with this file, or the key does not
     *                 open
     */
    public UUID start(Person person, Collection<Chosen> chosen, char[] passphrase) {
        List<CeremonyItem> wanted = new ArrayList<>();
        var ceremony = new Ceremony(person, clock.instant());
        Map<UUID, Awaiting> waiting = agreements.awaiting(person, chosen.stream().map(Chosen::agreementId).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Awaiting::id, Function.identity()));
        for (Chosen choice : new HashSet<>(chosen)) {
            Awaiting agreement = waiting.get(choice.agreementId());
            if (agreement == null || !agreement.documentHash().equals(choice.documentHash())) {
                throw Refusal.conflict("ceremony.stale");
            }
        }
        chosen.stream().distinct().forEach(choice -> wanted.add(new CeremonyItem(ceremony.id(), wanted.size() + 1,
                choice.agreementId(), waiting.get(choice.agreementId()).unit(), choice.documentHash())));
        if (wanted.isEmpty() || wanted.size() > MOST) {
            throw wanted.isEmpty() ? Refusal.invalid("ceremony.choose.none") : Refusal.invalid("ceremony.choose.many", MOST);
        }
        SigningDesk.Session session = signing.session(person, passphrase);
        try {
            transaction.executeWithoutResult(status -> {
                ceremonies.saveAndFlush(ceremony);
                items.saveAll(wanted);
            });
        } catch (RuntimeException failure) {
            session.close();
            throw failure;
        }
        worker.work(ceremony.id(), session);
        return ceremony.id();
    }

    /**
     * Goes on with what waits and repeats what failed, for example after a node died.
     *
     * @param passphrase of the person's key; wiped before this returns
     * @throws Refusal (conflict) if it is running already, or nothing is left
     */
    public void resume(UUID id, Person person, char[] passphrase) {
        transaction.executeWithoutResult(status -> requireResumable(id, person));
        SigningDesk.Session session = signing.session(person, passphrase);
        try {
            transaction.executeWithoutResult(status -> {
                Ceremony ceremony = requireResumable(id, person);
                items.findByCeremonyIdOrderByNumber(id).stream().filter(item -> item.state() == CeremonyItem.State.FAILED)
                        .forEach(CeremonyItem::repeat);
                ceremony.beat(clock.instant());
            });
        } catch (RuntimeException failure) {
            session.close();
            throw failure;
        }
        worker.work(id, session);
    }

    /** How far it has come. @throws Refusal (unknown) if there is none that this person may watch */
    @Transactional(readOnly = true)
    public Progress progress(UUID id, Person person) {
        Ceremony ceremony = ceremonies.findById(id).filter(found -> found.isOf(person) || person.roles().stream().anyMatch(WATCHERS::contains))
                .orElseThrow(() -> Refusal.unknown("refusal.unknown"));
        List<CeremonyItem> all = items.findByCeremonyIdOrderByNumber(id);
        return new Progress(id, ceremony.personName(), ceremony.startedAt(), all.size(), count(all, CeremonyItem.State.SIGNED),
                count(all, CeremonyItem.State.FAILED), count(all, CeremonyItem.State.DROPPED), ceremony.isRunning(clock.instant()), ceremony.isOf(person),
                all.stream().map(item -> new Progress.Item(item.agreementId(), item.title(), item.state().name(), item.problem())).toList());
    }

    /** The person's last ceremonies, newest first. */
    @Transactional(readOnly = true)
    public List<Progress> recent(Person person) {
        return ceremonies.findTop5ByPersonOrderByStartedAtDesc(person.login()).stream()
                .map(ceremony -> progress(ceremony.id(), person)).toList();
    }

    private Ceremony requireResumable(UUID id, Person person) {
        Ceremony ceremony = ceremonies.lock(id).filter(found -> found.isOf(person))
                .orElseThrow(() -> Refusal.unknown("refusal.unknown"));
        if (ceremony.isRunning(clock.instant())) {
            throw Refusal.conflict("ceremony.running.already");
        }
        if (items.findByCeremonyIdOrderByNumber(id).stream().allMatch(CeremonyItem::isOver)) {
            throw Refusal.conflict("ceremony.done");
        }
        return ceremony;
    }

    private static int count(List<CeremonyItem> all, CeremonyItem.State state) {
        return (int) all.stream().filter(item -> item.state() == state).count();
    }
}
