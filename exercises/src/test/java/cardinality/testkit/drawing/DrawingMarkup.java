package cardinality.testkit.drawing;

import cardinality.testkit.drawing.Picture.Box;
import cardinality.testkit.drawing.Picture.Line;
import cardinality.testkit.drawing.Picture.Row;
import cardinality.testkit.page.Markup;
import java.util.List;

/** Writes a drawing as HTML with inline SVG, and its differences in words. It is short, because a page has many. */
public final class DrawingMarkup {

    private final Markup html = new Markup();

    private DrawingMarkup() {}

    /** Returns the two pictures and the list of what differs. */
    public static String of(SchemaDrawing drawing) {
        DrawingMarkup markup = new DrawingMarkup();
        markup.html.tag("<div class=\"drawings\">\n");
        markup.figure(drawing.asked(), "");
        markup.figure(drawing.made(), " <span class=\"soft\">+ extra, − missing, ≠ other</span>");
        markup.differences(drawing);
        return markup.html.tag("</div>\n").toString();
    }

    private void figure(Picture picture, String legend) {
        html.tag("<figure><figcaption>").text(picture.title()).tag(legend).tag("</figcaption>\n");
        html.tag("<svg class=\"er\" viewBox=\"0 0 " + picture.width() + " " + picture.height() + "\" width=\""
                + picture.width() + "\" height=\"" + picture.height() + "\" role=\"img\" aria-label=\"");
        html.text(picture.words()).tag("\">\n");
        picture.lines().forEach(this::line);
        picture.boxes().forEach(this::box);
        html.tag("</svg></figure>\n");
    }

    private void line(Line line) {
        html.tag("<path" + style(line.mark(), line.fault()) + " d=\"" + line.path() + "\"/>\n");
    }

    /** Rows begin at the edge of the names, which saves a coordinate in each. */
    private void box(Box box) {
        html.tag("<g" + style(box.mark(), box.fault()) + " transform=\"translate(" + (box.x() + 20) + " " + box.y()
                + ")\"><path d=\"M-20 0h" + box.width() + "v" + box.height() + "h-" + box.width() + "zm0 24h"
                + box.width() + "\"/><text x=\"-11\" y=\"16\">");
        html.text(box.mark() == Mark.SAME ? box.name() : box.mark().sign() + " " + box.name())
                .tag("</text>\n");
        box.rows().forEach(row -> row(row, box));
        html.tag("</g>\n");
    }

    private void row(Row row, Box box) {
        int y = row.y() + 4;
        boolean isMarked = row.mark() != Mark.SAME;
        if (isMarked) {
            html.tag("<g" + style(row.mark(), row.fault()) + "><rect x=\"-19\" y=\"" + (row.y() - 9) + "\" width=\""
                    + (box.width() - 2) + "\" height=\"19\"/><text x=\"-13\" y=\"" + y + "\">"
                    + row.mark().sign() + "</text> ");
        }
        html.tag("<text y=\"" + y + "\">" + (row.key() ? "<tspan class=\"key\">" : ""))
                .text(row.name())
                .tag(row.key() ? "</tspan>" : "");
        html.tag(" <tspan x=\"" + (box.width() - 28) + "\">").text(row.type()).tag("</tspan></text>");
        html.tag(isMarked ? "</g>\n" : "\n");
    }

    private static String style(Mark mark, boolean fault) {
        String style = mark.style(fault);
        return style == null ? "" : " class=\"" + style + "\"";
    }

    private void differences(SchemaDrawing drawing) {
        html.tag("<div class=\"differences\">\n");
        list(drawing.faults(), "<ul class=\"bad\">");
        if (!drawing.others().isEmpty()) {
            html.tag("<p class=\"soft\">")
                    .tag(
                            drawing.allPassed()
                                    ? "This differs, and is right too:"
                                    : "No criterion failed on these differences:")
                    .tag("</p>\n");
        }
        list(drawing.others(), "<ul>");
        html.tag("</div>\n");
    }

    private void list(List<String> differences, String begin) {
        if (!differences.isEmpty()) {
            html.tag(begin).tag("\n");
            differences.forEach(each -> html.tag("<li>").text(each).tag("</li>\n"));
            html.tag("</ul>\n");
        }
    }
}
