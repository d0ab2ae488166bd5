package id.teken.engine;

import id.teken.engine.PictureSvg.Box;
import id.teken.engine.PictureSvg.Pen;
import id.teken.engine.PictureSvg.Point;
import java.io.InputStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/**
 * A process as a picture for people: the model's own diagram drawn as SVG, with the steps behind and the steps where the
 * process stands marked by outline and word, not by colour alone. Who does a task comes from its extension property
 * {@code actor}. The text fits any page: no scripts, no styles, no outside resources.
 */
public final class ProcessPicture {

    private static final String INK = "#3b4754";
    private static final String DONE = "#1b6e3c";
    private static final String NOW = "#8a4b00";
    private static final double MARGIN = 12;
    private static final double SMALL = 11;
    private static final double NORMAL = 13;
    private static final double BAND = 17;

    private final BpmnModelInstance model;
    private final Set<String> done;
    private final Set<String> current;
    private final PictureSvg svg = new PictureSvg();
    private final PictureSymbols symbols = new PictureSymbols(svg);

    private ProcessPicture(BpmnModelInstance model, Set<String> done, Set<String> current) {
        this.model = model;
        this.done = done;
        this.current = current;
    }

    /**
     * @param model BPMN 2.0 XML; the caller closes it
     * @param done ids of the elements behind
     * @param current ids of the elements where the process stands; they win over {@code done}
     * @return an {@code svg} element with its natural size in pixels and a view box
     * @throws IllegalArgumentException if the model has no diagram
     */
    public static String svg(InputStream model, Set<String> done, Set<String> current) {
        return svg(Bpmn.readModelFromStream(model), done, current);
    }

    /** As {@link #svg(InputStream, Set, Set)}, for a model already read. */
    public static String svg(BpmnModelInstance model, Set<String> done, Set<String> current) {
        return new ProcessPicture(model, done, current).draw();
    }

    private String draw() {
        Box canvas = canvas();
        Process process = model.getModelElementsByType(Process.class).iterator().next();
        String title = "picture-" + process.getId() + "-title";
        String description = "picture-" + process.getId() + "-description";
        svg.open("svg", "xmlns", "http://www.w3.org/2000/svg", "class", "process-picture", "role", "img", "lang", "id",
                "aria-labelledby", title, "aria-describedby", description,
                "width", PictureSvg.number(canvas.width()), "height", PictureSvg.number(canvas.height()),
                "viewBox", Stream.of(canvas.x(), canvas.y(), canvas.width(), canvas.height())
                        .map(PictureSvg::number).collect(Collectors.joining(" ")),
                "font-family", "Liberation Sans, Arial, Helvetica, sans-serif");
        svg.textElement("title", "Alur " + (process.getName() == null ? process.getId() : process.getName()), "id", title);
        svg.textElement("desc", description(), "id", description);
        svg.rectangle(canvas, 0, Pen.filled("#ffffff"));
        nodes(node -> node instanceof SubProcess).forEach(this::node);
        model.getModelElementsByType(SequenceFlow.class).forEach(this::flow);
        nodes(node -> !(node instanceof SubProcess) && !(node instanceof BoundaryEvent)).forEach(this::node);
        nodes(BoundaryEvent.class::isInstance).forEach(this::node);
        model.getModelElementsByType(SequenceFlow.class).forEach(this::flowLabel);
        nodes(node -> node instanceof Event || node instanceof Gateway).forEach(this::nodeLabel);
        return svg.close("svg").toString();
    }

    private List<FlowNode> nodes(Predicate<FlowNode> which) {
        return model.getModelElementsByType(FlowNode.class).stream()
                .filter(node -> node.getDiagramElement() != null).filter(which).toList();
    }

    private String description() {
        return "Langkah: " + names(node -> true) + ". Selesai: " + names(this::isDone)
                + ". Sekarang: " + names(node -> current.contains(node.getId())) + ".";
    }

