package id.teken.government;

import id.teken.document.Archive;
import id.teken.document.Picture;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The crest (lambang) of the current government: beside its name on every page, at the head of what it prints. */
@Service
@Transactional
public class Crests {

    private static final String PNG = "image/png";

    private final Governments governments;
    private final Archive archive;

    Crests(Governments governments, Archive archive) {
        this.governments = governments;
        this.archive = archive;
    }

    /** PNG; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<byte[]> current() {
        return Optional.ofNullable(governments.current().crest()).flatMap(archive::find);
    }

    /** As {@link Picture#take}; documents that are sealed already keep what they were sealed with. */
    public void bear(byte[] file) {
        governments.current().bear(archive.keep(Picture.take(file), PNG));
    }

    public void putDown() {
        governments.current().bear(null);
    }
}
