package cardinality.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Command lines with their output and exit codes. */
class CommandLineInterfaceTest {

    @TempDir
    Path folder;

    @RegisterExtension
    private final CapturedConsole console = new CapturedConsole();

    @Test
    void aPathThatDoesNotExistIsAUsageErrorInOneLine() {
        assertThat(CommandLineInterface.run("grade", folder.resolve("nowhere").toString()))
                .isEqualTo(2);
        assertThat(console.err()).isEqualTo("grader: " + folder.resolve("nowhere") + " does not exist\n");
    }

    @Test
    void anUnknownOptionPointsToTheHelp() {
        assertThat(CommandLineInterface.run("grade", "--colour", ".")).isEqualTo(2);
        assertThat(console.err())
                .startsWith("grader: Unknown option")
                .contains("grader grade --help")
                .hasLineCount(1);
    }

    @Test
    void anUnknownExerciseIsReportedWithTheKnownOnes() throws IOException {
        assertThat(CommandLineInterface.run("grade", "--only", "twotofour", project("ada")))
                .isEqualTo(2);
        assertThat(console.err())
                .contains("--only twotofour")
                .contains("onetomany")
                .hasLineCount(1);
    }

    @Test
    void aFolderThatCannotBeWrittenToIsReportedBeforeAnythingIsGraded() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        String submission = project("ada");
        assertThat(CommandLineInterface.run(
                        "grade", submission, "--out", file.resolve("grades").toString()))
                .isEqualTo(2);
        assertThat(console.err()).contains("--out").contains("choose another").hasLineCount(1);
    }

    @Test
    void withoutACommandTheHelpIsShown() {
        assertThat(CommandLineInterface.run()).isZero();
        assertThat(console.out())
                .contains("grade")
                .contains("check")
                .contains("mutants")
                .contains("starter-kit")
                .contains("Exit codes:");
    }

    @Test
    void oneSubmissionIsShownInFullAndWritten() throws IOException {
        String submission = project("ada");
        Path grades = folder.resolve("grades");
        assertThat(CommandLineInterface.run("grade", submission, "--only", "onetomany", "--out", grades.toString()))
                .isZero();
        assertThat(console.out())
                .contains("ada: 0 of ")
                .contains("not-started")
                .contains("no file of the kit was found");
        assertThat(console.err()).as("what benchmark waits for").contains("first verdict: ada, onetomany: 0 of 17");
        assertThat(console.err()).containsPattern("1 submission in \\d+[.,]\\d s\n");
        assertThat(Files.readString(grades.resolve("grades.json"))).contains("\"cardinality/grades/1\"");
        try (var files = Files.list(grades)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .as("no temporary file is left")
                    .containsExactlyInAnyOrder("grades.json", "journal.jsonl", "index.html", "s0001.html");
        }
    }

    @Test
    void pointsBelowTheLimitGiveExitCodeThree() throws IOException {
        assertThat(CommandLineInterface.run("grade", project("ada"), "--only", "onetomany", "--fail-under", "1"))
                .isEqualTo(3);
    }

    @Test
    void aSampleOfMutantsIsShownAndWritten() {
        Path reports = folder.resolve("reports");
        CommandLineInterface.run("mutants", "--exercise", "bulk", "--sample", "2", "--out", reports.toString());
        assertThat(console.out()).containsPattern("bulk +2 ").contains("written: " + reports.resolve("mutants.html"));
        assertThat(reports.resolve("mutants.json")).isNotEmptyFile();
        assertThat(reports.resolve("mutants.html")).isNotEmptyFile();
    }

    @Test
    void mutantsOfAnUnknownExerciseAreAUsageError() {
        assertThat(CommandLineInterface.run("mutants", "--exercise", "twotofour"))
                .isEqualTo(2);
        assertThat(console.err())
                .contains("--exercise twotofour")
                .contains("onetomany")
                .hasLineCount(1);
    }

    @Test
    void theStarterKitIsAZipOfOnlyTheExercises() throws IOException {
        Path zip = folder.resolve("kit.zip");
        assertThat(CommandLineInterface.run("starter-kit", "--out", zip.toString()))
                .isZero();
        Set<String> names = new TreeSet<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    names.add(entry.getName());
                }
            }
        }
        assertThat(names).isEqualTo(Kit.load().starterKitFiles().keySet());
        assertThat(names)
                .contains("exercises/pom.xml", "exercises/src/main/java/cardinality/onetomany/User.java")
                .allMatch(name -> name.startsWith("exercises/"))
                .noneMatch(name -> name.contains("target/") || name.contains("erification"));
    }

    private String project(String name) throws IOException {
        Path project = folder.resolve(name);
        Files.createDirectories(project.resolve("src/main/java"));
        return project.toString();
    }
}
