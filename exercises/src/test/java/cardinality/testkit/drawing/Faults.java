package cardinality.testkit.drawing;

import cardinality.testkit.drawing.TablePair.ColumnPair;
import cardinality.testkit.drawing.TablePair.KeyPair;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The differences that criteria failed on. All others are right too: the reference is one of several right answers.
 *
 * @param parts names of tables, and of columns as {@code table.column}, in lower case
 * @param isRenamed whether a table that was asked for is missing by fault, so that an extra one may be the same table
 */
record Faults(Set<String> parts, boolean isRenamed) {

    static Faults of(Collection<String> parts, List<TablePair> tables) {
        Set<String> lower = parts.stream().map(TablePair::lower).collect(Collectors.toSet());
        return new Faults(
                lower, tables.stream().anyMatch(table -> table.mark() == Mark.MISSING && lower.contains(table.name())));
    }

    boolean isFault(TablePair table) {
        return switch (table.mark()) {
            case EXTRA -> isRenamed || parts.contains(table.name());
            case MISSING -> parts.contains(table.name());
            case SAME, OTHER -> false;
        };
    }

    boolean isFault(TablePair table, ColumnPair column) {
        return switch (column.mark()) {
            case SAME -> false;
            case EXTRA ->
                isNamed(table, column.name())
                        || table.columns().stream()
                                .anyMatch(other -> other.mark() == Mark.MISSING && isNamed(table, other.name()));
            case MISSING, OTHER -> isNamed(table, column.name());
        };
    }

    boolean isFault(TablePair table, KeyPair key) {
        return key.mark() != Mark.SAME
                && (isFault(table)
                        || key.key().columns().stream().anyMatch(column -> isNamed(table, TablePair.lower(column))));
    }

    private boolean isNamed(TablePair table, String column) {
        return parts.contains(table.name() + "." + column);
    }
}
