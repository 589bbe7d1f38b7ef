package cardinality.grader.cli;

import static cardinality.grader.report.rescore.SmallClass.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.report.json.GradesJson;
import cardinality.grader.report.rescore.SmallClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code compare}, and {@code grade --compare}. */
class CompareCommandTest {

    @TempDir
    Path folder;

    @RegisterExtension
    private final CapturedConsole console = new CapturedConsole();

    private Path old;

    private Path young;

    @BeforeEach
    void write() throws IOException {
        old = folder.resolve("old");
        young = folder.resolve("new");
        GradesJson.write(SmallClass.of("anna", "ben"), old);
        GradesJson.write(SmallClass.of("anna", "carl"), young);
        CommandLineInterface.run("rescore", young.toString(), "--accept", FIRST + ":anna=agreed");
        console.reset();
    }

    @Test
    void changesAreListedAndAreNoFailure() {
        assertThat(compare(old.toString(), young.resolve("grades.json").toString()))
                .isZero();
        assertThat(console.out())
                .startsWith("1 verdict changed in 1 of 1 submission\n     1  accepted by a person\n")
                .contains("    accepted    onetomany.foreign-key            failed -> passed\n", "reason: agreed")
                .contains("only in the older run\n  ben\n", "only in the newer run\n  carl\n");
        assertThat(console.err()).isEmpty();
    }

    @Test
    void aPageBesideTheNewerRunLinksToIt() throws IOException {
        assertThat(compare(old.toString(), young.toString(), "--out", young.toString()))
                .isZero();
        assertThat(console.out()).endsWith("written: " + young.resolve("compare.html") + "\n");
        assertThat(young.resolve("compare.html")).content().contains("<a href=\"s0001.html\">anna</a>");
        Path elsewhere = folder.resolve("elsewhere");
        assertThat(compare(old.toString(), young.toString(), "--out", elsewhere.toString()))
                .isZero();
        assertThat(elsewhere.resolve("compare.html")).content().doesNotContain("href=");
    }

    @Test
    void resultsOfAnotherKitCanBeCompared() throws IOException {
        Path file = old.resolve("grades.json");
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceFirst("\"rubric\" : \"[0-9a-f]{4}", "\"rubric\" : \"ffff")
                        .replace("\"verdict\" : \"blocked\"", "\"verdict\" : \"failed\""));
        assertThat(compare(old.toString(), young.toString())).isZero();
        assertThat(console.out())
                .contains("     1  the kit changed\n")
                .contains("    kit         onetomany.owning-side            failed -> blocked\n");
    }

    @Test
    void whatIsNoResultIsAUsageErrorInOneLineAndNothingIsWritten() throws IOException {
        String json = Files.readString(young.resolve("grades.json"));
        for (String wrong : List.of(
                "",
                "[]",
                "{}",
                "PK\u0003\u0004",
                json.substring(0, json.length() / 2),
                json.replace("cardinality/grades/1", "cardinality/grades/9"),
                json.replace("\"carl\"", "\"anna\""),
                json.replace("\"blocked\"", "\"moon\""))) {
            console.reset();
            Files.writeString(young.resolve("grades.json"), wrong);
            assertThat(compare(old.toString(), young.toString(), "--out", young.toString()))
                    .isEqualTo(2);
            assertThat(console.err()).isEqualTo("grader: " + young + ": it is no grades.json, or is broken\n");
            assertThat(young.resolve("compare.html")).doesNotExist();
        }
        console.reset();
        assertThat(compare(old.toString(), folder.toString())).isEqualTo(2);
        assertThat(console.err())
                .contains(": there is no grades.json; name the --out folder")
                .hasLineCount(1);
        console.reset();
        assertThat(compare(old.toString())).isEqualTo(2);
        assertThat(console.err()).contains("NEW", "--help").hasLineCount(1);
    }

    @Test
    void aFolderThatCannotBeWrittenToIsAUsageErrorInOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThat(compare(old.toString(), young.toString(), "--out", file.toString()))
                .isEqualTo(2);
        assertThat(console.err())
                .startsWith("grader: --out " + file + ": cannot be written to")
                .hasLineCount(1);
    }

    @Test
    void aRunTellsWhatChangedSinceAnEarlierOneAndWhenItWasGraded() throws IOException {
        Clock noon = Clock.fixed(Instant.parse("2026-11-29T12:00:00.5Z"), ZoneOffset.UTC);
        Path sample = Files.createDirectories(folder.resolve("class/anna/src/main/java"));
        // A class in which nobody has a file of the kit is not graded.
        Path bulk = Files.createDirectories(sample.resolve("cardinality/bulk"));
        Files.writeString(bulk.resolve("Bulk.java"), "package cardinality.bulk; class Bulk {}");
        String submissions = folder.resolve("class").toString();
        String out = folder.resolve("run").toString();
        assertThat(CommandLineInterface.run(noon, "grade", submissions, "--only", "columns", "--out", out))
                .isZero();
        Path grades = folder.resolve("run/grades.json");
        assertThat(Files.readString(grades)).contains("\"when\" : \"2026-11-29T12:00:00Z\"", "\"digests\" : {");
        Path answers = Path.of("sample-class/01-finished/src/main/java/cardinality/columns");
        Path copy = Files.createDirectories(sample.resolve("cardinality/columns"));
        try (var files = Files.list(answers)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        console.reset();
        assertThat(CommandLineInterface.run(
                        noon, "grade", submissions, "--only", "columns", "--out", out, "--compare", out))
                .isZero();
        assertThat(console.out())
                .contains("6 verdicts changed in 1 of 1 submission\n     6  the submission changed\n")
                .contains("    submission  columns.tables                   not-started -> passed\n")
                .endsWith("written: " + folder.resolve("run/compare.html") + "\n");
        assertThat(CommandLineInterface.run(noon, "grade", submissions, "--only", "columns", "--out", out))
                .isZero();
        assertThat(folder.resolve("run/compare.html"))
                .as("a comparison of other results")
                .doesNotExist();
        console.reset();
        assertThat(CommandLineInterface.run("grade", submissions, "--compare", folder.toString()))
                .isEqualTo(2);
        assertThat(console.err()).contains(folder + ": there is no grades.json").hasLineCount(1);
    }

    private static int compare(String... arguments) {
        return CommandLineInterface.run(java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("compare"), java.util.stream.Stream.of(arguments))
                .toArray(String[]::new));
    }
}
