package id.teken.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The models of {@code processes/} as XML: a rule about what must not stand in them reads better there. */
final class Models {

    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    private Models() {
    }

    static List<Path> processes() {
        return atLeastOne(Sources.files("processes", ".bpmn"));
    }

    static List<Path> decisions() {
        return atLeastOne(Sources.files("processes", ".dmn"));
    }

    static List<Element> elements(Path model) {
        NodeList nodes = document(model).getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    static List<Element> elements(Path model, String... names) {
        List<String> wanted = List.of(names);
        return elements(model).stream().filter(element -> wanted.contains(element.getLocalName())).toList();
    }

    /** An attribute of the engine, empty if absent; on the engine's own elements it stands without a prefix. */
    static String camunda(Element element, String attribute) {
        return CAMUNDA.equals(element.getNamespaceURI()) ? element.getAttribute(attribute)
                : element.getAttributeNS(CAMUNDA, attribute);
    }

    static List<Element> children(Element element, String name) {
        NodeList nodes = element.getElementsByTagNameNS("*", name);
        List<Element> children = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            children.add((Element) nodes.item(i));
        }
        return children;
    }

    /** The nearest BPMN element above that has an id, for messages. */
    static String place(Element element) {
        return element.hasAttribute("id") || !(element.getParentNode() instanceof Element parent)
                ? element.getLocalName() + " " + element.getAttribute("id") : place(parent);
    }

    private static List<Path> atLeastOne(List<Path> models) {
        assertThat(models).as("models found; tests run in the project folder").isNotEmpty();
        return models;
    }

    private static Document document(Path model) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(model.toFile());
        } catch (Exception e) {
            throw new IllegalStateException(model + " cannot be read", e);
        }
    }
}
