package cardinality.testkit.drawing;

import cardinality.testkit.drawing.SchemaReport.Column;
import cardinality.testkit.page.PlainText;

/** Names of a schema as they are drawn: a student may have chosen them. */
final class Labels {

    private static final int MAX_LENGTH = 32;

    private Labels() {}

    static String name(String name) {
        String plain = PlainText.line(name);
        return plain.codePointCount(0, plain.length()) <= MAX_LENGTH
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, MAX_LENGTH - 1)) + "…";
    }

    /** The type of a column, with what the rows may hold. */
    static String type(Column column) {
        return name(column.type()) + (column.unique() ? " unique" : "") + (column.nullable() ? " null" : "");
    }
}
