package id.teken.engine;

import java.util.List;
import java.util.Locale;

/**
 * Writes SVG with presentation attributes only: no style attribute, style element, script or reference by id to paint,
 * so a strict content security policy and a page with several pictures are both fine.
 */
final class PictureSvg {

    record Point(double x, double y) {
    }

    record Box(double x, double y, double width, double height) {

        double centreX() {
            return x + width / 2;
        }

        double centreY() {
            return y + height / 2;
        }
    }

    /** Outline and filling; a null dash means an unbroken line. */
    record Pen(String stroke, double width, String fill, String dash) {

        static Pen line(String stroke, double width) {
            return new Pen(stroke, width, "none", null);
        }

        static Pen filled(String colour) {
            return new Pen("none", 0, colour, null);
        }
    }

    private final StringBuilder out = new StringBuilder();

    PictureSvg open(String element, String... namesAndValues) {
        return tag(element, ">", namesAndValues);
    }

    PictureSvg close(String element) {
        out.append("</").append(element).append(">\n");
        return this;
    }

    PictureSvg textElement(String element, String text, String... namesAndValues) {
        tag(element, ">", namesAndValues);
        out.append(escape(text)).append("</").append(element).append(">\n");
        return this;
    }

    void rectangle(Box box, double radius, Pen pen) {
        shape("rect", pen, "x", number(box.x()), "y", number(box.y()), "width", number(box.width()),
                "height", number(box.height()), "rx", number(radius));
    }

    void circle(double x, double y, double radius, Pen pen) {
        shape("circle", pen, "cx", number(x), "cy", number(y), "r", number(radius));
    }

    void polyline(List<Point> points, Pen pen) {
        shape("polyline", pen, "points", list(points));
    }

    void polygon(Pen pen, Point... points) {
        shape("polygon", pen, "points", list(List.of(points)));
    }

    static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void shape(String element, Pen pen, String... geometry) {
        out.append('<').append(element);
        attributes(geometry);
        attributes("fill", pen.fill(), "stroke", pen.stroke(), "stroke-width", number(pen.width()));
        if (pen.dash() != null) {
            attributes("stroke-dasharray", pen.dash());
        }
        out.append("/>\n");
    }

    private PictureSvg tag(String element, String end, String... namesAndValues) {
        out.append('<').append(element);
        attributes(namesAndValues);
        out.append(end);
        return this;
    }

    private void attributes(String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            out.append(' ').append(namesAndValues[i]).append("=\"").append(escape(namesAndValues[i + 1])).append('"');
        }
    }

    private static String list(List<Point> points) {
        StringBuilder list = new StringBuilder();
        for (Point point : points) {
            list.append(list.isEmpty() ? "" : " ").append(number(point.x())).append(',').append(number(point.y()));
        }
        return list.toString();
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
