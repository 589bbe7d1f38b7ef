package cardinality.testkit.drawing;

import cardinality.testkit.drawing.SchemaReport.Table;
import cardinality.testkit.drawing.TablePair.ColumnPair;
import cardinality.testkit.drawing.TablePair.KeyPair;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Gives each table one place for both drawings. Tables that refer to none stand on the left, those that refer to them on
 * their right. Extra tables stand below all others, so that they move nothing.
 *
 * @param places by the name of the table
 * @param lanes how many lines run between a column of tables and the one on its left
 */
record Layout(Map<String, Place> places, Map<Integer, Integer> lanes) {

    static final int MARGIN = 10;

    /** From a table to the nearest line beside it; the feet of the line take this space. */
    static final int FOOT = 24;

    /** Between two lines. */
    static final int LANE = 9;

    private static final int BELOW = 22;

    /** The width of a character of 12 px in a monospaced font. */
    private static final double CHARACTER = 7.35;

    private static final int PADDING = 36;

    static Layout of(List<TablePair> tables) {
        Map<String, Integer> columns = new HashMap<>();
        tables.forEach(table -> columns.put(table.name(), depth(table, tables, new HashSet<>())));
        Map<Integer, Integer> lanes = new HashMap<>();
        tables.forEach(table -> table.keys().forEach(key -> lanes.merge(gapOf(table, key, columns), 1, Integer::sum)));
        int last = columns.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int top = MARGIN + LANE * skips(tables, columns);
        int[] x = new int[last + 1];
        int left = MARGIN;
        for (int column = 0; column <= last; column++) {
            left += column == 0 ? 0 : 2 * FOOT + LANE * lanes.getOrDefault(column, 0);
            x[column] = left;
            left += width(tables, columns, column);
        }
        Map<String, Place> places = new LinkedHashMap<>();
        int bottom = top;
        for (boolean isExtra : new boolean[] {false, true}) {
            int[] y = new int[last + 1];
            Arrays.fill(y, isExtra ? bottom : top);
            for (TablePair table : tables) {
                if (table.asked().isEmpty() == isExtra) {
                    int column = columns.getOrDefault(table.name(), 0);
                    Place place =
                            new Place(column, x[column], y[column], width(tables, columns, column), height(table));
                    places.put(table.name(), place);
                    y[column] = place.bottom() + BELOW;
                    bottom = Math.max(bottom, y[column]);
                }
            }
        }
        return new Layout(places, lanes);
    }

    private static int height(TablePair table) {
        return Place.HEAD + Place.ROW * table.columns().size() + 4;
    }

    private static int width(List<TablePair> tables, Map<String, Integer> columns, int column) {
        int longest = tables.stream()
                .filter(table -> columns.getOrDefault(table.name(), 0) == column)
                .flatMap(table -> Stream.concat(
                        Stream.of(Labels.name(table.name()).length()),
                        table.columns().stream().map(Layout::length)))
                .max(Integer::compare)
                .orElse(0);
        return (int) Math.ceil(longest * CHARACTER) + PADDING;
    }

    private static int length(ColumnPair column) {
        int type = Stream.concat(column.asked().stream(), column.made().stream())
                .mapToInt(c -> Labels.type(c).length())
                .max()
                .orElse(0);
        return Labels.name(column.name()).length() + 1 + type;
    }

    /** How many tables stand on the left of a table, at least, by the keys that were asked for. */
    private static int depth(TablePair table, List<TablePair> all, Set<String> above) {
        if (!above.add(table.name())) {
            return 0;
        }
        int depth = 0;
        for (KeyPair key : table.keys()) {
            String target = TablePair.lower(key.key().table());
            if ((key.asked() || table.asked().isEmpty()) && !above.contains(target)) {
                depth = Math.max(
                        depth,
                        all.stream()
                                .filter(other -> other.name().equals(target))
                                .mapToInt(other -> 1 + depth(other, all, above))
                                .max()
                                .orElse(0));
            }
        }
        above.remove(table.name());
        return depth;
    }

    /** The gap in which a line runs: on the left of its table, or on the right where it leads to the right or back. */
    private static int gapOf(TablePair table, KeyPair key, Map<String, Integer> columns) {
        int from = columns.getOrDefault(table.name(), 0);
        int to = columns.getOrDefault(TablePair.lower(key.key().table()), from);
        return to < from ? from : from + 1;
    }

    /** The lines that have to pass above a column of tables. */
    private static int skips(List<TablePair> tables, Map<String, Integer> columns) {
        return (int) tables.stream()
                .flatMap(table -> table.keys().stream()
                        .filter(key -> columns.getOrDefault(table.name(), 0)
                                > 1
                                        + columns.getOrDefault(
                                                TablePair.lower(key.key().table()), 0)))
                .count();
    }

    int width() {
        int right = places.values().stream().mapToInt(Place::right).max().orElse(0);
        int last = places.values().stream().mapToInt(Place::column).max().orElse(0);
        int loops = lanes.getOrDefault(last + 1, 0);
        return right + MARGIN + (loops == 0 ? 0 : FOOT + LANE * loops);
    }

    /** The height of a drawing of some of the tables. */
    int height(Stream<String> names) {
        return MARGIN + names.map(this::place).mapToInt(Place::bottom).max().orElse(0);
    }

    /** Returns the place of a table of either schema. */
    Place place(String name) {
        return Objects.requireNonNull(places.get(name), "each table has a place");
    }

    /** A table that is drawn at its place, with rows of its own. */
    static int heightOf(Table table) {
        return Place.HEAD + Place.ROW * table.columns().size() + 4;
    }
}
