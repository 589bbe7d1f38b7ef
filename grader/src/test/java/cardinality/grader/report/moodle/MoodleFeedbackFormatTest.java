package cardinality.grader.report.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.model.Arrival;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.Person;
import cardinality.grader.report.Tell;
import cardinality.grader.report.exported.ExportedFile;
import cardinality.grader.report.exported.GradedClass;
import cardinality.grader.report.html.HtmlFormat;
import cardinality.grader.report.html.InventedClass;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages come back to their students by the rules of Moodle. */
class MoodleFeedbackFormatTest {

    @TempDir
    Path folder;

    private final HtmlFormat html = new HtmlFormat(Tell.ALL);

    @Test
    void everybodyGetsTheOwnPageInAllVersionsOfMoodle() throws IOException {
        Gradebook gradebook = GradedClass.of("moodle");
        List<Path> pages = html.write(gradebook, folder.resolve("pages"));
        MoodleFeedbackFormat format = new MoodleFeedbackFormat(html, Optional.empty());
        assertThat(format.objection(gradebook)).isEmpty();
        Path zip = format.write(gradebook, folder).get(0);
        for (boolean isNew : new boolean[] {true, false}) {
            Map<String, String> received = received(zip, isNew);
            assertThat(received).hasSize(GradedClass.SIZE - 1);
            for (int i = 0; i < GradedClass.SIZE - 1; i++) {
                assertThat(received.get(GradedClass.id(i))).isEqualTo(Files.readString(pages.get(i + 1)));
            }
        }
        assertThat(format.remarks(gradebook))
                .hasSize(2)
                .contains("moodle-feedback: pages for 330 participants")
                .anyMatch(line -> line.contains("the grader failed on it"));
    }

    @Test
    void aGroupGetsOnePageForEachMemberAndTheWorksheetTellsNumbers() throws Exception {
        Gradebook invented = InventedClass.of(3);
        List<GradeReport> reports = new ArrayList<>(invented.submissions());
        reports.set(
                0,
                reports.get(0).of(Arrival.NONE.of(Optional.empty(), List.of(person("Ada", "7"), person("Bo", "8")))));
        reports.set(
                1,
                new GradeReport(
                        "cy cole",
                        Optional.empty(),
                        Optional.empty(),
                        reports.get(1).exercises(),
                        1));
        Gradebook gradebook = invented.with(invented.maxPoints(), invented.weights(), reports);
        Path sheet = Files.writeString(
                folder.resolve("worksheet.csv"), "Identifier,Full name,Status\nParticipant 9,Cy Cole,-\n");
        MoodleFeedbackFormat format = new MoodleFeedbackFormat(html, Optional.of(ExportedFile.read(sheet)));
        assertThat(received(format.write(gradebook, folder).get(0), true)).containsOnlyKeys("7", "8", "9");
        assertThat(format.remarks(gradebook))
                .contains("  no page, because there is no participant number: "
                        + reports.get(2).id());
    }

    @Test
    void equalResultsAreEqualBytes() throws IOException {
        MoodleFeedbackFormat format = new MoodleFeedbackFormat(html, Optional.empty());
        byte[] once = Files.readAllBytes(
                format.write(GradedClass.of("moodle"), folder).get(0));
        assertThat(format.write(GradedClass.of("moodle"), folder).get(0)).hasBinaryContent(once);
    }

    @Test
    void aClassWithoutParticipantNumbersIsRefused() {
        MoodleFeedbackFormat format = new MoodleFeedbackFormat(html, Optional.empty());
        assertThat(format.objection(GradedClass.of("canvas")).orElseThrow())
                .contains("no submission has a participant number", "--roster")
                .hasLineCount(1);
    }

    private static Person person(String name, String number) {
        return new Person(Optional.of(name), new TreeMap<>(Map.of("moodle", number)), false);
    }

    /** The files by participant. Versions up to 4.0 split the whole path, newer ones each part of it. */
    private static Map<String, String> received(Path zip, boolean isNew) throws IOException {
        Map<String, String> received = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName();
                String[] parts = (isNew ? name.substring(0, (name + "/").indexOf('/')) : name).split("_", 5);
                assertThat(name).doesNotStartWith(".").doesNotStartWith("~").doesNotContain("/", "\\", "..");
                assertThat(parts).hasSize(5);
                assertThat(List.of(parts[2], parts[3], parts[4]))
                        .containsExactly("assignsubmission", "file", "points.html");
                String page = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(received.put(parts[1], page)).isNull();
            }
        }
        return received;
    }
}
