package cardinality.grader.grading;

import cardinality.grader.grading.ExerciseGrader.Tests;
import cardinality.grader.intake.RejectedInputException;
import cardinality.grader.intake.SubmissionReader;
import cardinality.grader.intake.UnreadableException;
import cardinality.grader.model.Arrival;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.MissingFile;
import cardinality.grader.model.SourceFile;
import cardinality.grader.model.Submission;
import cardinality.grader.model.SubmissionPath;
import cardinality.grader.model.SubmittedExercise;
import cardinality.grader.model.SubmittedExercise.Sources;
import cardinality.grader.process.GraderFault;
import cardinality.grader.process.MachineFault;
import cardinality.grader.scoring.ExerciseOutcome.Stopped;
import cardinality.grader.scoring.Scoring;
import cardinality.testkit.rubric.ExerciseRubric;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Grades whole submissions. Each gets a report, even if it is refused or the grader fails. */
final class SubmissionGrader {

    private final List<ExerciseRubric> exercises;
    private final SubmissionReader reader;
    private final ExerciseGrader.Factory graders;
    private final Tests tests;
    private final ResultCache cache;
    private final GradingListener listener;

    /**
     * @param exercises the exercises that are graded of each submission
     * @param tests runs tests that the cache does not know
     */
    SubmissionGrader(
            List<ExerciseRubric> exercises,
            SubmissionReader reader,
            ExerciseGrader.Factory graders,
            Tests tests,
            ResultCache cache,
            GradingListener listener) {
        this.exercises = List.copyOf(exercises);
        this.reader = reader;
        this.graders = graders;
        this.tests = (admitted, below, methods) ->
                cache.resultsOf(new TestRun(admitted, below, methods), () -> tests.run(admitted, below, methods));
        this.cache = cache;
        this.listener = listener;
    }

    /**
     * Reads and grades one submission.
     *
     * @throws MachineFault if the machine prevents the grader from working, or a result cannot be stored
     */
    GradeReport grade(SubmissionPath at) {
        GradeReport report = read(at);
        if (report.arrival().equals(Arrival.NONE)) {
            report = report.of(at.arrival());
        }
        synchronized (listener) {
            listener.graded(report);
        }
        return report;
    }

    private GradeReport read(SubmissionPath at) {
        long start = System.nanoTime();
        try {
            Submission submission = reader.read(at);
            return kept(submission)
                    .of(SourceDigests.of(submission))
                    .of(at.arrival().missing(missing(submission)));
        } catch (RejectedInputException e) {
            Stopped stopped = Stopped.refused(e.reason());
            List<ExerciseReport> reports =
                    exercises.stream().map(x -> Scoring.score(x, stopped)).toList();
            return new GradeReport(at.id(), Optional.empty(), Optional.of(e.reason()), reports, millisSince(start));
        } catch (MachineFault e) {
            throw e;
        } catch (UnreadableException e) {
            return faulty(at.id(), e.reason(), start);
        } catch (RuntimeException e) {
            // A grader fault on one submission must not cost the others their results.
            return faulty(at.id(), "the grader failed: " + e, start);
        }
    }

    /** Files of the exercises that are graded. Where nothing was found at all, the message says so. */
    private List<MissingFile> missing(Submission submission) {
        List<String> graded = exercises.stream().map(ExerciseRubric::id).toList();
        boolean isNothing = submission.exercises().values().stream()
                .allMatch(exercise -> exercise instanceof Sources sources
                        && sources.files().stream().allMatch(SourceFile::standIn));
        return submission.missing().stream()
                .filter(file -> graded.contains(file.exercise())
                        && (!isNothing || file.guess().isPresent()))
                .toList();
    }

    /** The run ends if a result cannot be stored, because it would be lost after the run. */
    private GradeReport kept(Submission submission) {
        try {
            return cache.reportOf(submission, () -> grade(submission));
        } catch (UncheckedIOException e) {
            throw new MachineFault(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * Grades one submission that is in memory. The cache is asked for its exercises only, not for the whole submission.
     */
    GradeReport grade(Submission submission) {
        long start = System.nanoTime();
        try {
            List<ExerciseReport> reports = reports(submission);
            return new GradeReport(
                    submission.id(), Optional.empty(), submission.message(), reports, millisSince(start));
        } catch (GraderFault e) {
            return faulty(submission.id(), String.valueOf(e.getMessage()), start);
        }
    }

    private List<ExerciseReport> reports(Submission submission) {
        ExerciseGrader grader = graders.grader(submission.exercises(), tests);
        List<ExerciseReport> reports = new ArrayList<>();
        for (ExerciseRubric exercise : exercises) {
            SubmittedExercise submitted = submission.exercises().get(exercise.id());
            if (submitted == null) {
                throw new IllegalArgumentException(submission.id() + " says nothing of " + exercise.id());
            }
            ExerciseReport report = cache.reportOf(exercise, submission, () -> grader.grade(exercise, submitted));
            synchronized (listener) {
                listener.graded(submission.id(), report);
            }
            reports.add(report);
        }
        return reports;
    }

    private static GradeReport faulty(String id, String message, long start) {
        return new GradeReport(id, Optional.of(message), Optional.empty(), List.of(), millisSince(start));
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
