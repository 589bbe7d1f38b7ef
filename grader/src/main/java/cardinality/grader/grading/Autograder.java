package cardinality.grader.grading;

import cardinality.grader.catalog.Kit;
import cardinality.grader.catalog.TestCatalog;
import cardinality.grader.gate.Gate;
import cardinality.grader.grading.ExerciseGrader.Tests;
import cardinality.grader.intake.SubmissionReader;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.Submission;
import cardinality.grader.model.SubmissionPath;
import cardinality.grader.process.GraderFault;
import cardinality.grader.process.MachineFault;
import cardinality.grader.process.WorkerSettings;
import cardinality.grader.process.Workers;
import cardinality.grader.scoring.Assessment;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Grades submissions, several at a time, in worker processes that stay warm. This code is the controller, which never
 * loads classes of a submission.
 */
public final class Autograder implements AutoCloseable {

    private final Kit kit;
    private final List<ExerciseRubric> exercises;
    private final Workers workers;
    private final ExerciseGrader.Factory graders;
    private final Tests tests;
    private final SubmissionReader reader;
    private final GradingThreads threads;

    /**
     * @param jobs the number of submissions graded at a time, each with its own worker process
     * @param only which exercises to grade
     * @param settings how workers are run
     */
    public Autograder(Kit kit, int jobs, Predicate<ExerciseRubric> only, WorkerSettings settings) {
        this(kit, only, Workers.start(settings, jobs));
    }

    /**
     * @param only which exercises to grade
     * @param workers run submissions, as many at a time as there are workers; closed together with this object
     */
    public Autograder(Kit kit, Predicate<ExerciseRubric> only, Workers workers) {
        TestCatalog catalog = TestCatalog.read();
        this.kit = kit;
        this.exercises = kit.exercises(only);
        this.workers = workers;
        this.graders = new ExerciseGrader.Factory(
                catalog,
                workers.compiler(),
                new Gate(catalog.classNames()),
                new KitClasses(kit, workers.compiler()),
                new EvidenceKeeper(kit));
        this.tests = (admitted, below, methods) -> workers.withRunner(runner -> runner.run(admitted, below, methods));
        this.reader = new SubmissionReader(kit);
        this.threads = new GradingThreads(workers.atATime());
    }

    /**
     * Grades submissions.
     *
     * @param submissions the submissions to grade
     * @param cache asked for each result before it is computed
     * @param listener receives each result
     * @return all results, in the order of the submissions
     * @throws MachineFault if the machine prevents the grader from working; results up to then have been stored
     */
    public Gradebook grade(List<SubmissionPath> submissions, ResultCache cache, GradingListener listener) {
        List<GradeReport> reports = threads.each(submissions, grader(cache, listener)::grade);
        int maxPoints = exercises.stream().mapToInt(ExerciseRubric::points).sum();
        return new Gradebook(
                kit.version(),
                kit.rubricDigest(),
                workers.settings().isolation().label(),
                maxPoints,
                reports);
    }

    /** Grades one submission that is in memory. */
    public GradeReport grade(Submission submission) {
        return grader(ResultCache.NONE, GradingListener.NONE).grade(submission);
    }

    private SubmissionGrader grader(ResultCache cache, GradingListener listener) {
        return new SubmissionGrader(exercises, reader, graders, tests, cache, listener);
    }

    /**
     * Grades exercises by themselves.
     *
     * @return their results, in the order of the attempts
     * @throws GraderFault if the grader itself fails for one of them
     */
    public List<ExerciseReport> gradeExercises(List<Attempt> attempts) {
        return gradeExercises(attempts, report -> {});
    }

    /**
     * Grades exercises by themselves.
     *
     * @param finished receives each result as soon as it is available, one at a time, in no particular order
     * @return their results, in the order of the attempts
     * @throws GraderFault if the grader itself fails for one of them
     */
    public List<ExerciseReport> gradeExercises(List<Attempt> attempts, Consumer<ExerciseReport> finished) {
        return threads.each(attempts, attempt -> {
            ExerciseReport report = assess(attempt).report();
            synchronized (finished) {
                finished.accept(report);
            }
            return report;
        });
    }

    /**
     * Grades exercises separately, and keeps the outcomes of the tests.
     *
     * @return results, in the order of the attempts
     * @throws GraderFault if the grader itself fails for one of them
     */
    public List<Assessment> assessExercises(List<Attempt> attempts) {
        return threads.each(attempts, this::assess);
    }

    private Assessment assess(Attempt attempt) {
        return graders.grader(attempt.whole(), tests).grade(attempt.exercise(), attempt.submitted());
    }

    /**
     * Runs the tests of exercises and records the SQL that Hibernate sends. No points depend on it: it shows whether
     * two sources with equal points could be distinguished.
     *
     * @return the traces, in the order of the attempts; without tests if an attempt does not get as far as running them
     * @throws GraderFault if the grader itself fails for one of them
     */
    public List<SqlTrace> traceExercises(List<Attempt> attempts) {
        Tests traced =
                (admitted, below, methods) -> workers.withRunner(runner -> runner.runTraced(admitted, below, methods));
        return threads.each(
                attempts, attempt -> graders.grader(Map.of(), traced).trace(attempt));
    }

    /** Stops grading and then the workers. No worker is started or used after that. */
    @Override
    public void close() {
        threads.close();
        workers.close();
        reader.close();
    }
}