    private String names(Predicate<FlowNode> which) {
        String names = nodes(node -> node instanceof Activity && !(node instanceof SubProcess)).stream().filter(which)
                .map(ProcessPicture::name).collect(Collectors.joining(", "));
        return names.isEmpty() ? "belum ada" : names;
    }

    private boolean isDone(FlowNode node) {
        return done.contains(node.getId()) && !current.contains(node.getId());
    }

    private Pen outline(FlowNode node, double width, String fill) {
        String dash = node instanceof SubProcess sub && sub.triggeredByEvent() ? "3 4" : null;
        if (current.contains(node.getId())) {
            return new Pen(NOW, width + 2.5, node instanceof SubProcess ? "none" : "#fff6df", dash);
        }
        return isDone(node) ? new Pen(DONE, width + 1, fill, dash) : new Pen(INK, width, fill, dash);
    }

    private void node(FlowNode node) {
        Box box = box(shape(node).getBounds());
        svg.open("g", "data-element", node.getId());
        node.getChildElementsByType(Documentation.class).stream().findFirst()
                .ifPresent(text -> svg.textElement("title", text.getTextContent()));
        if (node instanceof SubProcess) {
            subProcess(node, box);
        } else if (node instanceof Gateway) {
            svg.polygon(outline(node, 1.5, "#ffffff"), new Point(box.centreX(), box.y()),
                    new Point(box.x() + box.width(), box.centreY()),
                    new Point(box.centreX(), box.y() + box.height()), new Point(box.x(), box.centreY()));
            symbols.sign(node, box, INK);
            smallMark(node, box);
        } else if (node instanceof Event) {
            event(node, box);
        } else {
            task(node, box);
        }
        svg.close("g");
    }

    private void subProcess(FlowNode node, Box box) {
        svg.rectangle(box, 10, outline(node, 1.5, "#fafbfc"));
        double width = PictureText.width(name(node), NORMAL);
        PictureText.centred(svg, name(node), new Box(box.x() + 14, box.y() + 6, width + 8, 22), NORMAL, "bold");
    }

    private void event(FlowNode node, Box box) {
        double radius = box.width() / 2;
        svg.circle(box.centreX(), box.centreY(), radius, outline(node, node instanceof EndEvent ? 3.5 : 1.5, "#ffffff"));
        if (node instanceof BoundaryEvent || node instanceof IntermediateCatchEvent) {
            svg.circle(box.centreX(), box.centreY(), radius - 4, Pen.line(INK, 1.5));
        }
        symbols.sign(node, box, INK);
        smallMark(node, box);
    }

    private void task(FlowNode node, Box box) {
        svg.rectangle(box, 8, outline(node, 1.5, "#f1f6fc"));
        symbols.sign(node, box, INK);
        svg.textElement("text", actor(node), "x", PictureSvg.number(box.x() + 22), "y", PictureSvg.number(box.y() + 17),
                "font-size", PictureSvg.number(SMALL), "fill", INK);
        boolean marked = isDone(node) || current.contains(node.getId());
        double lower = marked ? BAND : 4;
        PictureText.centred(svg, name(node),
                new Box(box.x() + 5, box.y() + 20, box.width() - 10, box.height() - 20 - lower), NORMAL, "bold");
        if (marked) {
            band(node, box);
        }
    }

    private void band(FlowNode node, Box box) {
        boolean now = current.contains(node.getId());
        double top = box.y() + box.height() - BAND;
        svg.rectangle(new Box(box.x(), top, box.width(), BAND), 4, Pen.filled(now ? NOW : DONE));
        double left = box.centreX() - 28;
        if (now) {
            symbols.pointer(left - 6, top + BAND / 2, 9, "#ffffff");
        } else {
            symbols.tick(left - 6, top + BAND / 2, 9, Pen.line("#ffffff", 2));
        }
        svg.textElement("text", now ? "Sekarang" : "Selesai", "x", PictureSvg.number(left + 8),
                "y", PictureSvg.number(top + 12.5), "font-size", "12", "font-weight", "bold", "fill", "#ffffff");
    }

