package cardinality.testkit.diagnosis.mapping;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Expectation;
import jakarta.persistence.Index;
import jakarta.persistence.JoinTable;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A constraint or an index names something other than the columns of its table. */
final class UnknownConstraintColumn implements Mistake {

    /** The messages of H2 and PostgreSQL. */
    private static final Pattern COLUMN =
            Pattern.compile("(?i)column \"(\\w+)\" (?:not found|(?:named in key )?does not exist)");

    @Override
    public Optional<Expectation> in(Refusal refusal) {
        return refusal.find(COLUMN).map(match -> Columns.key(match.group(1))).flatMap(column -> constraints(
                        refusal.classes())
                .flatMap(constraint ->
                        constraint.columns().filter(column::equalsIgnoreCase).map(constraint::feedback))
                .findFirst());
    }

    private static Stream<Constraint> constraints(MappedClasses classes) {
        return Stream.concat(
                classes.entities().stream()
                        .filter(entity -> entity.isAnnotationPresent(Table.class))
                        .map(entity -> ofTable(entity, entity.getAnnotation(Table.class))),
                classes.attributes().stream().flatMap(attribute -> attribute.annotation(JoinTable.class).stream()
                        .map(table -> new Constraint(
                                attribute.place(), table.name(), table.uniqueConstraints(), table.indexes()))));
    }

    private static Constraint ofTable(Class<?> entity, Table table) {
        return new Constraint(
                entity.getSimpleName(), MappedClasses.tableOf(entity), table.uniqueConstraints(), table.indexes());
    }

    private record Constraint(String place, String table, UniqueConstraint[] unique, Index[] indexes) {

        Stream<String> columns() {
            return Stream.concat(
                    Arrays.stream(unique).flatMap(constraint -> Arrays.stream(constraint.columnNames())),
                    Arrays.stream(indexes)
                            .flatMap(index -> Arrays.stream(index.columnList().split(",", -1)))
                            .map(column -> column.strip().replaceFirst("(?i)\\s+(asc|desc)$", "")));
        }

        Expectation feedback(String column) {
            boolean isUnique = Arrays.stream(unique)
                    .flatMap(constraint -> Arrays.stream(constraint.columnNames()))
                    .anyMatch(column::equalsIgnoreCase);
            return expected((isUnique ? "@UniqueConstraint" : "@Index") + " names columns of table " + table)
                    .butWas("it names " + column + ", and " + table + " has no such column")
                    .where(place)
                    .misconception("CONSTRAINT_ON_ATTRIBUTE");
        }
    }
}
