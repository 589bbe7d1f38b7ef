package cardinality.grader.cli;

import cardinality.grader.catalog.Kit;
import cardinality.grader.intake.CurrentCohort;
import cardinality.grader.model.CohortShard;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.Isolation;
import cardinality.grader.model.Isolation.PlainProcess;
import cardinality.grader.model.Shard;
import cardinality.grader.model.SubmissionPath;
import cardinality.grader.process.WorkerSettings;
import cardinality.grader.process.Workers;
import cardinality.grader.report.ReportFormat;
import cardinality.grader.report.compare.Comparison;
import cardinality.grader.report.compare.ComparisonText;
import cardinality.grader.report.compare.Outline;
import cardinality.grader.report.compare.OutlineComparison;
import cardinality.testkit.rubric.ExerciseRubric;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "grade",
        description = "Grades one submission, or a folder of many.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class GradeCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "What the course system delivered for a class, as a zip or a folder, or one submission.")
    private List<Path> paths = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Writes grades.json and pages into this folder, and each result as soon as it is there into"
                    + " journal.jsonl.")
    private @Nullable Path out;

    @Option(
            names = "--resume",
            description = "Reuses the results of an earlier run in --out, and grades only what is missing or has"
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
            description = "How submissions are isolated: in a sandbox (bwrap), in a plain process (process), or in a"
                    + " sandbox if possible (auto). By default ${DEFAULT-VALUE}.")
    private IsolationChoice isolationChoice = IsolationChoice.AUTO;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            converter = ShardConverter.class,
            description = "Grades one of N parts of the class, I being from 1 to N: on N machines, each with the same"
                    + " submissions. 'merge' puts the parts together.")
    private @Nullable Shard shard;

    @Option(
            names = "--compare",
            paramLabel = "OLD",
            description = "Tells which verdicts changed since an earlier run, the --out folder or grades.json of"
                    + " which this is, and writes compare.html into --out.")
    private @Nullable Path old;

    @Option(
            names = "--dry-run",
            description = "Shows what would be graded as whom, and what is ignored and why, and grades nothing.")
    private boolean dry;

    @Mixin
    private RosterChoice rosterChoice = new RosterChoice();

    @Mixin
    private FormatChoice formatChoice = new FormatChoice();

    @Mixin
    private PassMark passMark = new PassMark();

    @Mixin
    private Console console = new Console();

    private final Clock clock;

    /** @param clock tells when the run began */
    GradeCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws UsageException {
        Kit kit = Kit.load();
        Predicate<ExerciseRubric> chosen = ExerciseChoice.of("--only", only, kit);
        if (jobs < 1) {
            throw new UsageException("--jobs " + jobs + ": give a number from 1");
        }
        passMark.check();
        List<ReportFormat> formats = formatChoice.all(rosterChoice.file());
        if (resume && out == null) {
            throw new UsageException("--resume: name the folder to resume with --out");
        }
        if (out == null) {
            FormatChoice.requireNoFolder(formats);
        }
        // Before the run, which may replace it.
        Outline before = old == null ? null : StoredResults.outline(old);
        ClassInput input = ClassInput.find(paths, kit, rosterChoice.roster(), dry);
        input.remarks().forEach(console::warning);
        if (dry) {
            console.result(DryRun.of(input, kit));
            return CommandLineInterface.GRADED;
        }
        input.ignored().forEach(console::note);
        input.unmatched().forEach(console::warning);
        Isolation isolation = isolationChoice.isolation();
        if (isolation instanceof PlainProcess process) {
            console.warning(process.warning());
        }
        List<SubmissionPath> all = input.submissions();
        Optional<CohortShard> part = Optional.ofNullable(shard).map(s -> CohortShard.of(s, all));
        List<SubmissionPath> submissions = part.map(p -> p.chosenOf(all)).orElse(all);
        FormatChoice.check(formats, expected(kit, chosen, submissions));
        int atATime = Math.max(1, Math.min(jobs, submissions.size()));
        // Before all else that takes time, because the workers take longest to warm up.
        try (Workers workers = Workers.start(WorkerSettings.in(isolation), atATime)) {
            GradingSession session = new GradingSession(
                    kit,
                    chosen,
                    submissions,
                    part,
                    input.folder(),
                    new CurrentCohort(kit, all),
                    workers,
                    console,
                    clock);
            Path folder = out;
            Gradebook gradebook =
                    folder == null ? session.run() : session.run(new ResultFolder(folder), resume, formats);
            if (folder != null) {
                formatChoice.annotations(formats, gradebook).forEach(console::result);
            }
            if (before != null) {
                compare(before, gradebook, kit);
            } else if (folder != null) {
                new ResultFolder(folder).removeComparison();
            }
            return passMark.exitCode(gradebook);
        }
    }

    /** What is known of the results before the run. */
    private static Gradebook expected(Kit kit, Predicate<ExerciseRubric> chosen, List<SubmissionPath> submissions) {
        int maxPoints =
                kit.exercises(chosen).stream().mapToInt(ExerciseRubric::points).sum();
        List<GradeReport> people = submissions.stream()
                .map(at -> new GradeReport(at.id(), Optional.empty(), Optional.empty(), List.of(), 0).of(at.arrival()))
                .toList();
        return new Gradebook(kit.version(), kit.rubricDigest(), "", maxPoints, people);
    }

    private void compare(Outline before, Gradebook gradebook, Kit kit) throws UsageException {
        Comparison comparison = OutlineComparison.of(before, Outline.of(gradebook), kit.rubric());
        console.result("\n" + ComparisonText.of(comparison));
        if (out != null) {
            console.result(WrittenFiles.line(List.of(new ResultFolder(out).write(comparison))));
        }
    }
}
