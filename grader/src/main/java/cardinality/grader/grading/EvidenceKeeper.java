package cardinality.grader.grading;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.AdviceReport;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.Excerpt;
import cardinality.grader.model.ExerciseEvidence;
import cardinality.grader.model.ExerciseEvidence.Schemas;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.Location;
import cardinality.grader.model.SourceFile;
import cardinality.grader.model.StatementRun;
import cardinality.grader.model.SubmittedExercise;
import cardinality.grader.model.SubmittedExercise.Sources;
import cardinality.grader.scoring.ExerciseOutcome;
import cardinality.grader.scoring.ExerciseOutcome.Tested;
import cardinality.testkit.drawing.SchemaReport;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Adds to a result what later reports can show only if it is kept now, because they see no submission: the lines around
 * each place, and the tables of the mapping. It changes no verdict.
 */
record EvidenceKeeper(Kit kit) {

    ExerciseReport kept(ExerciseReport report, SubmittedExercise submitted, ExerciseOutcome outcome) {
        List<SourceFile> sources = submitted instanceof Sources files ? files.files() : List.of();
        Function<Optional<Location>, Optional<Excerpt>> excerpts =
                location -> location.flatMap(at -> excerpt(sources, at));
        boolean stopped = !(outcome instanceof Tested);
        return new ExerciseReport(
                report.exercise(),
                report.status(),
                report.message(),
                stopped
                        ? report.criteria()
                        : report.criteria().stream()
                                .map(criterion -> kept(criterion, excerpts))
                                .toList(),
                report.advice().stream().map(advice -> kept(advice, excerpts)).toList(),
                new ExerciseEvidence(
                        // All its criteria have the same location then, and one excerpt is enough.
                        stopped ? excerpts.apply(report.criteria().get(0).location()) : Optional.empty(),
                        outcome instanceof Tested tested ? schemas(report, tested) : Optional.empty()));
    }

    private static CriterionReport kept(
            CriterionReport report, Function<Optional<Location>, Optional<Excerpt>> excerpts) {
        Optional<Excerpt> excerpt = excerpts.apply(mostTelling(report));
        return excerpt.isEmpty() ? report : report.with(report.evidence().with(excerpt));
    }

    /** The line that caused most statements, such as a loop, tells more than the first line of the method around it. */
    private static Optional<Location> mostTelling(CriterionReport report) {
        return report.evidence().order().runs().stream()
                .filter(run -> run.times() > 1)
                .max(Comparator.comparingInt(StatementRun::times))
                .flatMap(StatementRun::cause)
                .filter(cause -> report.location().isEmpty()
                        || report.location().get().file().equals(cause.file()))
                .or(report::location);
    }

    private static AdviceReport kept(AdviceReport report, Function<Optional<Location>, Optional<Excerpt>> excerpts) {
        return new AdviceReport(
                report.advice(),
                report.misconception(),
                report.feedback(),
                report.location(),
                excerpts.apply(report.location()));
    }

    private static Optional<Excerpt> excerpt(List<SourceFile> sources, Location at) {
        return sources.stream()
                .filter(source -> source.path().equals(at.file()))
                .findFirst()
                .flatMap(source -> Excerpt.around(source.text(), at.line()));
    }

    private Optional<Schemas> schemas(ExerciseReport report, Tested tested) {
        if (!report.isBegun()) {
            return Optional.empty();
        }
        Optional<SchemaReport> asked = kit.schemaAskedFor(report.exercise());
        return tested.results()
                .schema()
                .filter(made -> asked.isPresent() && !asked.get().equals(made))
                .map(made -> new Schemas(asked.orElseThrow(), made));
    }
}
