package cardinality.grader.cli;

import cardinality.grader.authoring.mutation.MutationPlan;
import cardinality.grader.authoring.mutation.MutationResult;
import cardinality.grader.authoring.mutation.MutationRun;
import cardinality.grader.authoring.mutation.TraceProof;
import cardinality.grader.authoring.mutation.report.MutantsHtml;
import cardinality.grader.authoring.mutation.report.MutantsJson;
import cardinality.grader.authoring.mutation.report.MutationText;
import cardinality.grader.catalog.Kit;
import cardinality.grader.grading.Autograder;
import cardinality.grader.process.WorkerSettings;
import cardinality.testkit.rubric.ExerciseRubric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "mutants",
        description =
                "Makes all supported small mistakes in the reference solutions, and reports which criterion catches"
                        + " each. Ends with exit code 1 if one earns full points without a stated reason.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class MutantsCommand implements Callable<Integer> {

    @Option(
            names = "--exercise",
            paramLabel = "EXERCISE",
            split = ",",
            description = "Mutates the references of these exercises only.")
    private List<String> only = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "Writes mutants.json and mutants.html into this folder.")
    private @Nullable Path out;

    @Option(names = "--sample", paramLabel = "N", description = "Grades N of the mutants, the same ones each time.")
    private @Nullable Integer sample;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Mutants graded at a time; by default one for each processor.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() throws UsageException {
        Kit kit = Kit.load();
        Predicate<ExerciseRubric> chosen = ExerciseChoice.of("--exercise", only, kit);
        if (jobs < 1) {
            throw new UsageException("--jobs " + jobs + ": give a number from 1");
        }
        if (sample != null && sample < 1) {
            throw new UsageException("--sample " + sample + ": give a number from 1");
        }
        createFolder();
        MutationPlan plan = MutationPlan.of(kit, chosen);
        plan = sample == null ? plan : plan.sample(sample);
        MutationResult result = grade(kit, chosen, plan);
        console.result(MutationText.of(result));
        write(result);
        return result.isExplained() ? CommandLineInterface.GRADED : CommandLineInterface.GRADER_ERROR;
    }

    private MutationResult grade(Kit kit, Predicate<ExerciseRubric> chosen, MutationPlan plan) {
        int references = kit.exercises(chosen).size();
        long start = System.nanoTime();
        MutationResult result;
        try (Autograder autograder = new Autograder(kit, jobs, chosen, WorkerSettings.usual());
                Progress progress = Progress.on(console.notes(), plan.mutants().size() + references)) {
            result = new MutationRun(kit, autograder, new TraceProof(kit, autograder))
                    .run(plan, report -> progress.finished(report.exercise().id(), false));
        }
        console.note(String.format(
                Locale.ROOT, "%d mutants in %.0f s", result.mutants().size(), (System.nanoTime() - start) / 1e9));
        return result;
    }

    private void createFolder() throws UsageException {
        if (out == null) {
            return;
        }
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw new UsageException("--out " + out + ": this folder cannot be created; choose another");
        }
    }

    private void write(MutationResult result) throws UsageException {
        if (out == null) {
            return;
        }
        try {
            console.result("written: " + MutantsJson.write(result, out));
            console.result("written: " + MutantsHtml.write(result, out));
        } catch (IOException e) {
            throw new UsageException("--out " + out + " cannot be written to; choose another folder");
        }
    }
}
