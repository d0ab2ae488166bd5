package id.teken.document;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/**
 * The logical structure (headings, paragraphs, tables) beside the pages. Signature widgets are left out of it on purpose:
 * a validator that reaches a signature's value through the structure calls every countersignature a modification.
 */
final class StructureTree {

    private final PDStructureTreeRoot root = new PDStructureTreeRoot();
    private final PDStructureElement top = new PDStructureElement("Document", root);
    private final Map<PDPage, COSArray> ownersByPage = new LinkedHashMap<>();

    StructureTree(PDDocument document) {
        root.appendKid(top);
        document.getDocumentCatalog().setStructureTreeRoot(root);
        PDMarkInfo marked = new PDMarkInfo();
        marked.setMarked(true);
        document.getDocumentCatalog().setMarkInfo(marked);
    }

    PDStructureElement add(String type) {
        return add(top, type);
    }

    PDStructureElement add(PDStructureElement parent, String type) {
        PDStructureElement element = new PDStructureElement(type, parent);
        parent.appendKid(element);
        return element;
    }

    /** Notes that the next marked content of the page belongs to the element; returns the content's number on that page. */
    int mark(PDStructureElement element, PDPage page) {
        COSArray owners = ownersByPage.computeIfAbsent(page, this::number);
        int content = owners.size();
        owners.add(element.getCOSObject());
        if (element.getPage() == null) {
            element.setPage(page);
        }
        appendContent(element, page, content);
        return content;
    }

    /** Writes the way back from page content to elements. */
    void finish() {
        COSArray numbers = new COSArray();
        ownersByPage.forEach((page, owners) -> {
            numbers.add(COSInteger.get(page.getStructParents()));
            numbers.add(owners);
        });
        COSDictionary parents = new COSDictionary();
        parents.setItem(COSName.NUMS, numbers);
        root.getCOSObject().setItem(COSName.PARENT_TREE, parents);
        root.setParentTreeNextKey(ownersByPage.size());
    }

    private COSArray number(PDPage page) {
        page.setStructParents(ownersByPage.size());
        return new COSArray();
    }

    private static void appendContent(PDStructureElement element, PDPage page, int content) {
        if (element.getPage().getCOSObject() == page.getCOSObject()) {
            element.appendKid(content);
            return;
        }
        PDMarkedContentReference elsewhere = new PDMarkedContentReference();
        elsewhere.setPage(page);
        elsewhere.setMCID(content);
        element.appendKid(elsewhere);
    }
}
