package cardinality.grader.report.json;

import cardinality.grader.model.Acceptance;
import cardinality.grader.model.AdviceReport;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Verdict;
import cardinality.grader.model.Weights;
import cardinality.grader.report.json.EvidenceParts.ExcerptPart;
import cardinality.grader.report.json.GradesDocument.AdvicePart;
import cardinality.grader.report.json.GradesDocument.CriterionPart;
import cardinality.grader.report.json.GradesDocument.ExercisePart;
import cardinality.grader.report.json.GradesDocument.FactPart;
import cardinality.grader.report.json.GradesDocument.LinePart;
import cardinality.grader.report.json.GradesDocument.LocationPart;
import cardinality.grader.report.json.GradesDocument.StatementPart;
import cardinality.grader.report.json.GradesDocument.SubmissionPart;
import cardinality.grader.report.json.OptionalParts.AcceptancePart;
import cardinality.grader.scoring.ResultRules;
import cardinality.testkit.ExecutedStatement;
import cardinality.testkit.Fact;
import cardinality.testkit.rubric.ExerciseRubric;
import cardinality.testkit.rubric.Rubric;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads results that {@link GradesJson} wrote. Points are computed from verdicts and the rubric instead of being read;
 * a result with other points is refused.
 */
public final class GradesReader {

    private final Rubric rubric;
    private final Weights weights;

    /** @param rubric the rubric of the kit that graded the results */
    public GradesReader(Rubric rubric) {
        this(rubric, Weights.NONE);
    }

    /**
     * @param kit the rubric of the kit that graded the results
     * @param weights the points of the course
     */
    GradesReader(Rubric kit, Weights weights) {
        this.rubric = weights.in(kit);
        this.weights = weights;
    }

    /**
     * One stored result of a run.
     *
     * @param fingerprint the fingerprint of the submission
     * @param answers the fingerprint of each exercise, by its id
     */
    public record Line(String fingerprint, Map<String, String> answers, GradeReport report) {
        public Line {
            answers = Map.copyOf(answers);
        }
    }

    /** Returns the version of the kit that wrote a line; empty if it is unknown. */
    public static Optional<String> kitOf(String line) {
        try {
            return GradesMapper.ONE_LINE.readTree(line).path("kit").stringValueOpt();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /**
     * Reads a line that {@link GradesJson#line} wrote.
     *
     * @throws AlteredResultException if the line is invalid, for example because its end is missing, or if it was
     *     changed
     */
    public Line line(String text) throws AlteredResultException {
        try {
            JsonNode tree = GradesMapper.ONE_LINE.readTree(text);
            LinePart line = GradesMapper.ONE_LINE.treeToValue(tree, LinePart.class);
            GradeReport report = report(line.submission());
            requireAsWritten(tree.required("submission"), report, GradesJson.maxPoints(report));
            Map<String, String> answers = line.answers();
            return new Line(Objects.requireNonNull(line.fingerprint()), answers == null ? Map.of() : answers, report);
        } catch (JacksonException | IllegalArgumentException | NoSuchElementException | NullPointerException e) {
            // Not every record reports which of its fields are missing.
            throw new AlteredResultException("it is not a result of this version");
        }
    }

    /**
     * Reads one result of a class.
     *
     * @param maxPoints the maximum points of a submission of the class
     * @throws AlteredResultException if a number or a name in it does not follow from the verdicts and the rubric
     */
    GradeReport submission(JsonNode node, int maxPoints) throws AlteredResultException {
        GradeReport report = report(GradesMapper.ONE_LINE.treeToValue(node, SubmissionPart.class));
        requireAsWritten(node, report, maxPoints);
        if (report.graderError().isEmpty() && GradesJson.maxPoints(report) != maxPoints) {
            throw new AlteredResultException("submission " + report.id() + ": maxPoints is " + maxPoints
                    + " where its exercises are worth " + GradesJson.maxPoints(report));
        }
        return report;
    }

    private void requireAsWritten(JsonNode node, GradeReport report, int maxPoints) throws AlteredResultException {
        Optional<String> changed = ResultRules.brokenBy(report)
                .or(() -> ResultComparison.difference(node, SubmissionPart.of(report, maxPoints, weights)));
        if (changed.isPresent()) {
            throw new AlteredResultException("submission " + report.id() + ": " + changed.get());
        }
    }

    private GradeReport report(SubmissionPart part) {
        boolean isError = part.status().equals(GradesDocument.GRADER_ERROR);
        Optional<String> message = Optional.ofNullable(part.message());
        return new GradeReport(
                Objects.requireNonNull(part.id()),
                isError ? message : Optional.empty(),
                isError ? Optional.empty() : message,
                part.exercises().stream().map(this::exercise).toList(),
                part.durationMs(),
                part.digests() == null ? new TreeMap<>() : part.digests(),
                ArrivalParts.arrival(part));
    }

    private ExerciseReport exercise(ExercisePart part) {
        ExerciseRubric exercise = rubric.exercise(part.id()).orElseThrow();
        return new ExerciseReport(
                exercise,
                labelled(ExerciseStatus.values(), ExerciseStatus::label, part.status()),
                Optional.ofNullable(part.message()),
                part.criteria().stream()
                        .map(criterion -> criterion(exercise, criterion))
                        .toList(),
                part.advice().stream().map(advice -> advice(exercise, advice)).toList(),
                EvidenceParts.exercise(part.excerpt(), part.schemas()));
    }

    private static CriterionReport criterion(ExerciseRubric exercise, CriterionPart part) {
        AcceptancePart override = part.override();
        Optional<Acceptance> acceptance = override == null
                ? Optional.empty()
                : Optional.of(new Acceptance(
                        criterion(exercise, override.before()),
                        override.reason(),
                        OptionalParts.instant(override.when())));
        List<ExecutedStatement> statements =
                part.statements().stream().map(StatementPart::toModel).toList();
        return new CriterionReport(
                exercise.criteria().stream()
                        .filter(criterion -> criterion.id().equals(part.id()))
                        .findFirst()
                        .orElseThrow(),
                labelled(Verdict.values(), Verdict::label, part.verdict()),
                Optional.ofNullable(part.misconception()),
                facts(part.feedback()),
                statements,
                Optional.ofNullable(part.location()).map(LocationPart::toModel),
                EvidenceParts.criterion(part.excerpt(), part.order(), part.tables(), statements),
                acceptance);
    }

    private static AdviceReport advice(ExerciseRubric exercise, AdvicePart part) {
        return new AdviceReport(
                exercise.advice().stream()
                        .filter(advice -> advice.id().equals(part.id()))
                        .findFirst()
                        .orElseThrow(),
                Optional.ofNullable(part.misconception()),
                facts(part.feedback()),
                Optional.ofNullable(part.location()).map(LocationPart::toModel),
                ExcerptPart.toModel(part.excerpt()));
    }

    private static List<Fact> facts(List<FactPart> parts) {
        return parts.stream().map(part -> new Fact(part.key(), part.value())).toList();
    }

    /** @throws java.util.NoSuchElementException if none of the values has the label */
    static <E> E labelled(E[] values, Function<E, String> label, String text) {
        return Arrays.stream(values)
                .filter(value -> label.apply(value).equals(text))
                .findFirst()
                .orElseThrow();
    }
}
