package cardinality.testkit.drawing;

import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /**
     * A table.
     *
     * @param fault whether a criterion failed on the difference
     */
    public record Box(int x, int y, int width, int height, String name, Mark mark, boolean fault, List<Row> rows) {
        public Box {
            rows = List.copyOf(rows);
        }

        /** The name, after the sign of the mark. */
        public String title() {
            return mark == Mark.SAME ? name : mark.sign() + " " + name;
        }

        /** The classes in the stylesheet; null where nothing differs. */
        public @Nullable String style() {
            return mark.style(fault);
        }
    }

    /**
     * A column of a table.
     *
     * @param y the middle of the row, from the top of its table
     * @param key whether it belongs to the primary key
     * @param fault whether a criterion failed on the difference
     */
    public record Row(int y, String name, String type, boolean key, Mark mark, boolean fault) {

        /** The classes in the stylesheet; null where nothing differs. */
        public @Nullable String style() {
            return mark.style(fault);
        }
    }

    /**
     * A foreign key.
     *
     * @param path the data of the path, with the feet at both ends
     * @param fault whether a criterion failed on the difference
     */
    public record Line(String path, Mark mark, boolean fault) {

        /** The classes in the stylesheet; null where nothing differs. */
        public @Nullable String style() {
            return mark.style(fault);
        }
    }
}
