package cardinality.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.intake.DeliveredClass;
import cardinality.grader.intake.DeliveredClass.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a class looks like on the console and in {@code grades.json}. */
class ClassFolderRunTest {

    private static final String WORKSHEET = """
            Identifier,Full name,Email address,Status,Grade
            Participant 1001,Ada Adler,ada@example.org,Submitted,
            Participant 1999,Nora New,nora@example.org,No submission,
            """;

    @TempDir
    Path folder;

    @RegisterExtension
    private final CapturedConsole console = new CapturedConsole();

    @Test
    void aDryRunShowsEverybodyAndGradesNothing() throws IOException {
        Path zip = DeliveredClass.zip(
                Form.MOODLE_FOLDERS.writeAll(folder.resolve("class")), folder.resolve("all.zip"), "");
        Path roster = Files.writeString(folder.resolve("worksheet.csv"), WORKSHEET);
        assertThat(CommandLineInterface.run("grade", "--dry-run", "--roster", roster.toString(), zip.toString()))
                .isZero();
        assertThat(console.out())
                .contains("graded as")
                .containsPattern(
                        "(?m)^Ada Adler +1 of \\d+ +all.zip/Ada Adler_1001_assignsubmission_file_ +email ada@example.org, moodle 1001$")
                .containsPattern("(?m)^Sam Lee \\(1009\\) +1 of")
                .contains("onlinetext_: the text beside the files of Ada Adler\n")
                .contains(
                        "in worksheet.csv, and nothing was handed in\n  Nora New (email nora@example.org, moodle 1999)");
        assertThat(console.err()).doesNotContain("grading");
    }

    @Test
    void aClassInWhichNobodyHasAFileOfTheKitIsAUsageError() throws IOException {
        for (String name : List.of("ada", "bo", "cy")) {
            Files.createDirectories(folder.resolve("class").resolve(name));
            Files.writeString(folder.resolve("class").resolve(name).resolve("report.pdf"), "");
        }
        assertThat(CommandLineInterface.run("grade", folder.resolve("class").toString()))
                .isEqualTo(2);
        assertThat(console.err())
                .startsWith("grader: none of the 3 submissions in ")
                .contains("looked for src/main/java/cardinality/")
                .hasLineCount(1);
    }

    @Test
    void aRosterThatIsNoneIsAUsageErrorInOneLine() throws IOException {
        Path roster = Files.writeString(folder.resolve("worksheet.csv"), "a,b\n1,2\n");
        Files.createDirectories(folder.resolve("ada/src/main/java"));
        assertThat(CommandLineInterface.run(
                        "grade",
                        "--roster",
                        roster.toString(),
                        folder.resolve("ada").toString()))
                .isEqualTo(2);
        assertThat(console.err())
                .startsWith("grader: --roster ")
                .contains("--id-column")
                .hasLineCount(1);
        console.reset();
        assertThat(CommandLineInterface.run(
                        "grade", "--id-column", "x", folder.resolve("ada").toString()))
                .isEqualTo(2);
        assertThat(console.err()).isEqualTo("grader: --id-column and --name-column need --roster\n");
    }

    @Test
    void everythingThatWasFoundIsInGradesJson() throws IOException {
        Path root = Form.BLACKBOARD.writeAll(folder.resolve("class"));
        Files.writeString(root.resolve("notes.md"), "");
        Files.writeString(root.resolve("eve.7z"), "");
        Path roster = Files.writeString(folder.resolve("list.csv"), "login,who\ns1,Ada Adler\ns99,Nora New\n");
        Path out = folder.resolve("grades");
        assertThat(CommandLineInterface.run(
                        "grade",
                        root.toString(),
                        "--only",
                        "bulk",
                        "--out",
                        out.toString(),
                        "--roster",
                        roster.toString(),
                        "--id-column",
                        "login",
                        "--name-column",
                        "who"))
                .isZero();
        JsonNode json = JsonMapper.shared().readTree(Files.readString(out.resolve("grades.json")));
        List<String> ids = new ArrayList<>();
        json.required("submissions").forEach(each -> ids.add(each.required("id").stringValue()));
        assertThat(ids)
                .hasSize(13)
                .contains("Ada Adler", "Sam Lee (s9)", "Sam Lee (s10)", "eve")
                .doesNotHaveDuplicates();
        assertThat(json.at("/roster/withoutSubmission/0/name").stringValue()).isEqualTo("Nora New");
        // Thirteen texts, one earlier attempt, one note.
        assertThat(json.required("ignored")).hasSize(15);
        JsonNode fourth = json.required("submissions").get(ids.indexOf("Jürgen Groß"));
        assertThat(fourth.at("/attempt/of").intValue()).isEqualTo(2);
        assertThat(fourth.at("/attempt/taken").stringValue()).isEqualTo("2026-01-02 09:00:00");
        assertThat(fourth.at("/person/ids/blackboard").stringValue()).isEqualTo("s4");
        assertThat(console.err())
                .contains("warning: in list.csv, and nothing was handed in: Nora New")
                .contains("warning: not in list.csv: ");
        assertThat(console.out()).contains("newest of 2 attempts").contains("missing: all of bulk");
        assertThat(Files.readString(out.resolve("index.html")))
                .contains("Several attempts", "Not on the roster", "Handed in nothing", "No submission", "Nora New");
    }
}