    private void smallMark(FlowNode node, Box box) {
        double corner = box.width() * (node instanceof Gateway ? 0.28 : 0.36);
        double x = box.centreX() + corner;
        double y = box.centreY() - corner;
        if (current.contains(node.getId())) {
            svg.circle(x, y, 8, Pen.filled(NOW));
            symbols.pointer(x - 3, y, 8, "#ffffff");
        } else if (isDone(node)) {
            svg.circle(x, y, 8, Pen.filled(DONE));
            symbols.tick(x - 4, y + 0.5, 8, Pen.line("#ffffff", 2));
        }
    }

    private void flow(SequenceFlow flow) {
        if (flow.getDiagramElement() == null) {
            return;
        }
        List<Point> points = points(flow.getDiagramElement());
        svg.polyline(points, Pen.line(INK, 1.5));
        symbols.arrowHead(points.get(points.size() - 2), points.get(points.size() - 1), INK);
    }

    private void flowLabel(SequenceFlow flow) {
        if (flow.getName() == null || flow.getDiagramElement() == null) {
            return;
        }
        BpmnLabel label = flow.getDiagramElement().getBpmnLabel();
        List<Point> points = points(flow.getDiagramElement());
        Point first = points.get(0);
        Box beside = new Box(first.x() + 6, first.y() + 4, 100, 18);
        PictureText.label(svg, flow.getName(), label == null ? beside : box(label.getBounds()), NORMAL);
    }

    private void nodeLabel(FlowNode node) {
        if (node.getName() == null) {
            return;
        }
        BpmnShape shape = shape(node);
        Box box = box(shape.getBounds());
        Box below = new Box(box.centreX() - 50, box.y() + box.height() + 4, 100, 18);
        PictureText.label(svg, node.getName(),
                shape.getBpmnLabel() == null ? below : box(shape.getBpmnLabel().getBounds()), NORMAL);
    }

    private Box canvas() {
        Collection<Bounds> bounds = model.getModelElementsByType(Bounds.class);
        if (bounds.isEmpty()) {
            throw new IllegalArgumentException("The model has no diagram");
        }
        List<Point> corners = Stream.concat(
                bounds.stream().map(ProcessPicture::box)
                        .flatMap(box -> Stream.of(new Point(box.x(), box.y()), new Point(box.x() + box.width(), box.y() + box.height()))),
                model.getModelElementsByType(BpmnEdge.class).stream().flatMap(edge -> points(edge).stream())).toList();
        double left = corners.stream().map(Point::x).min(Comparator.naturalOrder()).orElseThrow() - MARGIN;
        double top = corners.stream().map(Point::y).min(Comparator.naturalOrder()).orElseThrow() - MARGIN;
        double right = corners.stream().map(Point::x).max(Comparator.naturalOrder()).orElseThrow() + MARGIN;
        double bottom = corners.stream().map(Point::y).max(Comparator.naturalOrder()).orElseThrow() + MARGIN;
        return new Box(left, top, right - left, bottom - top);
    }

    private static String actor(BaseElement element) {
        if (element.getExtensionElements() == null) {
            return "";
        }
        return element.getExtensionElements().getElementsQuery()
                .filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> "actor".equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue).findFirst().orElse("");
    }

    private static String name(FlowNode node) {
        return node.getName() == null ? "" : node.getName();
    }

    private static BpmnShape shape(FlowNode node) {
        return (BpmnShape) node.getDiagramElement();
    }

    private static List<Point> points(BpmnEdge edge) {
        return edge.getWaypoints().stream().map(point -> new Point(point.getX(), point.getY())).toList();
    }

    private static Box box(Bounds bounds) {
        return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
