package cardinality.grader.cli;

import cardinality.grader.authoring.check.KitCheck;
import cardinality.grader.authoring.check.KitCheck.Finding;
import cardinality.grader.catalog.Kit;
import cardinality.grader.grading.Autograder;
import cardinality.grader.process.WorkerSettings;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "check",
        description = "Proves the kit: stubs earn nothing, the reference and all alternatives everything, each seeded"
                + " mistake loses exactly its criteria, and the starter kit gives nothing away.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Option(names = "--only", paramLabel = "EXERCISE", split = ",", description = "Checks these exercises only.")
    private List<String> only = List.of();

    @Option(names = "--overlooked", description = "Lists the seeded mistakes that no visible test sees.")
    private boolean overlooked;

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() throws UsageException {
        Kit kit = Kit.load();
        Predicate<ExerciseRubric> chosen = ExerciseChoice.of("--only", only, kit);
        int jobs = Runtime.getRuntime().availableProcessors();
        KitCheck.Result result;
        try (Autograder autograder = new Autograder(kit, jobs, chosen, WorkerSettings.usual())) {
            result = new KitCheck(kit, autograder).run(chosen);
        }
        console.result(result.summary());
        result.visibleTests().table().forEach(console::result);
        if (overlooked) {
            result.visibleTests().list().forEach(console::result);
        }
        console.result("failures without a diagnosis: " + result.undiagnosed().size());
        result.undiagnosed().forEach(line -> console.note("check: " + line));
        for (Finding finding : result.findings()) {
            console.note("check: " + finding.message());
        }
        return result.findings().isEmpty() ? CommandLineInterface.GRADED : CommandLineInterface.GRADER_ERROR;
    }
}
