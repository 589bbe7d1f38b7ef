package cardinality.grader.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.SourceFile;
import cardinality.grader.model.SubmittedExercise;
import cardinality.grader.model.SubmittedExercise.Sources;
import cardinality.grader.process.ThisProgram;
import cardinality.grader.report.json.GradesReader;
import cardinality.testkit.rubric.ExerciseRubric;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A controller with a heap of 512 MB grades a class of hostile submissions from the command line. */
class SmallControllerTest {

    /**
     * {@code -Dcardinality.small=.} tests the whole corpus; by default, only entries that put load on the controller.
     */
    private static final Pattern CHOSEN = Pattern.compile(
            System.getProperty("cardinality.small", "^compile/(finally|folded|constant-in|many-[cm])|^gate/walk"));

    private static final Kit KIT = Kit.load();

    @TempDir
    Path folder;

    @Test
    void aSmallControllerGradesAllOfThem() throws Exception {
        int count = 0;
        write("0-honest", Map.of());
        for (HostileEntry entry : HostileEntry.all(KIT)) {
            if (CHOSEN.matcher(entry.name()).find()) {
                Map<String, SubmittedExercise> changed =
                        new HashMap<>(entry.attempt().whole());
                changed.put(entry.attempt().exercise().id(), entry.attempt().submitted());
                write(entry.name().replace('/', '-'), changed);
                count++;
            }
        }
        write("z-honest", Map.of());
        Path grades = folder.resolve("grades");
        Path output = folder.resolve("said.txt");
        int exit = new ProcessBuilder(List.of(
                        ThisProgram.java(),
                        "-Xmx512m",
                        "-cp",
                        ThisProgram.classPath(),
                        "cardinality.grader.Main",
                        "grade",
                        folder.resolve("class").toString(),
                        "--out",
                        grades.toString()))
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(output.toFile()))
                .start()
                .waitFor();

        assertThat(exit).as(() -> tail(output)).isZero();
        GradesReader reader = new GradesReader(KIT.rubric());
        List<GradeReport> reports = new ArrayList<>();
        for (String line : Files.readAllLines(grades.resolve("journal.jsonl"))) {
            reports.add(reader.line(line).report());
        }
        assertThat(grades.resolve("grades.json")).exists();
        assertThat(reports).hasSize(count + 2);
        assertThat(reports)
                .filteredOn(report -> report.id().endsWith("-honest"))
                .hasSize(2)
                .allSatisfy(report -> assertThat(report.points()).hasValue(100));
    }

    /** Writes the reference in all exercises except the changed ones. */
    private void write(String name, Map<String, SubmittedExercise> changed) throws IOException {
        for (ExerciseRubric exercise : KIT.rubric().exercises()) {
            SubmittedExercise submitted = changed.getOrDefault(exercise.id(), new Sources(KIT.reference(exercise)));
            for (SourceFile source : ((Sources) submitted).files()) {
                Path file = folder.resolve("class").resolve(name).resolve(source.path());
                Files.createDirectories(file.getParent());
                Files.writeString(file, source.text());
            }
        }
    }

    private static String tail(Path output) {
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(output));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException e) {
            return "nothing was said";
        }
    }
}
