package cardinality.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.report.html.InventedClass;
import cardinality.grader.report.json.GradesJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Formats for other systems, made from {@code grades.json} alone. */
class FormatsCommandTest {

    @TempDir
    Path folder;

    @RegisterExtension
    private final CapturedConsole console = new CapturedConsole();

    @Test
    void eachFormatFollowsFromGradesJsonAlone() throws IOException {
        GradesJson.write(InventedClass.of(12), folder);
        assertThat(report("--format", "junit,ctrf,gradescope,github", "--step-summary", ""))
                .isZero();
        assertThat(console.out())
                .contains(
                        "written: " + folder.resolve("junit/TEST-s0001.xml") + " and 11 files more",
                        folder.resolve("ctrf/s0001.json").toString(),
                        folder.resolve("gradescope/s0001.json").toString(),
                        folder.resolve("summary.md").toString());
    }

    @Test
    void annotationsArePrintedWithinGithubActionsOnly() throws IOException {
        GradesJson.write(InventedClass.of(1), folder);
        assertThat(report("--format", "github", "--step-summary", "", "--annotations", "false"))
                .isZero();
        assertThat(console.out()).hasLineCount(1).doesNotContain("::");
        console.reset();
        assertThat(report("--format", "github", "--step-summary", "", "--annotations", "true"))
                .isZero();
        assertThat(console.out().lines()).anyMatch(line -> line.startsWith("::error file="));
        console.reset();
        assertThat(report("--format", "junit", "--annotations", "true")).isZero();
        assertThat(console.out()).doesNotContain("::");
    }

    @Test
    void theSummaryIsAddedToThatOfTheStep() throws IOException {
        GradesJson.write(InventedClass.of(1), folder);
        Path step = Files.writeString(folder.resolve("step.md"), "before\n");
        assertThat(report("--format", "github", "--step-summary", step.toString()))
                .isZero();
        assertThat(step).content().isEqualTo("before\n" + Files.readString(folder.resolve("summary.md")));
    }

    @Test
    void aSummaryThatCannotBeWrittenIsAUsageErrorInOneLineAndNothingIsWritten() throws IOException {
        GradesJson.write(InventedClass.of(1), folder);
        for (Path wrong : List.of(folder, folder.resolve("nowhere/step.md"))) {
            console.reset();
            assertThat(report("--format", "junit,github", "--step-summary", wrong.toString()))
                    .isEqualTo(2);
            assertThat(console.err())
                    .startsWith("grader: --step-summary " + wrong)
                    .hasLineCount(1);
            assertThat(folder.resolve("junit")).doesNotExist();
        }
    }

    @Test
    void aFolderInTheWayIsAUsageErrorInOneLineAndNoFileOfTheFormatIsWritten() throws IOException {
        GradesJson.write(InventedClass.of(3), folder);
        Files.createDirectories(folder.resolve("ctrf/s0002.json"));
        assertThat(report("--format", "ctrf")).isEqualTo(2);
        assertThat(console.err()).contains("s0002.json is a folder").hasLineCount(1);
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).containsExactly(folder.resolve("grades.json"));
        }
    }

    @Test
    void rescoredPointsReachEachFormat() throws IOException {
        GradesJson.write(InventedClass.of(3), folder);
        assertThat(CommandLineInterface.run(
                        "rescore",
                        folder.toString(),
                        "--kit-points",
                        "--format",
                        "junit,ctrf,gradescope,github",
                        "--step-summary",
                        ""))
                .isZero();
        assertThat(folder.resolve("gradescope/s0003.json")).exists();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.getFileName().toString().startsWith("."));
        }
    }

    private int report(String... options) {
        return CommandLineInterface.run(Stream.concat(Stream.of("report", folder.toString()), Stream.of(options))
                .toArray(String[]::new));
    }
}
