package cardinality.grader.report.html.drawing;

import java.util.List;

/**
 * One drawing, in pixels from its upper left corner.
 *
 * @param title what it shows, in a few words
 * @param words what it shows, in sentences
 */
public record Picture(String title, String words, int width, int height, List<Box> boxes, List<Line> lines) {

    public Picture {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }

    /** A table. */
    public record Box(int x, int y, int width, int height, String name, Mark mark, List<Row> rows) {
        public Box {
            rows = List.copyOf(rows);
        }
    }

    /**
     * A column of a table.
     *
     * @param y the middle of the row, from the top of its table
     * @param key whether it belongs to the primary key
     */
    public record Row(int y, String name, String type, boolean key, Mark mark) {}

    /**
     * A foreign key.
     *
     * @param path the data of the path, with the feet at both ends
     */
    public record Line(String path, Mark mark) {}
}
