package cardinality.grader.grading;

import cardinality.grader.catalog.Kit;
import cardinality.grader.catalog.TestCatalog;
import cardinality.grader.gate.Gate;
import cardinality.grader.grading.ExerciseGrader.Tests;
import cardinality.grader.intake.RejectedInputException;
import cardinality.grader.intake.SubmissionReader;
import cardinality.grader.intake.UnreadableException;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.Submission;
import cardinality.grader.model.SubmissionPath;
import cardinality.grader.model.SubmittedExercise;
import cardinality.grader.model.Verdict;
import cardinality.grader.process.GraderFault;
import cardinality.grader.process.MachineFault;
import cardinality.grader.process.TestRunner;
import cardinality.grader.process.WorkerSettings;
import cardinality.grader.process.Workers;
import cardinality.grader.scoring.Assessment;
import cardinality.grader.scoring.ExerciseOutcome.Stopped;
import cardinality.grader.scoring.Scoring;
import cardinality.testkit.rubric.ExerciseRubric;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Grades submissions, several at a time, in worker processes that stay warm. The controller, which is this code, never loads
 * a class of a submission.
 */
public final class Autograder implements AutoCloseable {

    /** Far more than a thread needs to end what it was doing, once it is interrupted. */
    private static final int MOST_SECONDS_TO_END = 30;

    private final Kit kit;
    private final List<ExerciseRubric> exercises;
    private final TestCatalog catalog = TestCatalog.read();
    private final Gate gate = new Gate(catalog.classNames());
    private final Workers workers;
    private final KitClasses kitClasses;
    private final SubmissionReader reader;
    private final ExecutorService threads;

    /**
     * @param jobs submissions graded at a time, each with a worker process of its own
     * @param only which exercises to grade
     * @param settings how workers are run
     */
    public Autograder(Kit kit, int jobs, Predicate<ExerciseRubric> only, WorkerSettings settings) {
        this(kit, only, Workers.start(settings, jobs));
    }

    /**
     * @param only which exercises to grade
     * @param workers what runs submissions, as many at a time as it has room for; closed with this
     */
    public Autograder(Kit kit, Predicate<ExerciseRubric> only, Workers workers) {
        this.kit = kit;
        this.exercises = kit.exercises(only);
        this.workers = workers;
        this.kitClasses = new KitClasses(kit, workers.compiler());
        this.reader = new SubmissionReader(kit);
        this.threads = Executors.newFixedThreadPool(workers.atATime());
    }

    /**
     * Grades submissions.
     *
     * @param submissions what to grade
     * @param results gives each result, an earlier one or that of grading now
     * @param listener is told of each result
     * @return all results, in the order of the submissions
     * @throws MachineFault if the machine does not let the grader do its work; what was graded by then has been kept
     */
    public Gradebook grade(List<SubmissionPath> submissions, KnownResults results, GradingListener listener) {
        List<Future<GradeReport>> running = new ArrayList<>();
        for (SubmissionPath submission : submissions) {
            running.add(threads.submit(() -> {
                GradeReport report = grade(submission, results, listener);
                synchronized (listener) {
                    listener.graded(report);
                }
                return report;
            }));
        }
        List<GradeReport> reports = new ArrayList<>();
        for (Future<GradeReport> future : running) {
            reports.add(await(future));
        }
        int maxPoints = exercises.stream().mapToInt(ExerciseRubric::points).sum();
        return new Gradebook(
                kit.version(),
                kit.rubricDigest(),
                workers.settings().isolation().label(),
                maxPoints,
                reports);
    }

    /**
     * Grades exercises by themselves.
     *
     * @return their results, in the order of the attempts
     * @throws GraderFault if the grader itself fails over one of them
     */
    public List<ExerciseReport> gradeExercises(List<Attempt> attempts) {
        return gradeExercises(attempts, report -> {});
    }

    /**
     * Grades exercises by themselves.
     *
     * @param finished is given each result as soon as it is there, one at a time, in no promised order
     * @return their results, in the order of the attempts
     * @throws GraderFault if the grader itself fails over one of them
     */
    public List<ExerciseReport> gradeExercises(List<Attempt> attempts, Consumer<ExerciseReport> finished) {
        return each(attempts, attempt -> {
            ExerciseReport report = assess(attempt).report();
            synchronized (finished) {
                finished.accept(report);
            }
            return report;
        });
    }

    /**
     * Grades exercises by themselves, and keeps what the tests found out.
     *
     * @return results, in the order of the attempts
     * @throws GraderFault if the grader itself fails over one of them
     */
    public List<Assessment> assessExercises(List<Attempt> attempts) {
        return each(attempts, this::assess);
    }

