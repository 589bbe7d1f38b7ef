package cardinality.grader.cli;

import cardinality.grader.catalog.Kit;
import cardinality.grader.grading.Autograder;
import cardinality.grader.grading.ResultCache;
import cardinality.grader.grading.cache.ExerciseCache;
import cardinality.grader.grading.journal.Journal;
import cardinality.grader.intake.CurrentCohort;
import cardinality.grader.model.ClassFolder;
import cardinality.grader.model.CohortShard;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.GradedRun;
import cardinality.grader.model.SubmissionPath;
import cardinality.grader.process.MachineFault;
import cardinality.grader.process.Workers;
import cardinality.grader.report.ReportFormat;
import cardinality.grader.report.text.ResultsText;
import cardinality.testkit.rubric.ExerciseRubric;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * One run over some submissions: grades them, shows the progress, and prints the results.
 *
 * @param chosen the exercises to grade
 * @param submissions the submissions of this shard
 * @param shard the shard of the class that they form, if they are not the whole class
 * @param folder what else the folder of the class had
 * @param cohort all submissions of the class
 * @param clock tells when the run began
 */
record GradingSession(
        Kit kit,
        Predicate<ExerciseRubric> chosen,
        List<SubmissionPath> submissions,
        Optional<CohortShard> shard,
        ClassFolder folder,
        CurrentCohort cohort,
        Workers workers,
        Console console,
        Clock clock) {

    /** Grades and prints, but stores nothing. */
    Gradebook run() {
        ExerciseCache cache = new ExerciseCache(kit, kit.exercises(chosen));
        Gradebook gradebook = grade(cache, () -> "stopped; nothing is kept without --out");
        RunSummary.of(cache).forEach(console::note);
        console.result(ResultsText.of(gradebook));
        return gradebook;
    }

    /**
     * Grades, prints, and stores all results in a folder.
     *
     * @param resume whether to resume an earlier run in the folder
     * @param formats what to write, {@code grades.json} first
     * @throws UsageException if the folder cannot be written to
     * @throws MachineFault if the run fails in the middle; results up to then are kept
     */
    Gradebook run(ResultFolder results, boolean resume, List<ReportFormat> formats) throws UsageException {
        List<ExerciseRubric> exercises = kit.exercises(chosen);
        try (Journal journal =
                resume ? results.resume(kit, exercises, cohort, console::warning) : results.begin(kit, exercises)) {
            Gradebook gradebook = grade(journal, () -> results.stoppedAfter(journal.stop(), submissions.size()))
                    .as(shard);
            RunSummary.of(journal.exercises()).forEach(console::note);
            if (resume) {
                console.note("taken over from an earlier run: " + journal.resumed());
                new StoredResults(results.path()).keepDecisions(kit).ifPresent(console::warning);
            }
            console.result(ResultsText.of(gradebook));
            formats.forEach(format -> {
                console.result(WrittenFiles.line(results.write(gradebook, format)));
                format.remarks(gradebook).forEach(console::note);
            });
            return gradebook;
        } catch (MachineFault e) {
            throw results.broken(e);
        } catch (IOException e) {
            throw new MachineFault(
                    "the journal in " + results.path() + " cannot be closed: " + FileFault.reasonOf(e), e);
        }
    }

    private Gradebook grade(ResultCache cache, Supplier<String> whenStopped) {
        Instant when = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        long start = System.nanoTime();
        Interruption interruption = Interruption.tells(console.notes(), whenStopped);
        Gradebook gradebook;
        try (Autograder autograder = new Autograder(kit, chosen, workers);
                Progress progress = Progress.on(console.notes(), submissions.size())) {
            gradebook = autograder.grade(submissions, cache, progress);
        } finally {
            interruption.over();
        }
        long millis = (System.nanoTime() - start) / 1_000_000;
        RunSummary.of(gradebook, workers.atATime(), millis).forEach(console::note);
        return gradebook.in(folder).of(Optional.of(new GradedRun(when, millis)));
    }
}
