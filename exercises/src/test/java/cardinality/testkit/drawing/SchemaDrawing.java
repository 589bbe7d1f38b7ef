package cardinality.testkit.drawing;

import cardinality.testkit.drawing.Picture.Box;
import cardinality.testkit.drawing.Picture.Row;
import cardinality.testkit.drawing.SchemaReport.Column;
import cardinality.testkit.drawing.SchemaReport.Table;
import cardinality.testkit.drawing.TablePair.ColumnPair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The schema that was asked for and the schema that a mapping made, side by side.
 *
 * @param faults what differs and made a criterion fail, each in a line that begins with its sign
 * @param others what differs as well
 * @param allPassed whether all criteria passed, so that the other way is right too
 */
public record SchemaDrawing(Picture asked, Picture made, List<String> faults, List<String> others, boolean allPassed) {

    private static final String MADE = "As asked for, with the differences that are listed next.";

    public SchemaDrawing {
        faults = List.copyOf(faults);
        others = List.copyOf(others);
    }

    /**
     * Draws two schemas.
     *
     * @param parts the tables, and the columns as {@code table.column}, that criteria failed on
     * @param allPassed whether all criteria passed
     */
    public static SchemaDrawing of(SchemaReport asked, SchemaReport made, Collection<String> parts, boolean allPassed) {
        List<TablePair> tables = TablePair.of(asked, made);
        Faults faults = Faults.of(parts, tables);
        List<Difference> differences = Words.differences(tables, faults);
        Layout layout = Layout.of(tables);
        return new SchemaDrawing(
                picture("The tables asked for", Words.of(asked.tables().stream()), tables, layout, faults, false),
                picture(
                        "The tables your mapping made",
                        differences.isEmpty() ? "As asked for." : MADE,
                        tables,
                        layout,
                        faults,
                        true),
                texts(differences, true),
                texts(differences, false),
                allPassed);
    }

    private static List<String> texts(List<Difference> differences, boolean fault) {
        return differences.stream()
                .filter(difference -> difference.fault() == fault)
                .map(Difference::text)
                .toList();
    }

    private static Picture picture(
            String title, String words, List<TablePair> tables, Layout layout, Faults faults, boolean isMade) {
        List<TablePair> drawn = tables.stream()
                .filter(table -> isMade || table.asked().isPresent())
                .toList();
        return new Picture(
                title,
                words,
                layout.width(),
                layout.height(drawn.stream().map(TablePair::name)),
                drawn.stream().map(table -> box(table, layout, faults, isMade)).toList(),
                Lines.of(tables, layout, faults, isMade));
    }

    private static Box box(TablePair pair, Layout layout, Faults faults, boolean isMade) {
        Place place = layout.place(pair.name());
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < pair.columns().size(); i++) {
            ColumnPair column = pair.columns().get(i);
            Optional<Column> shown = isMade ? column.made().or(column::asked) : column.asked();
            int y = Place.rowOffset(i);
            // A table that is missing keeps an empty frame.
            boolean isEmpty = isMade && pair.mark() == Mark.MISSING;
            shown.filter(c -> !isEmpty)
                    .ifPresent(c -> rows.add(new Row(
                            y,
                            Labels.name(column.name()),
                            Labels.type(c),
                            c.key(),
                            isMade && pair.mark() == Mark.SAME ? column.mark() : Mark.SAME,
                            isMade && faults.isFault(pair, column))));
        }
        Optional<Table> own = isMade ? pair.made() : pair.asked();
        int height = isMade ? place.height() : own.map(Layout::heightOf).orElse(place.height());
        return new Box(
                place.x(),
                place.y(),
                place.width(),
                height,
                Labels.name(pair.name()),
                isMade ? pair.mark() : Mark.SAME,
                isMade && faults.isFault(pair),
                rows);
    }
}
