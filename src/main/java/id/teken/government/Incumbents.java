package id.teken.government;

import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Who holds one post today.
 *
 * @param holder  in office, definitively or as Plt. or Pj.; null while the post is vacant
 * @param standIn the Plh. of an absent holder, or null
 */
public record Incumbents(Holder holder, Holder standIn) {

    /** Of a post that does not exist, or is vacant. */
    public static final Incumbents NOBODY = new Incumbents(null, null);

    /** Who does the daily work: the Plh. while there is one. */
    public Optional<Holder> acting() {
        return Optional.ofNullable(standIn == null ? holder : standIn);
    }

    /** Who signs; where a Plh. may not, the holder does on the return. */
    public Optional<Holder> signing(boolean plhMaySign) {
        return plhMaySign ? acting() : Optional.ofNullable(holder);
    }

    /** The official, if among those who hold the post. */
    public Optional<Holder> find(UUID officialId) {
        return Stream.of(Optional.ofNullable(holder), Optional.ofNullable(standIn)).flatMap(Optional::stream)
                .filter(candidate -> candidate.officialId().equals(officialId)).findFirst();
    }
}
