package cardinality.grader.authoring.benchmark;

import cardinality.grader.authoring.check.SampledCohort;
import cardinality.grader.authoring.check.Similarity;
import cardinality.grader.catalog.Kit;
import cardinality.grader.model.Submission;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Grades the same submissions in several ways in one run, so that the ratios are meaningful on any machine. The
 * submissions are drawn from the corpora, once without and once with answers that can share cached results.
 */
public final class Benchmark {

    private static final long SEED = 20_260_101;

    private final Kit kit = Kit.load();
    private final Plan plan;
    private final MeasuredCommands ways;
    private final SampledCohort answers;
    private final Consumer<String> progress;

    /**
     * The configuration of a benchmark.
     *
     * @param sizes sizes of the classes in which no two answers are alike, in ascending order
     * @param asDrawn sizes of classes with answers as drawn, in ascending order
     * @param jobs the number of workers at a time; if more than one, the second largest class of {@code sizes} is also
     *     graded by one worker
     * @param samples the number of submissions for measuring each of the slow ways
     */
    public record Plan(List<Integer> sizes, List<Integer> asDrawn, int jobs, int samples) {
        public Plan {
            sizes = List.copyOf(sizes);
            asDrawn = List.copyOf(asDrawn);
        }

        int largest() {
            return sizes.get(sizes.size() - 1);
        }

        /** Large enough for a ratio, small enough to run twice. */
        int forOneWorker() {
            return sizes.get(Math.max(0, sizes.size() - 2));
        }
    }

    /**
     * @param folder an empty folder for all files that the benchmark writes
     * @param progress receives one line for each measurement
     */
    public Benchmark(Plan plan, Path folder, Consumer<String> progress) {
        this.plan = plan;
        this.ways = new MeasuredCommands(kit, folder);
        this.progress = progress;
        this.answers = new SampledCohort(kit, exercise -> true);
    }

    /** Whether this machine provides the necessary data. */
    public static boolean isPossible() {
        return MeasuredCommand.isPossible();
    }

    /** @throws BenchmarkException if a measured command did not run */
    public Measurements run() throws IOException, InterruptedException, BenchmarkException {
        Optional<Cost> plain = maven("with the flags that Java has by itself", false);
        Optional<Cost> tuned = maven("with the flags of the starter kit", true);
        progress.accept("a grader of its own for each of " + plan.samples());
        List<Cost> alone = new ArrayList<>();
        for (Submission submission : samples()) {
            alone.add(ways.grader(List.of(submission), 1));
        }
        List<Measurements.GradedClass> classes = new ArrayList<>();
        for (int size : plan.sizes()) {
            classes.add(grade(size, plan.jobs(), Similarity.NONE));
        }
        for (int size : plan.asDrawn()) {
            classes.add(grade(size, plan.jobs(), Similarity.SAME_CODE));
        }
        Optional<Measurements.GradedClass> oneWorker =
                plan.jobs() == 1 ? Optional.empty() : Optional.of(grade(plan.forOneWorker(), 1, Similarity.NONE));
        progress.accept("the floor: compiling, booting and SQL alone");
        return new Measurements(
                plain, tuned, Cost.median(alone), classes, oneWorker, ways.floor(Math.min(100, plan.largest()), SEED));
    }

    private Measurements.GradedClass grade(int size, int jobs, Similarity likeness)
            throws IOException, InterruptedException, BenchmarkException {
        Measurements.GradedClass.Kind kind = new Measurements.GradedClass.Kind(size, jobs, likeness);
        progress.accept(MeasurementsText.name(kind));
        return ways.graded(kind, answers.draw(size, SEED, likeness));
    }

    private List<Submission> samples() {
        return answers.draw(plan.samples(), SEED, Similarity.NONE);
    }

    /** Without Maven, the other measurements are still useful. */
    private Optional<Cost> maven(String how, boolean tuned) throws IOException, InterruptedException {
        progress.accept("a cold mvn test for each of " + plan.samples() + ", " + how);
        try {
            // Not counted: downloads dependencies and warms the disk cache.
            ways.maven(samples().get(0), tuned, false);
            List<Cost> costs = new ArrayList<>();
            for (Submission submission : samples()) {
                costs.add(ways.maven(submission, tuned, true));
            }
            return Optional.of(Cost.median(costs));
        } catch (BenchmarkException e) {
            progress.accept("not measured: " + e.getMessage());
            return Optional.empty();
        }
    }
}
