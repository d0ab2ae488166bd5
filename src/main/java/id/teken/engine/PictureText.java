package id.teken.engine;

import id.teken.engine.PictureSvg.Box;
import java.util.ArrayList;
import java.util.List;

/** Breaks labels into lines: SVG does not wrap, and no font is at hand on the server, so widths are estimated. */
final class PictureText {

    static final double LINE = 1.2;

    private static final String NARROW = "iljtfrI.,:;!'()| -";
    private static final String WIDE = "mwMW%@";

    private PictureText() {
    }

    static List<String> wrap(String text, double width, double size) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    /** Estimated for a common sans serif; a little generous. */
    static double width(String text, double size) {
        return text.chars().mapToDouble(PictureText::share).sum() * size;
    }

    /** Lines centred on the middle of the box. */
    static void centred(PictureSvg svg, String text, Box box, double size, String weight) {
        List<String> lines = wrap(text, box.width(), size);
        double first = box.centreY() - (lines.size() - 1) * size * LINE / 2 + size * 0.36;
        lines(svg, lines, box, first, size, weight);
    }

    /** Lines hanging from the top edge of the box, with a white rim so that a line behind does not disturb reading. */
    static void label(PictureSvg svg, String text, Box box, double size) {
        svg.open("g", "stroke", "#ffffff", "stroke-width", "4", "stroke-linejoin", "round", "paint-order", "stroke");
        lines(svg, wrap(text, box.width(), size), box, box.y() + size, size, "normal");
        svg.close("g");
    }

    private static void lines(PictureSvg svg, List<String> lines, Box box, double firstBaseline, double size, String weight) {
        double baseline = firstBaseline;
        for (String line : lines) {
            svg.textElement("text", line, "x", PictureSvg.number(box.centreX()), "y", PictureSvg.number(baseline),
                    "font-size", PictureSvg.number(size), "font-weight", weight, "text-anchor", "middle", "fill", "#1f2933");
            baseline += size * LINE;
        }
    }

    private static double share(int character) {
        if (NARROW.indexOf(character) >= 0) {
            return 0.31;
        }
        if (WIDE.indexOf(character) >= 0) {
            return 0.86;
        }
        return Character.isUpperCase(character) ? 0.69 : 0.555;
    }
}
