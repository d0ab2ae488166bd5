package id.teken.architecture;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The diagram of one model as plain geometry; a part of a picture that is not drawn is null. */
record Drawing(String name, List<Node> nodes, List<Flow> flows) {

    record Node(String id, Rectangle2D box, Rectangle2D label, boolean wantsLabel, boolean gateway, boolean task, String host,
            List<String> scopes) {

        boolean liesIn(String scope) {
            return scopes.contains(scope);
        }

        @Override
        public String toString() {
            return id;
        }
    }

    record Flow(String id, String source, String target, List<Line2D> segments, Rectangle2D label, boolean wantsLabel,
            List<String> scopes) {

        @Override
        public String toString() {
            return id;
        }
    }

    static Drawing of(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        return new Drawing(file.toString(), model.getModelElementsByType(FlowNode.class).stream().map(Drawing::node).toList(),
                model.getModelElementsByType(SequenceFlow.class).stream().map(Drawing::flow).toList());
    }

    Node node(String id) {
        return nodes.stream().filter(node -> node.id().equals(id)).findFirst().orElseThrow();
    }

    @Override
    public String toString() {
        return name;
    }

    private static Node node(FlowNode node) {
        BpmnShape shape = (BpmnShape) node.getDiagramElement();
        return new Node(node.getId(), shape == null ? null : rectangle(shape.getBounds()),
                shape == null ? null : label(shape.getBpmnLabel()),
                node.getName() != null && (node instanceof Event || node instanceof Gateway), node instanceof Gateway,
                !(node instanceof Event || node instanceof Gateway || node instanceof SubProcess),
                node instanceof BoundaryEvent event ? event.getAttachedTo().getId() : "", scopes(node));
    }

    private static Flow flow(SequenceFlow flow) {
        BpmnEdge edge = flow.getDiagramElement();
        return new Flow(flow.getId(), flow.getSource().getId(), flow.getTarget().getId(), edge == null ? null : segments(edge),
                edge == null ? null : label(edge.getBpmnLabel()), flow.getName() != null, scopes(flow));
    }

    private static List<String> scopes(FlowElement element) {
        List<String> scopes = new ArrayList<>();
        for (ModelElementInstance outer = element.getParentElement(); outer instanceof SubProcess sub; outer = sub.getParentElement()) {
            scopes.add(sub.getId());
        }
        return scopes;
    }

    private static List<Line2D> segments(BpmnEdge edge) {
        List<Point2D> points = edge.getWaypoints().stream()
                .<Point2D>map(point -> new Point2D.Double(point.getX(), point.getY())).toList();
        List<Line2D> segments = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            segments.add(new Line2D.Double(points.get(i - 1), points.get(i)));
        }
        return segments;
    }

    private static Rectangle2D label(BpmnLabel label) {
        return label == null ? null : rectangle(label.getBounds());
    }

    private static Rectangle2D rectangle(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
