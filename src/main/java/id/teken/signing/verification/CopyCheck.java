package id.teken.signing.verification;

import eu.europa.esig.dss.model.DSSException;
import id.teken.document.Archive;
import id.teken.signing.SigningMethod;
import id.teken.signing.verification.CopyReport.TextChange;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Judges a copy. Three questions are answered apart: did we issue exactly these bytes, do the signatures hold, and what
 * differs. Holds the whole file in memory and keeps nothing; for files that come from anybody, call it with a limit of time.
 */
public final class CopyCheck {

    /** Length of the longest file that is looked into. */
    public static final int MOST_BYTES = PdfGuard.MOST_BYTES;
    private static final Pattern ADDRESS = Pattern.compile("verifikasi/([A-Za-z0-9_-]{22})");

    private final Register register;
    private final Trust trust;
    private final Clock clock;

    public CopyCheck(Register register, Trust trust, Clock clock) {
        this.register = register;
        this.trust = trust;
        this.clock = clock;
    }

    /** Why a file must not be given to any reader of PDF, or empty; the cost of the answer is bounded. */
    public static Optional<Flaw> refusal(byte[] file) {
        Optional<Flaw> refusal = PdfGuard.refusal(file);
        if (refusal.isPresent()) {
            return refusal;
        }
        try (PDDocument document = BoundedPdf.open(file, file.length)) {
            BoundedPdf.readThrough(document);
            return Optional.empty();
        } catch (BoundedPdf.Encrypted e) {
            return Optional.of(Flaw.ENCRYPTED);
        } catch (TooComplex | StackOverflowError | OutOfMemoryError e) {
            return Optional.of(Flaw.TOO_COMPLEX);
        } catch (IOException | RuntimeException e) {
            // costs nothing; whoever shows it will say that it is broken
            return Optional.empty();
        }
    }

    public CopyReport judge(byte[] file) {
        String hash = Archive.hash(file);
        Optional<Issued> exact = register.byHash(hash);
        if (exact.filter(issued -> issued.method() == SigningMethod.PAPER).isPresent()) {
            return onPaper(hash, exact.get());
        }
        Optional<Flaw> refusal = exact.isPresent() ? Optional.empty() : PdfGuard.refusal(file);
        if (refusal.isPresent()) {
            return unread(hash, refusal.get());
        }
        try (PDDocument document = BoundedPdf.open(file, file.length)) {
            if (exact.isPresent()) {
                return unchanged(file, hash, exact.get(), document);
            }
            BoundedPdf.readThrough(document);
            return changed(file, hash, document);
        } catch (BoundedPdf.Encrypted e) {
            return unread(hash, Flaw.ENCRYPTED);
        } catch (IOException e) {
            return unread(hash, Flaw.BROKEN);
        } catch (TooComplex | StackOverflowError | OutOfMemoryError e) {
            return unread(hash, Flaw.TOO_COMPLEX);
        } catch (RuntimeException e) {
            return unread(hash, Flaw.BROKEN);
        }
    }

    /** For a file that could not be looked into within the limits of its caller. */
    public static CopyReport unread(String hash, Flaw flaw) {
        boolean costly = flaw == Flaw.TOO_LARGE || flaw == Flaw.TOO_COMPLEX;
        return new CopyReport(costly ? Verdict.UNCHECKED : Verdict.UNREADABLE, hash, Optional.empty(), false, 0, false,
                List.of(Finding.of(flaw)), List.of(), List.of(), "", "");
    }

    /** Ink cannot be checked here: only that these are the bytes we keep. */
    private static CopyReport onPaper(String hash, Issued issued) {
        Verdict verdict = switch (issued.status()) {
            case PENDING -> Verdict.EARLIER;
            case IN_FORCE -> Verdict.PAPER;
            case SUPERSEDED -> Verdict.SUPERSEDED;
            case VOID -> Verdict.VOID;
            case WITHDRAWN -> Verdict.WITHDRAWN;
        };
        return new CopyReport(verdict, hash, Optional.of(issued), true, 0, false, List.of(), List.of(), List.of(), "", "");
    }

    private CopyReport unchanged(byte[] file, String hash, Issued issued, PDDocument document) throws IOException {
        StructureCheck.Result own = StructureCheck.check(file, document, issued.signaturesOf(hash), Optional.of(issued), trust);
        DssCheck.Result dss = DssCheck.check(file, trust, clock);
        boolean valid = own.findings().isEmpty() && dss.signatures().stream().allMatch(one -> one.indication().equals("TOTAL_PASSED"))
                && dss.signatures().size() == own.count();
        return new CopyReport(ofUnchanged(issued, hash, valid), hash, Optional.of(issued), true, own.count(), valid && own.count() > 0,
                own.findings(), List.of(), dss.signatures(), dss.policy(), dss.simpleReport());
    }

