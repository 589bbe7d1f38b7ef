package cardinality.testkit.diagnosis.mapping;

import jakarta.persistence.Column;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.JoinTable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The names of the columns of an attribute, by its annotations or by default, in lower case. */
final class Columns {

    private Columns() {}

    /** The columns in the table of the attribute's own entity. */
    static List<String> of(Attribute attribute) {
        if (attribute.mappedBy().isPresent() || attribute.isCollection()) {
            return List.of();
        }
        List<String> named = Stream.concat(
                        attribute.annotation(Column.class).map(Column::name).stream(),
                        joinColumnsOf(attribute).stream().map(JoinColumn::name))
                .filter(name -> !name.isEmpty())
                .map(Columns::key)
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        return List.of(key(attribute.isToOne() ? attribute.name() + "_id" : attribute.name()));
    }

    static List<JoinColumn> joinColumnsOf(Attribute attribute) {
        return Stream.of(
                        attribute.annotation(JoinColumn.class).stream(),
                        attribute.annotation(JoinColumns.class).stream().flatMap(c -> Arrays.stream(c.value())),
                        attribute.annotation(JoinTable.class).stream()
                                .flatMap(table -> Stream.of(table.joinColumns(), table.inverseJoinColumns()))
                                .flatMap(Arrays::stream))
                .flatMap(columns -> columns)
                .toList();
    }

    static Optional<String> joinTableOf(Attribute attribute) {
        return attribute.annotation(JoinTable.class).map(JoinTable::name);
    }

    /** The form in which names are compared. */
    static String key(String column) {
        return column.toLowerCase(Locale.ROOT);
    }
}
