package cardinality.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.model.Gradebook;
import cardinality.grader.report.exported.GradedClass;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files for course systems, made from {@code grades.json} alone. */
class CourseSystemFormatsTest {

    private static final String WORKSHEET = """
            Identifier,Full name,Email address,Status,Grade,Maximum Grade,Grade can be changed
            Participant 1000,A,a@example.org,Submitted,,100.00,Yes
            Participant 1001,B,b@example.org,Submitted,,100.00,No
            Participant 5000,Nora New,n@example.org,No submission,,100.00,Yes
            """;

    @TempDir
    Path folder;

    @RegisterExtension
    private final CapturedConsole console = new CapturedConsole();

    private final Gradebook gradebook = GradedClass.of("moodle");

    private Path grades;
    private Path worksheet;

    @BeforeEach
    void write() throws IOException {
        grades = folder.resolve("grades");
        GradesJson.write(gradebook, grades);
        worksheet = Files.writeString(folder.resolve("worksheet.csv"), WORKSHEET);
    }

    @Test
    void theWorksheetIsFilledAndWhatIsNotFilledIsListed() throws IOException {
        assertThat(report("--format", "moodle", "--roster", worksheet.toString()))
                .isZero();
        assertThat(console.out()).isEqualTo("written: " + grades.resolve("moodle.csv") + "\n");
        assertThat(console.err().lines())
                .hasSize(4)
                .contains("moodle: filled 1 of 3 rows of worksheet.csv, column Grade")
                .contains("  not filled, its grade cannot be changed: B")
                .contains("  not filled, nothing was handed in: Nora New")
                .anyMatch(line -> line.startsWith("  not in worksheet.csv: "));
        assertThat(grades.resolve("moodle.csv"))
                .content()
                .isEqualTo(WORKSHEET.replace(
                        "a@example.org,Submitted,,",
                        "a@example.org,Submitted,"
                                + GradedClass.points(gradebook).get("1000") + ","));
        assertThat(worksheet).hasContent(WORKSHEET);
    }

    @Test
    void severalFormatsAreWrittenAtOnce() throws IOException {
        assertThat(report("--format", "csv,moodle-feedback,moodle", "--roster", worksheet.toString()))
                .isZero();
        assertThat(names()).containsExactlyInAnyOrder("grades.json", "grades.csv", "moodle-feedback.zip", "moodle.csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "csv,moodle",
                "csv,canvas",
                "csv,moodle --roster nowhere.csv",
                "csv,canvas --roster WORKSHEET",
                "csv,moodle --roster WORKSHEET --grade-column Points",
                "csv,moodle --roster BROKEN",
                "csv,moodle --roster TEN",
                "csv,moodle --roster OTHER",
                "csv,moodle --roster GRADES",
                "csv,excel"
            })
    void badInputIsAUsageErrorInOneLineAndNothingIsWritten(String options) throws IOException {
        Files.writeString(folder.resolve("broken.csv"), WORKSHEET.replace("Participant 1001", "\"Participant 1001"));
        Files.writeString(folder.resolve("ten.csv"), WORKSHEET.replace("100.00", "10.00"));
        Files.writeString(folder.resolve("other.csv"), WORKSHEET.replaceAll("1000,A|1001,B", "1,X"));
        String given = options.replace("WORKSHEET", worksheet.toString())
                .replace("BROKEN", folder.resolve("broken.csv").toString())
                .replace("TEN", folder.resolve("ten.csv").toString())
                .replace("OTHER", folder.resolve("other.csv").toString())
                .replace("GRADES", grades.resolve("grades.json").toString());
        assertThat(report(("--format " + given).split(" "))).isEqualTo(2);
        assertThat(console.err()).startsWith("grader: --format ").hasLineCount(1);
        assertThat(names()).containsExactly("grades.json");
    }

    /** A wrong file must not be told after an hour of grading. */
    @Test
    void gradeRefusesAFileThatItCouldNotFillBeforeItGrades() throws IOException {
        Path submission = folder.resolve("class/A_1000_assignsubmission_file_/src/main/java/cardinality/bulk");
        Files.createDirectories(submission);
        Files.writeString(submission.resolve("Bulk.java"), "package cardinality.bulk; class Bulk {}");
        Path out = folder.resolve("out");
        assertThat(CommandLineInterface.run(
                        "grade",
                        folder.resolve("class").toString(),
                        "--only",
                        "bulk",
                        "--format",
                        "moodle",
                        "--roster",
                        worksheet.toString(),
                        "--out",
                        out.toString()))
                .isEqualTo(2);
        assertThat(console.err()).contains("is out of 100", "--scale").doesNotContain("graded");
        assertThat(out).doesNotExist();
    }

    @Test
    void aRosterThatNoFormatTakesIsAUsageError() throws IOException {
        assertThat(report("--roster", worksheet.toString())).isEqualTo(2);
        assertThat(console.err()).contains("--roster", "'grade --roster'").hasLineCount(1);
        assertThat(names()).containsExactly("grades.json");
    }

    @Test
    void aFormatWithoutAFolderIsAUsageError() throws IOException {
        Path ada = Files.createDirectories(folder.resolve("ada/src/main/java"));
        assertThat(CommandLineInterface.run("grade", ada.toString(), "--format", "csv"))
                .isEqualTo(2);
        assertThat(console.err()).isEqualTo("grader: --format csv: name the folder to write to with --out\n");
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
