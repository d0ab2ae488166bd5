package id.teken.agreement;

import id.teken.agreement.SigningRoute.Who;
import id.teken.engine.Processes;
import id.teken.government.Holder;
import id.teken.government.Incumbents;
import id.teken.government.Offices;
import id.teken.government.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Who testifies to an agreement: holders of the posts that the government chose, and never a party. */
@Service
class Witnesses {

    private final WitnessSettings settings;
    private final SealedDocumentRepository documents;
    private final Posts posts;
    private final Parties parties;
    private final Offices offices;
    private final Processes processes;

    Witnesses(WitnessSettings settings, SealedDocumentRepository documents, Posts posts, Parties parties, Offices offices,
            Processes processes) {
        this.settings = settings;
        this.documents = documents;
        this.posts = posts;
        this.parties = parties;
        this.offices = offices;
        this.processes = processes;
    }

    /**
     * Witnesses of a file that is sealed now.
     *
     * @param left why each of the chosen ones that are left out is
     */
    record Call(List<Signatories.Called> witnesses, List<String> left) {
    }

    /** A post that is vacant is left out, and so is who is a party or a witness already: nobody testifies to the own act. */
    Call call(Agreement agreement, Party first, Party second) {
        Set<UUID> taken = Stream.of(Optional.of(first), Optional.ofNullable(second)).flatMap(Optional::stream).map(Party::officialId)
                .collect(Collectors.toSet());
        List<Signatories.Called> called = new ArrayList<>();
        List<String> left = new ArrayList<>();
        List<Who> chosen = settings.of(posts.level(agreement));
        if (!chosen.isEmpty() && !processes.hasStep(agreement.id(), SigningTurn.WITNESS.step())) {
            return new Call(called, List.of("alur perjanjian ini dimulai sebelum ada langkah saksi"));
        }
        for (Who who : chosen) {
            Optional<Party> witness = post(who).signing(offices.plhMaySign()).map(parties::party);
            if (witness.isEmpty()) {
                left.add(who + " kosong");
            } else if (!taken.add(witness.get().officialId())) {
                left.add(who + " menandatangani sebagai pihak atau saksi lain");
            } else {
                called.add(new Signatories.Called(who, witness.get()));
            }
        }
        return new Call(called, left);
    }

    /** Whose turn it is once the parties have signed; empty when all have, or while the one named is out of office. */
    Optional<Party> next(Agreement agreement) {
        if (agreement.state() != AgreementState.WITNESSING) {
            return Optional.empty();
        }
        return documents.findByAgreementIdAndVoidAtIsNull(agreement.id()).flatMap(SealedDocument::nextWitness)
                .flatMap(this::holder).map(parties::party);
    }

    /** Whether the person is named as witness in the file that holds. */
    boolean names(Agreement agreement, UUID official) {
        return documents.findByAgreementIdAndVoidAtIsNull(agreement.id()).stream().flatMap(document -> document.witnesses().stream())
                .anyMatch(witness -> witness.officialId().equals(official));
    }

    /** Whether all who have yet to testify hold their posts as the file prints them. */
    boolean areAsNamed(SealedDocument document) {
        return document.witnesses().stream().filter(witness -> witness.signedAt() == null)
                .allMatch(witness -> holder(witness).filter(holder -> holder.post().equals(witness.post())).isPresent());
    }

    private Optional<Holder> holder(Witness witness) {
        return post(witness.calledAs()).find(witness.officialId());
    }

    private Incumbents post(Who who) {
        return switch (who) {
            case DEPUTY -> offices.post(Position.Office.DEPUTY_HEAD);
            case SECRETARY -> offices.post(Position.Office.SECRETARY);
            case LEADER -> offices.post(Position.Office.HEAD_OF_GOVERNMENT);
            default -> Incumbents.NOBODY;
        };
    }
}
