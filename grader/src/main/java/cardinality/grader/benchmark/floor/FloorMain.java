package cardinality.grader.benchmark.floor;

import cardinality.grader.compile.Compilation;
import cardinality.grader.compile.Compilation.Compiled;
import cardinality.grader.compile.InMemoryCompiler;
import cardinality.grader.compile.SourceFile;
import cardinality.grader.corpus.DrawnClass;
import cardinality.grader.corpus.DrawnClass.Likeness;
import cardinality.grader.kit.Kit;
import cardinality.grader.submission.Submission;
import cardinality.grader.submission.SubmittedExercise.Sources;
import cardinality.testkit.rubric.ExerciseRubric;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
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

/**
 * Compiles every exercise of a drawn class once, and boots its entities once over an empty H2 with their tables. Prints two
 * numbers: microseconds of this thread's processor time for the one and the other, of the median submission of the second half.
 */
public final class FloorMain {

    /** Held because the logging framework does not. */
    private static final Logger HIBERNATE_LOG = Logger.getLogger("org.hibernate");

    private final Kit kit = Kit.load();
    private final InMemoryCompiler compiler = new InMemoryCompiler();
    private long compiling;
    private long booting;

    private FloorMain() {}

    /** @param args the size of the class, and the seed it is drawn with */
    public static void main(String[] args) {
        HIBERNATE_LOG.setLevel(Level.OFF);
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        FloorMain floor = new FloorMain();
        List<Submission> drawn = new DrawnClass(floor.kit, exercise -> true)
                .draw(Integer.parseInt(args[0]), Long.parseLong(args[1]), Likeness.NONE);
        long[] compiled = new long[drawn.size()];
        long[] booted = new long[drawn.size()];
        for (int i = 0; i < drawn.size(); i++) {
            floor.take(drawn.get(i));
            compiled[i] = floor.compiling;
            booted[i] = floor.booting;
        }
        out.println(medianOfSecondHalf(compiled) / 1_000 + " " + medianOfSecondHalf(booted) / 1_000);
    }

    private void take(Submission submission) {
        compiling = 0;
        booting = 0;
        Map<String, Map<String, byte[]>> byExercise = new HashMap<>();
        for (ExerciseRubric exercise : kit.rubric().exercises()) {
            Map<String, byte[]> below = new HashMap<>();
            exercise.buildsOn().forEach(id -> below.putAll(byExercise.getOrDefault(id, Map.of())));
            List<SourceFile> sources =
                    ((Sources) Objects.requireNonNull(submission.exercises().get(exercise.id()))).files();
            long start = cpu();
            Compilation compilation = compiler.compile(sources, below);
            long middle = cpu();
            compiling += middle - start;
            if (compilation instanceof Compiled compiled) {
                Map<String, byte[]> all = new HashMap<>(below);
                all.putAll(compiled.classes());
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
