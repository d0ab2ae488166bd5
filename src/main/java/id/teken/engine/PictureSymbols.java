package id.teken.engine;

import id.teken.engine.PictureSvg.Box;
import id.teken.engine.PictureSvg.Pen;
import id.teken.engine.PictureSvg.Point;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The small BPMN signs inside nodes, arrow heads and tick marks. */
final class PictureSymbols {

    private final PictureSvg svg;

    PictureSymbols(PictureSvg svg) {
        this.svg = svg;
    }

    void arrowHead(Point from, Point tip, String colour) {
        double length = Math.hypot(tip.x() - from.x(), tip.y() - from.y());
        double x = (tip.x() - from.x()) / length;
        double y = (tip.y() - from.y()) / length;
        svg.polygon(Pen.filled(colour), tip, new Point(tip.x() - 10 * x + 4.5 * y, tip.y() - 10 * y - 4.5 * x),
                new Point(tip.x() - 10 * x - 4.5 * y, tip.y() - 10 * y + 4.5 * x));
    }

    void sign(FlowNode node, Box box, String colour) {
        double x = box.centreX();
        double y = box.centreY();
        if (node instanceof Gateway) {
            gateway(node, x, y, colour);
        } else if (node instanceof Event) {
            event(node, x, y, colour);
        } else if (node instanceof UserTask) {
            person(box.x() + 12, box.y() + 13, colour);
        } else if (node instanceof Activity) {
            gear(box.x() + 12, box.y() + 13, colour);
        }
    }

    void tick(double x, double y, double size, Pen pen) {
        svg.polyline(List.of(new Point(x, y), new Point(x + size * 0.4, y + size * 0.4),
                new Point(x + size, y - size * 0.5)), pen);
    }

    void pointer(double x, double y, double size, String colour) {
        svg.polygon(Pen.filled(colour), new Point(x, y - size / 2), new Point(x + size, y), new Point(x, y + size / 2));
    }

    private void gateway(FlowNode node, double x, double y, String colour) {
        Pen pen = Pen.line(colour, 3);
        double arm = node instanceof ParallelGateway ? 11 : 7;
        boolean upright = node instanceof ParallelGateway;
        svg.polyline(List.of(new Point(x - arm, upright ? y : y - arm), new Point(x + arm, upright ? y : y + arm)), pen);
        svg.polyline(List.of(new Point(upright ? x : x + arm, y - arm), new Point(upright ? x : x - arm, y + arm)), pen);
    }

    private void event(FlowNode node, double x, double y, String colour) {
        Pen pen = Pen.line(colour, 1.5);
        if (has(node, MessageEventDefinition.class)) {
            svg.rectangle(new Box(x - 8, y - 5.5, 16, 11), 0, pen);
            svg.polyline(List.of(new Point(x - 8, y - 5.5), new Point(x, y + 1), new Point(x + 8, y - 5.5)), pen);
        } else if (has(node, ErrorEventDefinition.class)) {
            svg.polygon(node instanceof EndEvent ? Pen.filled(colour) : pen, new Point(x - 8, y + 7), new Point(x - 3, y - 6),
                    new Point(x + 3, y + 1), new Point(x + 8, y - 7), new Point(x + 3, y + 7), new Point(x - 3, y));
        } else if (has(node, TimerEventDefinition.class)) {
            svg.circle(x, y, 9, pen);
            svg.polyline(List.of(new Point(x, y - 6), new Point(x, y), new Point(x + 5, y)), pen);
        }
    }

    private void person(double x, double y, String colour) {
        svg.circle(x, y - 3.5, 2.8, Pen.filled(colour));
        svg.polygon(Pen.filled(colour), new Point(x - 5, y + 5), new Point(x - 3, y), new Point(x + 3, y), new Point(x + 5, y + 5));
    }

    private void gear(double x, double y, String colour) {
        for (int tooth = 0; tooth < 4; tooth++) {
            double angle = Math.PI / 4 * tooth;
            Point end = new Point(x + 5.5 * Math.cos(angle), y + 5.5 * Math.sin(angle));
            svg.polyline(List.of(new Point(2 * x - end.x(), 2 * y - end.y()), end), Pen.line(colour, 2));
        }
        svg.circle(x, y, 3, new Pen(colour, 2, "#ffffff", null));
    }

    private static boolean has(FlowNode node, Class<? extends org.camunda.bpm.model.bpmn.instance.EventDefinition> definition) {
        return !node.getChildElementsByType(definition).isEmpty();
    }
}
