package cardinality.grader.report.json;

import cardinality.grader.model.AdviceReport;
import cardinality.grader.model.Arrival;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Location;
import cardinality.grader.model.Weights;
import cardinality.grader.report.json.ArrivalParts.AttemptPart;
import cardinality.grader.report.json.ArrivalParts.MissingPart;
import cardinality.grader.report.json.ArrivalParts.PersonPart;
import cardinality.grader.report.json.EvidenceParts.ExcerptPart;
import cardinality.grader.report.json.EvidenceParts.OrderPart;
import cardinality.grader.report.json.EvidenceParts.SchemasPart;
import cardinality.grader.report.json.OptionalParts.AcceptancePart;
import cardinality.grader.report.json.OptionalParts.KitPointsPart;
import cardinality.testkit.ExecutedStatement;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The parts of {@code grades.json}, with their fields in the order in which they are written.
 * {@code grades-1.schema.json} describes the same format, and a test compares the two. To add a field, add a component
 * here and a line there.
 */
final class GradesDocument {

    static final String GRADED = "graded";
    static final String GRADER_ERROR = "grader-error";

    private GradesDocument() {}

    record KitPart(String version, String rubric) {}

    /** One line of the journal. */
    record LinePart(
            String kit, String fingerprint, @Nullable Map<String, String> answers, SubmissionPart submission) {}

    record SubmissionPart(
            String id,
            String status,
            @Nullable Integer points,
            int maxPoints,
            long durationMs,
            @Nullable String message,
            @JsonInclude(Include.NON_NULL) @Nullable KitPointsPart kitPoints,
            @JsonInclude(Include.NON_EMPTY) @Nullable SortedMap<String, String> digests,
            @JsonInclude(Include.NON_NULL) @Nullable String source,
            @JsonInclude(Include.NON_NULL) @Nullable PersonPart person,
            @JsonInclude(Include.NON_EMPTY) @Nullable List<PersonPart> members,
            @JsonInclude(Include.NON_NULL) @Nullable AttemptPart attempt,
            @JsonInclude(Include.NON_NULL) @Nullable Boolean late,
            @JsonInclude(Include.NON_EMPTY) @Nullable List<MissingPart> missing,
            List<ExercisePart> exercises) {

        static SubmissionPart of(GradeReport report, int maxPoints, Weights weights) {
            Arrival arrival = report.arrival();
            return new SubmissionPart(
                    report.id(),
                    report.graderError().isPresent() ? GRADER_ERROR : GRADED,
                    report.points().isPresent() ? report.points().getAsInt() : null,
                    maxPoints,
                    report.durationMs(),
                    report.graderError().or(report::message).orElse(null),
                    KitPointsPart.of(report, weights),
                    report.digests(),
                    arrival.source().isEmpty() ? null : arrival.source(),
                    arrival.person().map(PersonPart::of).orElse(null),
                    PersonPart.of(arrival.members()),
                    arrival.attempt()
                            .map(attempt -> new AttemptPart(attempt.taken(), attempt.of()))
                            .orElse(null),
                    arrival.late() ? true : null,
                    MissingPart.of(arrival.missing()),
                    report.exercises().stream().map(ExercisePart::of).toList());
        }
    }

    record ExercisePart(
            String id,
            String status,
            int points,
            int maxPoints,
            @Nullable String message,
            List<CriterionPart> criteria,
            List<AdvicePart> advice,
            @JsonInclude(Include.NON_NULL) @Nullable ExcerptPart excerpt,
            @JsonInclude(Include.NON_NULL) @Nullable SchemasPart schemas) {

        static ExercisePart of(ExerciseReport report) {
            return new ExercisePart(
                    report.exercise().id(),
                    report.status().label(),
                    report.points(),
                    report.exercise().points(),
                    report.message().orElse(null),
                    report.criteria().stream().map(CriterionPart::of).toList(),
                    report.advice().stream().map(AdvicePart::of).toList(),
                    ExcerptPart.of(report.evidence().excerpt()),
                    SchemasPart.of(report.evidence().schemas()));
        }
    }

    record CriterionPart(
            String id,
            String title,
            int points,
            int maxPoints,
            String verdict,
            @JsonInclude(Include.NON_NULL) @Nullable AcceptancePart override,
            @Nullable String misconception,
            List<FactPart> feedback,
            List<StatementPart> statements,
            @Nullable LocationPart location,
            @Nullable String hint,
            @JsonInclude(Include.NON_NULL) @Nullable ExcerptPart excerpt,
            @JsonInclude(Include.NON_NULL) @Nullable OrderPart order,
            @JsonInclude(Include.NON_NULL) @Nullable List<String> tables) {

        static CriterionPart of(CriterionReport report) {
            return new CriterionPart(
                    report.criterion().id(),
                    report.criterion().title(),
                    report.points(),
                    report.criterion().points(),
                    report.verdict().label(),
                    report.acceptance().map(AcceptancePart::of).orElse(null),
                    report.misconception().orElse(null),
                    FactPart.of(report.feedback()),
                    report.statements().stream().map(StatementPart::of).toList(),
                    report.location().map(LocationPart::of).orElse(null),
                    report.hint().orElse(null),
                    ExcerptPart.of(report.evidence().excerpt()),
                    OrderPart.of(report),
                    report.evidence().schema().isEmpty()
                            ? null
                            : report.evidence().schema());
        }
    }

    record AdvicePart(
            String id,
            String title,
            @Nullable String misconception,
            List<FactPart> feedback,
            @Nullable LocationPart location,
            @JsonInclude(Include.NON_NULL) @Nullable ExcerptPart excerpt) {

        static AdvicePart of(AdviceReport report) {
            return new AdvicePart(
                    report.advice().id(),
                    report.advice().title(),
                    report.misconception().orElse(null),
                    FactPart.of(report.feedback()),
                    report.location().map(LocationPart::of).orElse(null),
                    ExcerptPart.of(report.excerpt()));
        }
    }

    record FactPart(String key, String value) {

        static List<FactPart> of(List<cardinality.testkit.Fact> facts) {
            return facts.stream()
                    .map(fact -> new FactPart(fact.key(), fact.value()))
                    .toList();
        }
    }

    record StatementPart(String sql, String kind, int count) {

        static StatementPart of(ExecutedStatement statement) {
            return new StatementPart(
                    statement.sql(), statement.kind().name().toLowerCase(Locale.ROOT), statement.count());
        }

        ExecutedStatement toModel() {
            return new ExecutedStatement(sql, ExecutedStatement.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), count);
        }
    }

    record LocationPart(String file, int line) {

        static LocationPart of(Location location) {
            return new LocationPart(location.file(), location.line());
        }

        Location toModel() {
            return new Location(file, line);
        }
    }
}