    private static Verdict ofUnchanged(Issued issued, String hash, boolean valid) {
        return switch (issued.status()) {
            case VOID -> Verdict.VOID;
            case WITHDRAWN -> Verdict.WITHDRAWN;
            default -> {
                int state = issued.hashes().indexOf(hash);
                if (!valid) {
                    yield Verdict.DOUBTFUL;
                }
                if (state >= 0 && state < issued.signatures().size()) {
                    yield Verdict.EARLIER;
                }
                yield issued.status() == Issued.Status.SUPERSEDED ? Verdict.SUPERSEDED : Verdict.GENUINE;
            }
        };
    }

    private CopyReport changed(byte[] file, String hash, PDDocument document) throws IOException {
        Optional<Issued> continued = continued(file);
        Optional<Issued> claimed = continued.isPresent() ? continued : named(document);
        List<Issued.Signature> expected = claimed.map(issued -> issued.signaturesOf(hash)).orElse(List.of());
        StructureCheck.Result own = StructureCheck.check(file, document, expected, claimed, trust);
        List<Finding> findings = new ArrayList<>(own.findings());
        List<TextChange> changes = List.of();
        byte[] original = claimed.map(Issued::original).orElse(null);
        if (original != null) {
            try (PDDocument issued = BoundedPdf.open(original, original.length)) {
                findings.addAll(ObjectComparison.differences(issued, document,
                        LastingParts.beside(document, (owner, entry) -> false)));
                changes = TextComparison.changes(issued, document);
            }
        }
        DssCheck.Result dss = own.count() == 0 ? new DssCheck.Result("", List.of(), "") : byDss(file, own.ends());
        boolean valid = own.count() > 0 && own.findings().stream().noneMatch(finding -> finding.flaw().isOfSignature())
                && dss.signatures().size() == own.count()
                && dss.signatures().stream().allMatch(one -> one.indication().equals("TOTAL_PASSED"));
        return new CopyReport(ofChanged(claimed, own), hash, claimed, false, own.count(), valid, findings.stream().distinct().toList(),
                changes, dss.signatures(), dss.policy(), dss.simpleReport());
    }

    /** DSS opens the file with a reader of its own, and each part of it that a signature covers. */
    private DssCheck.Result byDss(byte[] file, List<Integer> ends) {
        for (int end : ends) {
            try (PDDocument part = BoundedPdf.open(file, end)) {
                BoundedPdf.readThrough(part);
            } catch (IOException e) {
                // a part that cannot be opened is none for DSS either
            }
        }
        try {
            return DssCheck.check(file, trust, clock);
        } catch (DSSException | IllegalArgumentException | IllegalStateException | NullPointerException | IndexOutOfBoundsException e) {
            // it stumbles over what our own judge has told already, and calls nothing valid
            return new DssCheck.Result("", List.of(), "");
        }
    }

    private static Verdict ofChanged(Optional<Issued> claimed, StructureCheck.Result own) {
        if (claimed.isEmpty()) {
            return own.anyOurs() ? Verdict.CHANGED : Verdict.FOREIGN;
        }
        boolean signedByOthers = own.count() > 0 && own.findings().stream()
                .anyMatch(finding -> finding.flaw() == Flaw.UNTRUSTED_ISSUER);
        return signedByOthers ? Verdict.IMITATION : Verdict.CHANGED;
    }

    /** The document of which this file is one of ours with something added. */
    private Optional<Issued> continued(byte[] file) {
        List<Integer> ends = FileStates.ends(file);
        List<String> states = FileStates.hashes(file, ends);
        for (int i = ends.size() - 1; i >= 0; i--) {
            Optional<Issued> issued = register.byHash(states.get(i));
            if (issued.isPresent()) {
                return issued;
            }
        }
        return Optional.empty();
    }

    /** The document whose verification address is printed in this file. */
    private Optional<Issued> named(PDDocument document) throws IOException {
        Matcher address = ADDRESS.matcher(TextComparison.textOf(document).replaceAll("\\s", ""));
        return address.find() ? register.byToken(address.group(1)) : Optional.empty();
    }
}
