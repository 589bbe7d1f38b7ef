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
 * Grades the same submissions in several ways, all in one run, so that their ratios mean something on any machine. The
 * submissions are drawn from the corpora: once so that no result can be taken over from another one, and once so that it can.
 */
public final class Benchmark {

    private static final long SEED = 20_260_101;

    private final Kit kit = Kit.load();
    private final Plan plan;
    private final MeasuredCommands ways;
    private final SampledCohort answers;
    private final Consumer<String> progress;

    /**
     * What to measure.
     *
     * @param sizes of classes in which no two answers are alike, in ascending order
     * @param asDrawn sizes of classes with answers as drawn, in ascending order
     * @param jobs workers at a time; with more than one, the largest class but one of {@code sizes} is graded by one as well
     * @param samples submissions that each of the slow ways is measured with
     */
    public record Plan(List<Integer> sizes, List<Integer> asDrawn, int jobs, int samples) {
        public Plan {
            sizes = List.copyOf(sizes);
            asDrawn = List.copyOf(asDrawn);
        }

        int largest() {
            return sizes.get(sizes.size() - 1);
        }

        /** Large enough for a ratio, small enough to be run twice. */
        int forOneWorker() {
            return sizes.get(Math.max(0, sizes.size() - 2));
        }
    }

    /**
     * @param folder an empty one, for all that is written meanwhile
     * @param progress is told what is being measured, in one line each
     */
    public Benchmark(Plan plan, Path folder, Consumer<String> progress) {
        this.plan = plan;
        this.ways = new MeasuredCommands(kit, folder);
        this.progress = progress;
        this.answers = new SampledCohort(kit, exercise -> true);
    }

    /** Whether this machine tells what has to be known. */
    public static boolean isPossible() {
        return MeasuredCommand.isPossible();
    }

    /** @throws BenchmarkException if something that was to be measured did not run */
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
        return new Measurements.GradedClass(kind, ways.grader(answers.draw(size, SEED, likeness), jobs));
    }

    private List<Submission> samples() {
        return answers.draw(plan.samples(), SEED, Similarity.NONE);
    }

    /** Without Maven the rest is still worth knowing. */
    private Optional<Cost> maven(String how, boolean tuned) throws IOException, InterruptedException {
        progress.accept("a cold mvn test for each of " + plan.samples() + ", " + how);
        try {
            // Not counted: fetches what is missing, and has the disk read once.
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
