package cardinality.grader.cli;

import cardinality.grader.catalog.Kit;
import cardinality.grader.grading.Autograder;
import cardinality.grader.grading.ResultCache;
import cardinality.grader.grading.cache.ExerciseCache;
import cardinality.grader.grading.journal.Journal;
import cardinality.grader.intake.CurrentCohort;
import cardinality.grader.intake.RejectedInputException;
import cardinality.grader.intake.SubmissionFinder;
import cardinality.grader.intake.SubmissionFinder.Found;
import cardinality.grader.model.CohortShard;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.Isolation;
import cardinality.grader.model.Isolation.PlainProcess;
import cardinality.grader.model.PlainText;
import cardinality.grader.model.Shard;
import cardinality.grader.model.SubmissionPath;
import cardinality.grader.process.MachineFault;
import cardinality.grader.process.WorkerSettings;
import cardinality.grader.process.Workers;
import cardinality.grader.report.json.GradesJson;
import cardinality.grader.report.text.ResultsText;
import cardinality.testkit.rubric.ExerciseRubric;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;

@Command(
        name = "grade",
        description = "Grades one submission, or a folder of many.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class GradeCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "A submission (a folder with src/main/java, or a zip), or a folder of submissions.")
    private List<Path> paths = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Writes grades.json into this folder, and each result as soon as it is there into journal.jsonl.")
    private @Nullable Path out;

    @Option(
            names = "--resume",
            description = "Takes over from --out what an earlier run has graded, and grades only what is missing or has"
                    + " changed since.")
    private boolean resume;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Submissions graded at a time; by default one for each processor.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--only", paramLabel = "EXERCISE", split = ",", description = "Grades these exercises only.")
    private List<String> only = List.of();

    @Option(
            names = "--isolation",
            paramLabel = "KIND",
            description =
                    "What submissions run in: a sandbox (bwrap), a mere process (process), or a sandbox where there"
                            + " can be one (auto). By default ${DEFAULT-VALUE}.")
    private IsolationChoice isolationChoice = IsolationChoice.AUTO;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            converter = ShardConverter.class,
            description = "Grades one of N parts of the class, I being from 1 to N: on N machines, each with the same"
                    + " submissions. 'merge' puts the parts together.")
    private @Nullable Shard shard;

    @Mixin
    private PassMark passMark = new PassMark();

    private final PrintStream stdout = System.out;
    private final PrintStream stderr = System.err;

    @Override
    public Integer call() throws UsageException {
        Kit kit = Kit.load();
        Predicate<ExerciseRubric> chosen = ExerciseChoice.of("--only", only, kit);
        if (jobs < 1) {
            throw new UsageException("--jobs " + jobs + ": give a number from 1");
        }
        passMark.check();
        if (resume && out == null) {
            throw new UsageException("--resume: say with --out which folder to take up");
        }
        Isolation isolation = isolationChoice.isolation();
        if (isolation instanceof PlainProcess process) {
            stderr.println("warning: " + process.warning());
        }
        List<SubmissionPath> all = find();
        Optional<CohortShard> part = Optional.ofNullable(shard).map(s -> CohortShard.of(s, all));
        List<SubmissionPath> submissions = part.map(p -> p.chosenOf(all)).orElse(all);
        int atATime = Math.max(1, Math.min(jobs, submissions.size()));
        // First of all that takes time, for workers take longest to get ready.
        try (Workers workers = Workers.start(WorkerSettings.in(isolation), atATime)) {
            return grade(kit, chosen, submissions, part, workers, new CurrentCohort(kit, all));
        }
    }

    private int grade(
            Kit kit,
            Predicate<ExerciseRubric> chosen,
            List<SubmissionPath> submissions,
            Optional<CohortShard> part,
            Workers workers,
            CurrentCohort ofClass)
            throws UsageException {
        Path folder = out;
        if (folder == null) {
            ExerciseCache known = new ExerciseCache(kit, kit.exercises(chosen));
            Gradebook gradebook =
                    grade(kit, chosen, submissions, workers, known, () -> "stopped; nothing is kept without --out");
            tellOfCacheHits(known);
            stdout.println(ResultsText.of(gradebook));
            return passMark.exitCode(gradebook);
        }
        Gradebook gradebook;
        try (Journal journal = journal(folder, kit, chosen, ofClass)) {
            gradebook = grade(
                            kit,
                            chosen,
                            submissions,
                            workers,
                            journal,
                            () -> stoppedAfter(journal.stop(), submissions.size(), folder))
                    .as(part);
            tellOfCacheHits(journal.exercises());
            if (resume) {
                stderr.println("taken over from an earlier run: " + journal.resumed());
            }
            stdout.println(ResultsText.of(gradebook));
            stdout.println("written: " + write(gradebook, folder));
        } catch (MachineFault e) {
            throw new MachineFault(
                    e.getMessage() + "; what was graded by then is kept, and '--resume --out " + folder
                            + "' goes on from there",
                    e);
        } catch (IOException e) {
            throw new MachineFault("the journal in " + folder + " cannot be closed: " + FileFault.reasonOf(e), e);
        }
        return passMark.exitCode(gradebook);
    }

    private static Path write(Gradebook gradebook, Path folder) {
        try {
            return GradesJson.write(gradebook, folder);
        } catch (IOException | UncheckedIOException | JacksonException e) {
            throw new MachineFault(folder.resolve(GradesJson.FILE) + " cannot be written: " + FileFault.reasonOf(e), e);
        }
    }

    private Gradebook grade(
            Kit kit,
            Predicate<ExerciseRubric> chosen,
            List<SubmissionPath> submissions,
            Workers workers,
            ResultCache results,
            Supplier<String> whenStopped) {
        int total = submissions.size();
        long start = System.nanoTime();
        Interruption interruption = Interruption.tells(stderr, whenStopped);
        Gradebook gradebook;
        try (Autograder autograder = new Autograder(kit, chosen, workers);
                Progress progress = Progress.on(stderr, total)) {
            gradebook = autograder.grade(submissions, results, progress);
        } finally {
            interruption.over();
        }
        summary(gradebook, (System.nanoTime() - start) / 1_000_000);
        return gradebook;
    }

    private static String stoppedAfter(int kept, int total, Path folder) {
        return "stopped after " + kept + " of " + total + " submissions; '--resume --out " + folder
                + "' goes on from there";
    }

    private void tellOfCacheHits(ExerciseCache cache) {
        if (cache.hits() > 0) {
            stderr.println("exercises that were answered alike before and not run again: " + cache.hits());
        }
        if (cache.avoidedRuns() > 0) {
            stderr.println("exercises not run again because they compiled to the same code: " + cache.avoidedRuns());
        }
    }

    /** The first submission of each worker pays for a cold start, so the median is the figure to go by. */
    private void summary(Gradebook gradebook, long millis) {
        long[] each = gradebook.submissions().stream()
                .mapToLong(GradeReport::durationMs)
                .sorted()
                .toArray();
        if (each.length == 0) {
            stderr.println("no submission of the class falls to this shard");
            return;
        }
        if (each.length == 1) {
            stderr.printf("1 submission in %.1f s%n", millis / 1000.0);
            return;
        }
        stderr.printf(
                "%d submissions in %.1f s; a warm submission took %d ms (median)%n",
                each.length, millis / 1000.0, each[each.length / 2]);
    }

    private List<SubmissionPath> find() throws UsageException {
        try {
            Found found = SubmissionFinder.find(paths);
            found.ignored()
                    .forEach(p ->
                            stderr.println("ignored, neither a folder nor a zip: " + PlainText.line(p.toString())));
            found.remarks().forEach(remark -> stderr.println("warning: " + remark));
            return found.submissions();
        } catch (RejectedInputException e) {
            throw new UsageException(e.reason());
        }
    }

    private Journal journal(Path folder, Kit kit, Predicate<ExerciseRubric> chosen, CurrentCohort ofClass)
            throws UsageException {
        List<ExerciseRubric> exercises = kit.exercises(chosen);
        try {
            return resume
                    ? Journal.resume(folder, kit, exercises, ofClass, reason -> stderr.println("warning: " + reason))
                    : Journal.begin(folder, kit, exercises);
        } catch (FileSystemException e) {
            throw new UsageException("--out " + folder + ": cannot be written to (" + FileFault.reasonOf(e)
                    + "); choose another folder");
        } catch (IOException e) {
            throw new UsageException("--out " + folder + ": " + e.getMessage());
        }
    }
}
