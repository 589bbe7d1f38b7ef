package cardinality.grader.authoring.benchmark.floor;

import cardinality.grader.authoring.check.SampledCohort;
import cardinality.grader.authoring.check.Similarity;
import cardinality.grader.catalog.Kit;
import cardinality.grader.compile.InMemoryCompiler;
import cardinality.grader.model.ClassFiles;
import cardinality.grader.model.Compilation;
import cardinality.grader.model.Compilation.Compiled;
import cardinality.grader.model.SourceFile;
import cardinality.grader.model.Submission;
import cardinality.grader.model.SubmittedExercise.Sources;
import cardinality.testkit.rubric.ExerciseRubric;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compiles every exercise of a sampled class once, boots its entities once over an empty H2 with their tables, and runs
 * the SQL of its tests once. Prints three numbers, one for each of these steps: the microseconds of one thread's
 * processor time for the median submission of the second half.
 */
public final class FloorMain {

    /** Enough submissions to be warm. Their tests have to run before their SQL can run alone. */
    private static final int MAX_WITH_TESTS = 50;

    /** A strong reference, because the logging framework keeps none. */
    private static final Logger HIBERNATE_LOG = Logger.getLogger("org.hibernate");

    private final Kit kit = Kit.load();
    private final InMemoryCompiler compiler = new InMemoryCompiler();
    private long compiling;
    private long booting;

    private FloorMain() {}

    /** @param args the size of the class and the seed of the sample */
    public static void main(String[] args) throws IOException {
        HIBERNATE_LOG.setLevel(Level.OFF);
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        FloorMain floor = new FloorMain();
        List<Submission> drawn = new SampledCohort(floor.kit, exercise -> true)
                .draw(Integer.parseInt(args[0]), Long.parseLong(args[1]), Similarity.NONE);
        long[] compiled = new long[drawn.size()];
        long[] booted = new long[drawn.size()];
        for (int i = 0; i < drawn.size(); i++) {
            floor.take(drawn.get(i));
            compiled[i] = floor.compiling;
            booted[i] = floor.booting;
        }
        long[] sql = SqlAlone.of(floor.kit, drawn.subList(0, Math.min(drawn.size(), MAX_WITH_TESTS)));
        out.println(Stream.of(compiled, booted, sql)
                .map(nanos -> String.valueOf(medianOfSecondHalf(nanos) / 1_000))
                .collect(Collectors.joining(" ")));
    }

    private void take(Submission submission) {
        compiling = 0;
        booting = 0;
        Map<String, ClassFiles> byExercise = new HashMap<>();
        for (ExerciseRubric exercise : kit.rubric().exercises()) {
            ClassFiles below = exercise.buildsOn().stream()
                    .map(id -> byExercise.getOrDefault(id, ClassFiles.NONE))
                    .reduce(ClassFiles.NONE, ClassFiles::plus);
            List<SourceFile> sources =
                    ((Sources) Objects.requireNonNull(submission.exercises().get(exercise.id()))).files();
            long start = cpu();
            Compilation compilation = compiler.compile(sources, below);
            long middle = cpu();
            compiling += middle - start;
            if (compilation instanceof Compiled compiled) {
                ClassFiles all = below.plus(compiled.classes());
                byExercise.put(exercise.id(), all);
                new PlainBoot(all).run();
                booting += cpu() - middle;
            }
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long medianOfSecondHalf(long[] values) {
        long[] half = Arrays.copyOfRange(values, values.length / 2, values.length);
        Arrays.sort(half);
        return half[half.length / 2];
    }
}
