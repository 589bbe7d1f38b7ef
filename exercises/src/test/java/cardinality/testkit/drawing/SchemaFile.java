package cardinality.testkit.drawing;

import cardinality.testkit.drawing.SchemaReport.Column;
import cardinality.testkit.drawing.SchemaReport.ForeignKey;
import cardinality.testkit.drawing.SchemaReport.Table;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tables that an exercise asks for, as a text. {@code tables.txt} beside the rubric has those of the reference; a
 * test of the grader proves that they are the real ones. Lessons and criteria name the same tables and columns.
 *
 * <pre>
 * posts
 *   id bigint key
 *   author_id bigint null unique
 *   author_id -> users id
 * </pre>
 */
public final class SchemaFile {

    private static final Map<String, Optional<SchemaReport>> READ = new ConcurrentHashMap<>();

    private static final String INDENT = "  ";
    private static final String REFERS_TO = "->";

    private SchemaFile() {}

    /** Returns the tables that an exercise asks for; empty if it has no tables of its own. */
    public static Optional<SchemaReport> of(String exercise) {
        return READ.computeIfAbsent(exercise, SchemaFile::read);
    }

    private static Optional<SchemaReport> read(String exercise) {
        try (InputStream in = SchemaFile.class.getResourceAsStream("/cardinality/" + exercise + "/tables.txt")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException("the tables of " + exercise + " cannot be read", e);
        }
    }

    /** Returns the text for a schema. */
    public static String text(SchemaReport schema) {
        StringBuilder text = new StringBuilder();
        for (Table table : schema.tables()) {
            text.append(table.name()).append('\n');
            for (Column column : table.columns()) {
                text.append(INDENT)
                        .append(column.name())
                        .append(' ')
                        .append(column.type())
                        .append(column.key() ? " key" : "")
                        .append(column.nullable() ? " null" : "")
                        .append(column.unique() ? " unique" : "")
                        .append('\n');
            }
            for (ForeignKey key : table.foreignKeys()) {
                text.append(INDENT)
                        .append(String.join(",", key.columns()))
                        .append(' ')
                        .append(REFERS_TO)
                        .append(' ')
                        .append(key.table())
                        .append(' ')
                        .append(String.join(",", key.referenced()))
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** Returns the schema that a text describes. */
    public static SchemaReport parse(String text) {
        List<Table> tables = new ArrayList<>();
        for (String part : text.split("\n(?! )", -1)) {
            List<String> lines = part.lines().toList();
            if (!lines.isEmpty()) {
                tables.add(table(lines.get(0), lines.subList(1, lines.size())));
            }
        }
        return new SchemaReport(tables);
    }

    private static Table table(String name, List<String> lines) {
        List<Column> columns = new ArrayList<>();
        List<ForeignKey> keys = new ArrayList<>();
        for (String line : lines) {
            List<String> words = Arrays.asList(line.strip().split(" ", -1));
            if (words.get(1).equals(REFERS_TO)) {
                keys.add(new ForeignKey(names(words.get(0)), words.get(2), names(words.get(3))));
            } else {
                List<String> flags = words.subList(2, words.size());
                columns.add(new Column(
                        words.get(0),
                        words.get(1),
                        flags.contains("null"),
                        flags.contains("key"),
                        flags.contains("unique")));
            }
        }
        return new Table(name, columns, keys);
    }

    private static List<String> names(String text) {
        return Arrays.asList(text.split(",", -1));
    }
}
