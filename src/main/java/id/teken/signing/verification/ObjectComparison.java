package id.teken.signing.verification;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageTree;

/**
 * Walks two documents side by side, from catalog and information dictionary, and names what differs. Compares meaning and not
 * bytes: numbering and order of objects do not matter. Streams are compared as stored.
 */
final class ObjectComparison {

    private static final int MOST_FINDINGS = 40;
    private static final int MOST_STEPS = 500_000;
    private static final int MOST_PAGES = 400;
    private static final List<COSName> INHERITED = List.of(COSName.ROTATE, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.RESOURCES);

    private final Permitted permitted;
    private final Map<COSDictionary, Integer> pages = new IdentityHashMap<>();
    private final Set<Pair> seen = new HashSet<>();
    private final Deque<Step> open = new ArrayDeque<>();
    private final Set<Finding> findings = new LinkedHashSet<>();

    private ObjectComparison(Permitted permitted) {
        this.permitted = permitted;
    }

    /** What may differ without being told. */
    interface Permitted {
        /** @param owner dictionary of the later document that holds the entry */
        boolean may(COSDictionary owner, COSName entry);

        /** Whether a member of a list is to be passed over on both sides. */
        default boolean ignores(COSBase member) {
            return false;
        }
    }

    static List<Finding> differences(PDDocument before, PDDocument after, Permitted permitted) {
        ObjectComparison comparison = new ObjectComparison(permitted);
        comparison.number(before);
        comparison.number(after);
        COSDictionary first = before.getDocument().getTrailer();
        COSDictionary second = after.getDocument().getTrailer();
        comparison.inheritance(before, after);
        for (COSName start : List.of(COSName.INFO, COSName.ROOT)) {
            comparison.open.push(new Step(List.of(start.getName()), 0, first.getItem(start), second.getItem(start)));
        }
        comparison.walk();
        return List.copyOf(comparison.findings);
    }

    private void number(PDDocument document) {
        int number = 0;
        for (var page : document.getPages()) {
            pages.put(page.getCOSObject(), ++number);
            if (number > MOST_PAGES) {
                return;
            }
        }
    }

    /** What a page has from those above it: they are told to it by its parent, which the walk passes over. */
    private void inheritance(PDDocument before, PDDocument after) {
        int pages = Math.min(MOST_PAGES, Math.min(before.getNumberOfPages(), after.getNumberOfPages()));
        for (int i = 0; i < pages; i++) {
            COSDictionary one = before.getPage(i).getCOSObject();
            COSDictionary other = after.getPage(i).getCOSObject();
            for (COSName name : INHERITED) {
                open.push(new Step(List.of("Pages", name.getName()), i + 1, PDPageTree.getInheritableAttribute(one, name),
                        PDPageTree.getInheritableAttribute(other, name)));
            }
        }
    }

    private void walk() {
        int steps = 0;
        while (!open.isEmpty() && findings.size() < MOST_FINDINGS) {
            TooComplex.ifInterrupted();
            if (++steps > MOST_STEPS) {
                findings.add(Finding.of(Flaw.TOO_COMPLEX));
                return;
            }
            compare(open.pop());
        }
    }

    private void compare(Step step) {
        COSBase before = resolved(step.before());
        COSBase after = resolved(step.after());
        if (before instanceof COSDictionary one && after instanceof COSDictionary other
                && before instanceof COSStream == after instanceof COSStream) {
            if (seen.add(new Pair(one, other))) {
                entries(step, one, other);
                if (one instanceof COSStream stored && other instanceof COSStream found && !sameBytes(stored, found)) {
                    differs(step);
                }
            }
        } else if (before instanceof COSArray one && after instanceof COSArray other && members(one).size() == members(other).size()) {
            if (seen.add(new Pair(one, other))) {
                List<COSBase> stored = members(one);
                List<COSBase> found = members(other);
                for (int i = stored.size() - 1; i >= 0; i--) {
                    open.push(step.into(null, step.page(), stored.get(i), found.get(i)));
                }
            }
        } else if (!sameValue(before, after) && !(before == null && isIgnoredWhole(after))) {
            differs(step);
        }
    }

    /** A list that was not there and holds nothing but what is passed over: of a page that had no notes, for example. */
    private boolean isIgnoredWhole(COSBase after) {
        return after instanceof COSArray list && list.size() > 0 && members(list).isEmpty();
    }

