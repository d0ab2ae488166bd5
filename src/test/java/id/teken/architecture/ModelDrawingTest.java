package id.teken.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import id.teken.architecture.Drawing.Flow;
import id.teken.architecture.Drawing.Node;
import id.teken.engine.ProcessPicture;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The diagram is what a Sekda sees: complete, with right angles, and nothing lying on anything else. */
class ModelDrawingTest {

    static Stream<Drawing> drawings() {
        return Models.processes().stream().map(Drawing::of);
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void everythingIsDrawn(Drawing drawing) {
        assertThat(drawing.nodes()).isNotEmpty().allSatisfy(node -> {
            assertThat(node.box()).as("shape of " + node.id()).isNotNull();
            assertThat(node.label() != null).as("label of " + node.id()).isEqualTo(node.wantsLabel());
        });
        assertThat(drawing.flows()).isNotEmpty().allSatisfy(flow -> {
            assertThat(flow.segments()).as("edge of " + flow.id()).isNotEmpty();
            assertThat(flow.label() != null).as("label of " + flow.id()).isEqualTo(flow.wantsLabel());
        });
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void flowsRunAtRightAnglesFromEdgeToEdge(Drawing drawing) {
        List<String> broken = new ArrayList<>();
        for (Flow flow : drawing.flows()) {
            List<Line2D> segments = flow.segments();
            if (!segments.stream().allMatch(line -> line.getX1() == line.getX2() || line.getY1() == line.getY2())) {
                broken.add(flow.id() + " runs aslant");
            }
            if (!touches(drawing.node(flow.source()), segments.get(0).getP1())) {
                broken.add(flow.id() + " does not start at " + flow.source());
            }
            if (!touches(drawing.node(flow.target()), segments.get(segments.size() - 1).getP2())) {
                broken.add(flow.id() + " does not end at " + flow.target());
            }
        }
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void noFlowRunsThroughANode(Drawing drawing) {
        List<String> broken = new ArrayList<>();
        for (Flow flow : drawing.flows()) {
            for (Node node : drawing.nodes()) {
                boolean docksInside = node.gateway() && (node.id().equals(flow.source()) || node.id().equals(flow.target()));
                if (!docksInside && !flow.scopes().contains(node.id()) && crosses(flow, smaller(node.box()))) {
                    broken.add(flow.id() + " runs through " + node.id());
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void nodesLieApart(Drawing drawing) {
        List<String> broken = new ArrayList<>();
        for (Node one : drawing.nodes()) {
            for (Node other : drawing.nodes()) {
                boolean together = one == other || one.liesIn(other.id()) || other.liesIn(one.id())
                        || one.host().equals(other.id()) || other.host().equals(one.id());
                if (!together && one.box().intersects(other.box())) {
                    broken.add(one.id() + " lies on " + other.id());
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void labelsAreFreeOfEverythingElse(Drawing drawing) {
        Map<String, Rectangle2D> labels = new TreeMap<>();
        drawing.nodes().stream().filter(Node::wantsLabel).forEach(node -> labels.put(node.id(), node.label()));
        drawing.flows().stream().filter(Flow::wantsLabel).forEach(flow -> labels.put(flow.id(), flow.label()));
        List<String> broken = new ArrayList<>();
        labels.forEach((owner, label) -> {
            labels.entrySet().stream().filter(other -> !other.getKey().equals(owner) && other.getValue().intersects(label))
                    .forEach(other -> broken.add("label of " + owner + " lies on label of " + other.getKey()));
            drawing.nodes().stream().filter(node -> node.box().intersects(label) && !node.box().contains(label))
                    .forEach(node -> broken.add("label of " + owner + " lies on " + node.id()));
            drawing.nodes().stream().filter(node -> node.task() && node.box().contains(label))
                    .forEach(node -> broken.add("label of " + owner + " lies in " + node.id()));
            drawing.flows().stream().filter(flow -> crosses(flow, label))
                    .forEach(flow -> broken.add("label of " + owner + " lies on " + flow.id()));
        });
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void thePictureShowsEveryNodeAndIsSafeInAnyPage(Drawing drawing) throws Exception {
        Node now = drawing.nodes().stream().filter(Node::task).findFirst().orElseThrow();
        String svg;
        try (InputStream model = Files.newInputStream(Path.of(drawing.name()))) {
            svg = ProcessPicture.svg(model, Set.of(), Set.of(now.id()));
        }

        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(drawing.nodes()).allSatisfy(node -> assertThat(svg).contains("data-element=\"" + node.id() + "\""));
        assertThat(svg).contains("role=\"img\"", "<title", "<desc").containsOnlyOnce(">Sekarang<").doesNotContain(">Selesai<")
                .doesNotContain("style", "<script", "href", "url(").doesNotContainPattern(" on[a-z]+=");
    }

    @Test
    void theStepsBehindAreMarkedByWord() {
        BpmnModelInstance model = Bpmn.createExecutableProcess("small").name("A & B").startEvent("start")
                .userTask("first").name("Susun \"A\" <1>").userTask("second").name("Periksa").endEvent().done();

        String svg = ProcessPicture.svg(model, Set.of("first", "second"), Set.of("second"));

        assertThat(svg).contains("Alur A &amp; B", "Selesai: Susun &quot;A&quot; &lt;1&gt;.", "Sekarang: Periksa.")
                .containsOnlyOnce(">Selesai<").containsOnlyOnce(">Sekarang<");
    }

    private static boolean crosses(Flow flow, Rectangle2D area) {
        return flow.segments().stream().anyMatch(area::intersectsLine);
    }

    private static boolean touches(Node node, Point2D point) {
        Rectangle2D box = node.box();
        return new Rectangle2D.Double(box.getX() - 1, box.getY() - 1, box.getWidth() + 2, box.getHeight() + 2).contains(point);
    }

    private static Rectangle2D smaller(Rectangle2D box) {
        return new Rectangle2D.Double(box.getX() + 1, box.getY() + 1, box.getWidth() - 2, box.getHeight() - 2);
    }
}
