package cardinality.grader.report.json;

import cardinality.grader.model.CriterionEvidence;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.Excerpt;
import cardinality.grader.model.ExerciseEvidence;
import cardinality.grader.model.ExerciseEvidence.Schemas;
import cardinality.grader.model.StatementOrder;
import cardinality.grader.model.StatementRun;
import cardinality.grader.report.json.GradesDocument.LocationPart;
import cardinality.testkit.ExecutedStatement;
import cardinality.testkit.drawing.SchemaReport;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The optional parts of {@code grades.json} that only pages show. They are left out where nothing was recorded. */
final class EvidenceParts {

    private EvidenceParts() {}

    record ExcerptPart(int firstLine, List<String> lines) {

        static @Nullable ExcerptPart of(Optional<Excerpt> excerpt) {
            return excerpt.map(e -> new ExcerptPart(e.firstLine(), e.lines())).orElse(null);
        }

        static Optional<Excerpt> toModel(@Nullable ExcerptPart part) {
            return Optional.ofNullable(part).map(p -> new Excerpt(p.firstLine(), p.lines()));
        }
    }

    /** The order of the statements, by their index in the criterion's statements. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrderPart(List<RunPart> runs, int more, @Nullable Integer bound) {

        static @Nullable OrderPart of(CriterionReport report) {
            StatementOrder order = report.evidence().order();
            if (order.runs().isEmpty()) {
                return null;
            }
            List<String> texts =
                    report.statements().stream().map(ExecutedStatement::sql).toList();
            return new OrderPart(
                    order.runs().stream().map(run -> RunPart.of(run, texts)).toList(),
                    order.more(),
                    order.bound().isPresent() ? order.bound().getAsInt() : null);
        }

        private StatementOrder toModel(List<ExecutedStatement> statements) {
            return new StatementOrder(
                    runs.stream().map(run -> run.toModel(statements)).toList(),
                    more,
                    bound == null ? OptionalInt.empty() : OptionalInt.of(bound));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RunPart(int statement, int times, @Nullable LocationPart location) {

        private static RunPart of(StatementRun run, List<String> texts) {
            return new RunPart(
                    texts.indexOf(run.sql()),
                    run.times(),
                    run.cause().map(LocationPart::of).orElse(null));
        }

        private StatementRun toModel(List<ExecutedStatement> statements) {
            if (statement < 0 || statement >= statements.size()) {
                throw new IllegalArgumentException("no statement " + statement);
            }
            return new StatementRun(
                    statements.get(statement).sql(),
                    times,
                    Optional.ofNullable(location).map(LocationPart::toModel));
        }
    }

    static CriterionEvidence criterion(
            @Nullable ExcerptPart excerpt,
            @Nullable OrderPart order,
            @Nullable List<String> tables,
            List<ExecutedStatement> statements) {
        return new CriterionEvidence(
                ExcerptPart.toModel(excerpt),
                order == null ? StatementOrder.UNKNOWN : order.toModel(statements),
                tables == null ? List.of() : tables);
    }

    /** Two schemas, as lists of tables. */
    record SchemasPart(List<TablePart> asked, List<TablePart> made) {

        static @Nullable SchemasPart of(Optional<Schemas> schemas) {
            return schemas.map(s -> new SchemasPart(tables(s.asked()), tables(s.made())))
                    .orElse(null);
        }

        private static List<TablePart> tables(SchemaReport schema) {
            return schema.tables().stream().map(TablePart::of).toList();
        }

        private Schemas toModel() {
            return new Schemas(schema(asked), schema(made));
        }

        private static SchemaReport schema(List<TablePart> tables) {
            return new SchemaReport(tables.stream().map(TablePart::toModel).toList());
        }
    }

    static ExerciseEvidence exercise(@Nullable ExcerptPart excerpt, @Nullable SchemasPart schemas) {
        return new ExerciseEvidence(
                ExcerptPart.toModel(excerpt), Optional.ofNullable(schemas).map(SchemasPart::toModel));
    }

    record TablePart(String name, List<ColumnPart> columns, List<KeyPart> foreignKeys) {

        private static TablePart of(SchemaReport.Table table) {
            return new TablePart(
                    table.name(),
                    table.columns().stream().map(ColumnPart::of).toList(),
                    table.foreignKeys().stream()
                            .map(key -> new KeyPart(key.columns(), key.table(), key.referenced()))
                            .toList());
        }

        private SchemaReport.Table toModel() {
            return new SchemaReport.Table(
                    name,
                    columns.stream().map(ColumnPart::toModel).toList(),
                    foreignKeys.stream()
                            .map(key -> new SchemaReport.ForeignKey(key.columns(), key.table(), key.referenced()))
                            .toList());
        }
    }

    /** A column; what is false is left out. */
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    record ColumnPart(String name, String type, boolean nullable, boolean key, boolean unique) {

        private static ColumnPart of(SchemaReport.Column column) {
            return new ColumnPart(column.name(), column.type(), column.nullable(), column.key(), column.unique());
        }

        private SchemaReport.Column toModel() {
            return new SchemaReport.Column(name, type, nullable, key, unique);
        }
    }

    record KeyPart(List<String> columns, String table, List<String> referenced) {}
}