    private List<COSBase> members(COSArray array) {
        List<COSBase> members = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            if (!permitted.ignores(resolved(array.get(i)))) {
                members.add(array.get(i));
            }
        }
        return members;
    }

    private void entries(Step met, COSDictionary before, COSDictionary after) {
        Step step = anchored(met, before, after);
        int page = pages.getOrDefault(after, pages.getOrDefault(before, step.page()));
        Set<COSName> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (COSName name : names) {
            boolean technical = name.equals(COSName.LENGTH) || name.equals(COSName.PARENT) && before.containsKey(COSName.TYPE);
            if (!technical && !permitted.may(after, name)) {
                open.push(step.into(name.getName(), page, before.getItem(name), after.getItem(name)));
            }
        }
    }

    /** Pages, signatures, fields and notes are met on several ways, also from the structure of the text; what they are does not depend on it. */
    private Step anchored(Step step, COSDictionary before, COSDictionary after) {
        if (pages.containsKey(before) || pages.containsKey(after)) {
            return new Step(List.of("Pages"), step.page(), before, after);
        }
        if (after.containsKey(COSName.BYTERANGE) || before.containsKey(COSName.BYTERANGE)) {
            return new Step(List.of("AcroForm", "Fields", "V"), 0, before, after);
        }
        if (after.containsKey(COSName.FT) || before.containsKey(COSName.FT)) {
            return new Step(List.of("AcroForm", "Fields"), step.page(), before, after);
        }
        return step;
    }

    private void differs(Step step) {
        findings.add(new Finding(flaw(step.path()), step.page() > 0 ? String.valueOf(step.page()) : ""));
    }

    private static Flaw flaw(List<String> path) {
        String last = path.get(path.size() - 1);
        if (path.contains("JavaScript") || path.contains("JS") || path.contains("OpenAction") || path.contains("AA")
                || path.contains("Names") || last.equals("A")) {
            return Flaw.ACTIVE_CONTENT;
        }
        if (path.contains("Metadata") || path.contains("Info")) {
            return Flaw.METADATA_CHANGED;
        }
        if (path.contains("StructTreeRoot") || path.contains("MarkInfo") || path.contains("StructParents")) {
            return Flaw.STRUCTURE_CHANGED;
        }
        boolean inField = path.contains("Annots") || path.contains("Fields");
        if (inField && (path.contains("AP") || path.contains("Rect") || path.contains("MK") || last.equals("F"))) {
            return Flaw.APPEARANCE_CHANGED;
        }
        if (inField && path.contains("V")) {
            return Flaw.SIGNATURE_BROKEN;
        }
        if (path.contains("Annots")) {
            return Flaw.ANNOTATION_CHANGED;
        }
        if (path.contains("AcroForm")) {
            return Flaw.FORM_CHANGED;
        }
        if (path.contains("Perms")) {
            return Flaw.CERTIFICATION;
        }
        if (path.contains("Contents") || path.contains("Resources")) {
            return Flaw.TEXT_CHANGED;
        }
        return path.contains("Pages") ? Flaw.PAGES_CHANGED : Flaw.STRUCTURE_CHANGED;
    }

    private static COSBase resolved(COSBase value) {
        COSBase resolved = value instanceof COSObject reference ? reference.getObject() : value;
        return resolved instanceof COSNull ? null : resolved;
    }

    private static boolean sameValue(COSBase before, COSBase after) {
        if (before == null || after == null) {
            return before == after;
        }
        if (before instanceof COSNumber one && after instanceof COSNumber other) {
            return Float.compare(one.floatValue(), other.floatValue()) == 0;
        }
        return before.equals(after);
    }

    private static boolean sameBytes(COSStream before, COSStream after) {
        try (InputStream one = before.createRawInputStream(); InputStream other = after.createRawInputStream()) {
            return Arrays.equals(one.readAllBytes(), other.readAllBytes());
        } catch (IOException e) {
            return false;
        }
    }

    private record Step(List<String> path, int page, COSBase before, COSBase after) {
        Step into(String name, int number, COSBase one, COSBase other) {
            if (name == null) {
                return new Step(path, number, one, other);
            }
            List<String> longer = new ArrayList<>(path);
            longer.add(name);
            return new Step(longer, number, one, other);
        }
    }

    /** Two objects met at the same place; the same objects, not merely equal ones. */
    private record Pair(COSBase before, COSBase after) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Pair pair && pair.before == before && pair.after == after;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(before) * 31 + System.identityHashCode(after);
        }
    }
}