    private Assessment assess(Attempt attempt) {
        return withRunner(
                attempt.whole(),
                runner -> runner::run,
                grader -> grader.grade(attempt.exercise(), attempt.submitted()));
    }

    /**
     * Runs the tests of exercises and records what Hibernate says to the database meanwhile. No points depend on it: it tells
     * whether two sources that earn the same could have been told apart.
     *
     * @return the traces, in the order of the attempts; without tests where an attempt does not get as far as running them
     * @throws GraderFault if the grader itself fails over one of them
     */
    public List<SqlTrace> traceExercises(List<Attempt> attempts) {
        return each(
                attempts,
                attempt -> withRunner(Map.of(), runner -> runner::runTraced, grader -> grader.trace(attempt)));
    }

    private <T> List<T> each(List<Attempt> attempts, Function<Attempt, T> work) {
        List<Future<T>> running = new ArrayList<>();
        for (Attempt attempt : attempts) {
            running.add(threads.submit(() -> work.apply(attempt)));
        }
        return running.stream().map(Autograder::await).toList();
    }

    /** Grades one submission that is already in memory. */
    public GradeReport grade(Submission submission) {
        return grade(submission, KnownResults.FORGOTTEN, GradingListener.NONE);
    }

    private GradeReport grade(Submission submission, KnownResults results, GradingListener listener) {
        long start = System.nanoTime();
        try {
            return withRunner(
                    submission.exercises(),
                    runner -> (admitted, below, tests) -> results.of(
                            new TestRun(admitted.classes(), below, tests), () -> runner.run(admitted, below, tests)),
                    grader -> grade(submission, results, listener, grader, start));
        } catch (GraderFault e) {
            return faulty(submission.id(), String.valueOf(e.getMessage()), start);
        }
    }

    private GradeReport grade(
            Submission submission, KnownResults results, GradingListener listener, ExerciseGrader grader, long start) {
        List<ExerciseReport> reports = new ArrayList<>();
        for (ExerciseRubric exercise : exercises) {
            SubmittedExercise submitted = submission.exercises().get(exercise.id());
            if (submitted == null) {
                throw new IllegalArgumentException(submission.id() + " says nothing of " + exercise.id());
            }
            ExerciseReport report = results.of(exercise, submission, () -> grader.grade(exercise, submitted));
            synchronized (listener) {
                listener.graded(submission.id(), report);
            }
            reports.add(report);
        }
        return new GradeReport(submission.id(), Optional.empty(), submission.message(), reports, millisSince(start));
    }

    private <T> T withRunner(
            Map<String, SubmittedExercise> whole,
            Function<TestRunner, Tests> manner,
            Function<ExerciseGrader, T> work) {
        return workers.withRunner(runner -> work.apply(
                new ExerciseGrader(catalog, workers.compiler(), gate, kitClasses, manner.apply(runner), whole)));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            // No worker is started or asked once they are closed.
            threads.awaitTermination(MOST_SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        workers.close();
    }

    private GradeReport grade(SubmissionPath at, KnownResults results, GradingListener listener) {
        long start = System.nanoTime();
        try {
            Submission submission = reader.read(at);
            return kept(results, submission, () -> grade(submission, results, listener));
        } catch (RejectedInputException e) {
            Stopped stopped = new Stopped(ExerciseStatus.REFUSED, Verdict.REFUSED, e.reason(), Optional.empty());
            List<ExerciseReport> reports =
                    exercises.stream().map(x -> Scoring.score(x, stopped)).toList();
            return new GradeReport(at.id(), Optional.empty(), Optional.of(e.reason()), reports, millisSince(start));
        } catch (MachineFault e) {
            throw e;
        } catch (UnreadableException e) {
            return faulty(at.id(), e.reason(), start);
        } catch (RuntimeException e) {
            // One submission that the grader stumbles over must not cost the others their result.
            return faulty(at.id(), "the grader stumbled: " + e, start);
        }
    }

    /** KnownResults that cannot be kept are lost when the run is over, so it does not go on. */
    private static GradeReport kept(KnownResults results, Submission submission, Supplier<GradeReport> grading) {
        try {
            return results.of(submission, grading);
        } catch (UncheckedIOException e) {
            throw new MachineFault(String.valueOf(e.getMessage()), e);
        }
    }

    private static GradeReport faulty(String id, String message, long start) {
        return new GradeReport(id, Optional.of(message), Optional.empty(), List.of(), millisSince(start));
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof MachineFault fault) {
                throw fault;
            }
            if (e.getCause() instanceof GraderFault fault) {
                throw fault;
            }
            if (e.getCause() instanceof OutOfMemoryError error) {
                throw new MachineFault("this machine refuses the grader what it needs: " + error.getMessage(), error);
            }
            throw new IllegalStateException("grading broke off", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("grading was interrupted", e);
        }
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
