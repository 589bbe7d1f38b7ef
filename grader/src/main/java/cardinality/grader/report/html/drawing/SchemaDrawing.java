package cardinality.grader.report.html.drawing;

import cardinality.grader.model.SchemaReport;
import cardinality.grader.model.SchemaReport.Column;
import cardinality.grader.model.SchemaReport.Table;
import cardinality.grader.report.html.drawing.Picture.Box;
import cardinality.grader.report.html.drawing.Picture.Row;
import cardinality.grader.report.html.drawing.TablePair.ColumnPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The schema that was asked for and the schema that a mapping made, side by side.
 *
 * @param differences what differs, each in a line that begins with its sign; empty if nothing does
 * @param fault whether a criterion failed on the difference; otherwise the other way is right too
 */
public record SchemaDrawing(Picture asked, Picture made, List<String> differences, boolean fault) {

    public SchemaDrawing {
        differences = List.copyOf(differences);
    }

    /** Draws two schemas. */
    public static SchemaDrawing of(SchemaReport asked, SchemaReport made, boolean fault) {
        List<TablePair> tables = TablePair.of(asked, made);
        Layout layout = Layout.of(tables);
        return new SchemaDrawing(
                picture("The tables asked for", Words.of(asked.tables().stream()), tables, layout, false),
                picture("The tables your mapping made", Words.of(made.tables().stream()), tables, layout, true),
                Words.differences(tables),
                fault);
    }

    private static Picture picture(String title, String words, List<TablePair> tables, Layout layout, boolean isMade) {
        List<TablePair> drawn = tables.stream()
                .filter(table -> isMade || table.asked().isPresent())
                .toList();
        return new Picture(
                title,
                words,
                layout.width(),
                layout.height(drawn.stream().map(TablePair::name)),
                drawn.stream().map(table -> box(table, layout, isMade)).toList(),
                Lines.of(tables, layout, isMade));
    }

    private static Box box(TablePair pair, Layout layout, boolean isMade) {
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
                            isMade && pair.mark() == Mark.SAME ? column.mark() : Mark.SAME)));
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
                rows);
    }
}
