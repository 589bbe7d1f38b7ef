package cardinality.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.model.Gradebook;
import cardinality.grader.report.Tell;
import cardinality.grader.report.html.HtmlFormat;
import cardinality.grader.report.html.InventedClass;
import cardinality.grader.report.json.GradesJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Pages that are made again from {@code grades.json}. */
class ReportCommandTest {

    @TempDir
    Path folder;

    @RegisterExtension
    private final CapturedConsole console = new CapturedConsole();

    private final Gradebook gradebook = InventedClass.of(40);

    private Path grades;

    @BeforeEach
    void write() throws IOException {
        grades = folder.resolve("grades");
        GradesJson.write(gradebook, grades);
    }

    @Test
    void pagesFollowFromGradesJsonAlone() throws IOException {
        assertThat(report()).isZero();
        assertThat(console.out()).isEqualTo("written: " + grades.resolve("index.html") + " and 40 pages more\n");
        assertThat(console.err()).isEmpty();
        Path straight = folder.resolve("straight");
        new HtmlFormat(Tell.ALL).write(gradebook, straight);
        for (String name : List.of("index.html", "s0001.html", "s0040.html")) {
            assertThat(grades.resolve(name)).hasSameBinaryContentAs(straight.resolve(name));
        }
    }

    @Test
    void pagesOfStudentsTellLessOnRequest() throws IOException {
        assertThat(report("--tell", "points")).isZero();
        assertThat(grades.resolve("s0003.html")).content().contains("7 of 11").doesNotContain("expected");
    }

    @Test
    void withoutAFormatNothingIsWritten() throws IOException {
        assertThat(report("--format", "json")).isZero();
        assertThat(names()).containsExactly("grades.json");
    }

    @Test
    void aWrongOptionIsAUsageErrorInOneLine() throws IOException {
        assertThat(report("--tell", "everything")).isEqualTo(2);
        assertThat(console.err()).contains("--tell", "POINTS, VERDICTS, ALL").hasLineCount(1);
        console.reset();
        assertThat(report("--format", "pdf")).isEqualTo(2);
        assertThat(console.err()).contains("--format pdf", "html").hasLineCount(1);
        assertThat(names()).containsExactly("grades.json");
    }

    @Test
    void aFolderWithoutGradesIsAUsageErrorInOneLine() {
        for (String none : List.of(folder.toString(), folder.resolve("nowhere").toString())) {
            console.reset();
            assertThat(CommandLineInterface.run("report", none)).isEqualTo(2);
            assertThat(console.err())
                    .startsWith("grader: " + none + ": there is no grades.json")
                    .hasLineCount(1);
        }
        assertThat(folder.resolve("nowhere")).doesNotExist();
    }

    @Test
    void brokenAndForeignGradesAreRefusedInOneLineAndNothingIsWritten() throws IOException {
        String json = Files.readString(grades.resolve("grades.json"));
        for (String wrong : List.of(
                "",
                "[]",
                "null",
                "{}",
                "{\"submissions\": []}",
                "PK\u0003\u0004",
                json.substring(0, json.length() / 2),
                json.replace("cardinality/grades/1", "cardinality/grades/9"),
                json.replaceFirst("\"rubric\" : \"[0-9a-f]+", "\"rubric\" : \"0000"),
                json.replaceFirst("\"points\" : [1-9][0-9]*", "\"points\" : 99"))) {
            console.reset();
            Files.writeString(grades.resolve("grades.json"), wrong);
            assertThat(report()).as(wrong.length() > 200 ? "changed" : wrong).isEqualTo(2);
            assertThat(console.err())
                    .startsWith("grader: " + grades + ": grades.json")
                    .hasLineCount(1);
            assertThat(names()).containsExactly("grades.json");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenToIsAUsageErrorInOneLineAndKeepsWhatItHas() throws IOException {
        Files.createDirectory(grades.resolve("index.html"));
        assertThat(report()).isEqualTo(2);
        assertThat(console.err())
                .contains("cannot be written to", "index.html is a folder")
                .hasLineCount(1);
        assertThat(names()).containsExactlyInAnyOrder("grades.json", "index.html");
    }

    private int report(String... options) {
        return CommandLineInterface.run(Stream.concat(Stream.of("report", grades.toString()), Stream.of(options))
                .toArray(String[]::new));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(grades)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
