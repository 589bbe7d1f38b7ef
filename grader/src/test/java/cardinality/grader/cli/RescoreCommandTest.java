package cardinality.grader.cli;

import static cardinality.grader.report.rescore.SmallClass.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.report.Tell;
import cardinality.grader.report.html.HtmlFormat;
import cardinality.grader.report.json.GradesJson;
import cardinality.grader.report.rescore.SmallClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code rescore}. */
class RescoreCommandTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-29T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @RegisterExtension
    private final CapturedConsole console = new CapturedConsole();

    private Path grades;

    private String original;

    @BeforeEach
    void write() throws IOException {
        grades = folder.resolve("grades");
        GradesJson.write(SmallClass.of("anna", "ben"), grades);
        new HtmlFormat(Tell.ALL).write(SmallClass.of("anna", "ben"), grades);
        original = json();
    }

    @Test
    void fileTextAndPagesAgreeAfterwards() throws IOException {
        Path points = Files.writeString(folder.resolve("points.txt"), "onetomany.foreign-key = 10\n");
        assertThat(rescore("--points", points.toString(), "--accept", FIRST + ":anna=agreed"))
                .isZero();
        assertThat(console.out()).contains("anna         21 of 24", "ben          11 of 24");
        assertThat(console.out())
                .endsWith("written: " + grades.resolve("grades.json") + "\nwritten: " + grades.resolve("index.html")
                        + " and 2 pages more\n");
        assertThat(console.err())
                .contains(FIRST + " of anna: accepted (failed as graded)\n")
                .contains("still blocks owning-side");
        assertThat(json()).contains("\"points\" : 21", "\"when\" : \"2026-11-29T12:00:00Z\"");
        assertThat(grades.resolve("s0001.html")).content().contains("21 of 24 points", "agreed");
        assertThat(grades.resolve("index.html")).content().contains("counts other points than the kit");
        assertThat(names()).containsExactlyInAnyOrder("grades.json", "index.html", "s0001.html", "s0002.html");
    }

    @Test
    void repeatingACommandChangesNoByteAndWithdrawingGivesTheOriginal() throws IOException {
        assertThat(rescore("--accept", FIRST + ":anna=agreed")).isZero();
        String once = json();
        Clock later = Clock.offset(NOON, Duration.ofDays(1));
        assertThat(CommandLineInterface.run(later, "rescore", grades.toString(), "--accept", FIRST + ":anna=agreed"))
                .isZero();
        assertThat(json()).isEqualTo(once).isNotEqualTo(original);
        Path points = Files.writeString(folder.resolve("points.txt"), "onetomany.lazy = 10\n");
        assertThat(rescore("--points", points.toString())).isZero();
        assertThat(json()).as("decisions stay").contains("agreed", "\"weights\"");
        assertThat(rescore("--withdraw", FIRST + ":anna", "--kit-points")).isZero();
        assertThat(json()).isEqualTo(original);
    }

    @Test
    void decisionsCanStandInAFile() throws IOException {
        Path overrides = Files.writeString(
                folder.resolve("overrides.txt"),
                "# agreed on Monday\nonetomany.foreign-key:anna = \"first\"\nonetomany.foreign-key:ben = second\n");
        assertThat(rescore("--overrides", overrides.toString())).isZero();
        assertThat(json()).contains("\"reason\" : \"first\"", "\"reason\" : \"second\"");
    }

    @Test
    void thePassMarkCountsTheDecisions() {
        assertThat(rescore("--kit-points", "--fail-under", "80")).isEqualTo(3);
        assertThat(rescore("--accept", FIRST + ":anna=ok", "--accept", FIRST + ":ben=ok", "--fail-under", "80"))
                .isZero();
    }

    @Test
    void aWrongCommandIsExplainedInOneLineAndNothingIsWritten() throws IOException {
        Path points = Files.writeString(folder.resolve("points.txt"), "\nonetomany.lazzy = 1\n");
        List<List<String>> wrong = List.of(
                List.of(),
                List.of("--points", points.toString(), "--kit-points"),
                List.of("--points", points.toString()),
                List.of("--points", folder.resolve("nowhere").toString()),
                List.of("--overrides", folder.toString()),
                List.of("--accept", FIRST + ":anna=ok", "--accept", FIRST + ":zoe=ok"),
                List.of("--accept", FIRST + ":anna=ok", "--withdraw", "nonsense"),
                List.of("--accept", FIRST + ":anna=ok", "--format", "pdf"));
        for (List<String> options : wrong) {
            console.reset();
            assertThat(rescore(options.toArray(String[]::new)))
                    .as("%s", options)
                    .isEqualTo(2);
            assertThat(console.err()).startsWith("grader: ").hasLineCount(1);
            assertThat(console.out()).isEmpty();
            assertThat(json()).isEqualTo(original);
        }
        rescore("--points", points.toString());
        assertThat(console.err()).contains(points + ", line 2: there is no criterion 'onetomany.lazzy'");
    }

    @Test
    void aFolderWithoutSoundGradesIsAUsageErrorInOneLine() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(CommandLineInterface.run("rescore", empty.toString(), "--kit-points"))
                .isEqualTo(2);
        assertThat(console.err())
                .isEqualTo("grader: " + empty
                        + ": there is no grades.json; name the --out folder of 'grade' or 'merge'\n");
        for (String wrong : List.of("", "{}", original.substring(0, 400), original.replace("grades/1", "grades/9"))) {
            console.reset();
            Files.writeString(grades.resolve("grades.json"), wrong);
            assertThat(rescore("--accept", FIRST + ":anna=ok")).isEqualTo(2);
            assertThat(console.err()).contains("grades.json is broken").hasLineCount(1);
            assertThat(json()).isEqualTo(wrong);
        }
    }

    @Test
    void whereAPageCannotBeWrittenTheGradesStayAsTheyWere() throws IOException {
        Files.delete(grades.resolve("s0002.html"));
        Files.createDirectory(grades.resolve("s0002.html"));
        String index = Files.readString(grades.resolve("index.html"));
        assertThat(rescore("--accept", FIRST + ":anna=ok")).isEqualTo(2);
        assertThat(console.err())
                .contains("cannot be written to", "s0002.html is a folder")
                .hasLineCount(1);
        assertThat(json()).isEqualTo(original);
        assertThat(grades.resolve("index.html")).hasContent(index);
        assertThat(names()).containsExactlyInAnyOrder("grades.json", "index.html", "s0001.html", "s0002.html");
    }

    @Test
    void resultsWithDecisionsAreKeptBeforeOthersReplaceThem() throws IOException, UsageException {
        StoredResults stored = new StoredResults(grades);
        assertThat(stored.keepDecisions(SmallClass.KIT)).as("as graded").isEmpty();
        assertThat(rescore("--accept", FIRST + ":anna=ok")).isZero();
        assertThat(stored.keepDecisions(SmallClass.KIT))
                .contains("what 'rescore' changed in " + grades
                        + " is not in the new results; the file with it is kept as grades.rescored.json");
        assertThat(grades.resolve("grades.rescored.json")).hasContent(json());
    }

    @Test
    void withoutPagesTheOldOnesAreMentioned() {
        assertThat(rescore("--accept", FIRST + ":anna=ok", "--format", "json")).isZero();
        assertThat(console.err()).contains("warning: the pages in " + grades + " show the results before");
    }

    private int rescore(String... options) {
        return CommandLineInterface.run(
                NOON,
                Stream.concat(Stream.of("rescore", grades.toString()), Stream.of(options))
                        .toArray(String[]::new));
    }

    private String json() throws IOException {
        return Files.readString(grades.resolve("grades.json"));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(grades)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
