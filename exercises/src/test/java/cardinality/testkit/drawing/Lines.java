package cardinality.testkit.drawing;

import cardinality.testkit.drawing.Picture.Line;
import cardinality.testkit.drawing.SchemaReport.Column;
import cardinality.testkit.drawing.SchemaReport.ForeignKey;
import cardinality.testkit.drawing.SchemaReport.Table;
import cardinality.testkit.drawing.TablePair.KeyPair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines of foreign keys, at right angles, each in a lane of its own, with crow's feet. */
final class Lines {

    private final Layout layout;
    private final Map<Integer, Integer> taken = new HashMap<>();
    private int above;

    private Lines(Layout layout) {
        this.layout = layout;
    }

    /** Returns the lines of a drawing. A key has the same lane in both drawings, whether it is drawn there or not. */
    static List<Line> of(List<TablePair> tables, Layout layout, Faults faults, boolean isMade) {
        Lines lines = new Lines(layout);
        List<Line> drawn = new ArrayList<>();
        for (TablePair table : tables) {
            for (KeyPair key : table.keys()) {
                lines.path(table, key.key(), isMade ? table.made().or(table::asked) : table.asked())
                        .filter(path -> isMade || key.asked())
                        .ifPresent(path -> drawn.add(
                                new Line(path, isMade ? key.mark() : Mark.SAME, isMade && faults.isFault(table, key))));
            }
        }
        return drawn;
    }

    private Optional<String> path(TablePair pair, ForeignKey key, Optional<Table> table) {
        Place from = layout.places().get(pair.name());
        Place to = layout.places().get(TablePair.lower(key.table()));
        if (from == null || to == null) {
            return Optional.empty();
        }
        int index = pair.columns().stream()
                .map(TablePair.ColumnPair::name)
                .toList()
                .indexOf(TablePair.lower(
                        key.columns().isEmpty() ? "" : key.columns().get(0)));
        int y = index < 0 ? from.headY() : from.rowY(index);
        boolean toTheLeft = to.column() < from.column();
        int gap = toTheLeft ? from.column() : from.column() + 1;
        int lane = taken.merge(gap, 1, Integer::sum) - 1;
        String line;
        if (toTheLeft) {
            int middle = from.x() - Layout.FOOT - Layout.LANE * lane;
            line = "M" + from.x() + " " + y + "H" + middle;
            if (from.column() - to.column() > 1) {
                int over = Layout.MARGIN / 2 + Layout.LANE * above++;
                line += "V" + over + "H" + (to.right() + Layout.FOOT);
            }
            line += "V" + to.headY() + "H" + to.right();
        } else {
            int beside = from.right() + Layout.FOOT + Layout.LANE * lane;
            int end = to.column() > from.column() ? to.x() : to.right();
            line = "M" + from.right() + " " + y + "H" + beside + "V" + to.headY() + "H" + end;
        }
        boolean isOne = table.map(t -> isOne(t, key)).orElse(false);
        boolean isOptional = table.map(t -> isOptional(t, key)).orElse(false);
        int outwards = to.column() > from.column() ? -1 : 1;
        return Optional.of(line
                + many(toTheLeft ? from.x() : from.right(), y, toTheLeft ? -1 : 1, isOne)
                + one(outwards < 0 ? to.x() : to.right(), to.headY(), outwards, isOptional));
    }

    /** The foot at the referring table: a crow's foot, or a bar where each row there has another value. */
    private static String many(int x, int y, int outwards, boolean isOne) {
        int end = x + 9 * outwards;
        return isOne
                ? "M" + end + " " + (y - 5) + "v10" + circle(end + 4 * outwards, y, outwards)
                : "M" + x + " " + (y - 5) + "L" + end + " " + y + "L" + x + " " + (y + 5) + circle(end, y, outwards);
    }

    /** The foot at the table that is referred to: exactly one row, or at most one. */
    private static String one(int x, int y, int outwards, boolean isOptional) {
        int bar = x + 6 * outwards;
        return "M" + bar + " " + (y - 5) + "v10"
                + (isOptional
                        ? circle(bar + 2 * outwards, y, outwards)
                        : "M" + (bar + 4 * outwards) + " " + (y - 5) + "v10");
    }

    private static String circle(int x, int y, int outwards) {
        int sweep = outwards > 0 ? 6 : -6;
        return "M" + x + " " + y + "a3 3 0 1 0 " + sweep + " 0a3 3 0 1 0 " + -sweep + " 0";
    }

    private static boolean isOne(Table table, ForeignKey key) {
        List<Column> primary = table.columns().stream().filter(Column::key).toList();
        return key.columns().size() == 1
                && table.columns().stream()
                        .filter(column ->
                                column.name().equalsIgnoreCase(key.columns().get(0)))
                        .anyMatch(column -> column.unique() || primary.equals(List.of(column)));
    }

    private static boolean isOptional(Table table, ForeignKey key) {
        return table.columns().stream()
                .filter(column -> key.columns().stream().anyMatch(column.name()::equalsIgnoreCase))
                .anyMatch(Column::nullable);
    }
}
