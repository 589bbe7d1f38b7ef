package cardinality.grader.report.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardinality.grader.model.Gradebook;
import cardinality.grader.report.ReportFormat;
import cardinality.grader.report.canvas.CanvasImporter.Import;
import cardinality.grader.report.exported.ExportException;
import cardinality.grader.report.exported.ExportedFile;
import cardinality.grader.report.exported.GradedClass;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Gradebooks go in as Canvas exports them, and come out as Canvas takes them. */
class CanvasGradebookTest {

    private static final String EXCUSED = GradedClass.id(40);
    private static final String NOT_THEIRS = GradedClass.id(41);
    private static final String ABSENT = "5000";

    /** What Canvas has: this assignment is empty but for one student, and so is another one, which must stay. */
    private static final Map<String, String> ASSIGNMENTS = Map.of("77", "Relationships", "78", "Essay");

    @TempDir
    Path folder;

    private final Gradebook gradebook = GradedClass.of("canvas");
    private final Map<String, String> points = GradedClass.points(gradebook);

    /** The form of a gradebook. */
    private record Form(char separator, String lineEnd, String mark, boolean quoted, boolean manual, String possible) {

        private String cell(String text) {
            boolean quote = quoted || text.matches("(?s).*[\"\\n\\r" + separator + "].*");
            return quote ? '"' + text.replace("\"", "\"\"") + '"' : text;
        }

        private String row(String... cells) {
            return String.join(
                            String.valueOf(separator),
                            Stream.of(cells).map(this::cell).toList())
                    + lineEnd;
        }

        byte[] gradebook(Gradebook gradebook, Map<String, String> scores) {
            StringBuilder text = new StringBuilder(mark);
            text.append(row(
                    "Student",
                    "ID",
                    "SIS Login ID",
                    "Section",
                    "Notes",
                    "Essay (78)",
                    "Relationships (77)",
                    "Final Score"));
            if (manual) {
                text.append(row("", "", "", "", "", "", "Manual Posting", ""));
            }
            if (!possible.isEmpty()) {
                text.append(row("    Points Possible", "", "", "", "", "20.00", possible, "(read only)"));
            }
            for (int i = 0; i < gradebook.submissions().size(); i++) {
                text.append(student(GradedClass.id(i), GradedClass.name(gradebook, i), scores));
            }
            text.append(student(ABSENT, "New, Nora", scores));
            return text.append(row("Student, Test", "", "test", "S", "", "", "", ""))
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
        }

        private String student(String id, String name, Map<String, String> scores) {
            // The exporter guards names that begin a formula.
            String guarded = name.startsWith("=") ? "=\"" + name + '"' : name;
            String score = id.equals(EXCUSED) ? "EX" : id.equals(NOT_THEIRS) ? "N/A" : "";
            return row(guarded, id, "l" + id, "Mon", "a \"note\"", "12.50", scores.getOrDefault(id, score), "62.5");
        }
    }

    static Stream<Form> forms() {
        return Stream.of(
                new Form(',', "\n", "", false, true, "100.00"),
                new Form(',', "\r\n", "\uFEFF", true, false, "100"),
                new Form(';', "\r\n", "\uFEFF", false, true, "100,00"),
                new Form(',', "\n", "", false, false, ""));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void allPointsArriveAndAllOtherBytesStay(Form form) throws Exception {
        byte[] exported = form.gradebook(gradebook, Map.of(ABSENT, "5"));
        Path written = fill(exported, Optional.of("Relationships"));
        Map<String, String> expected = new TreeMap<>(points);
        expected.remove(EXCUSED);
        expected.remove(NOT_THEIRS);
        Map<String, String> cells = new TreeMap<>(expected);
        cells.put(ABSENT, "5");
        assertThat(written).hasBinaryContent(form.gradebook(gradebook, cells));
        Import taken = importer().read(Files.readAllBytes(written));
        assertThat(taken.created()).containsExactly("Notes");
        assertThat(taken.created()).isEqualTo(importer().read(exported).created());
        assertThat(taken.changes()).hasSameSizeAs(expected);
        taken.changes()
                .forEach((id, scores) -> assertThat(scores).hasSize(1).hasEntrySatisfying("77", score -> assertThat(
                                new BigDecimal(score))
                        .isEqualByComparingTo(new BigDecimal(expected.get(id)))));
    }

    @Test
    void rowsThatAreNotFilledAreToldWithTheReason() throws Exception {
        byte[] exported = forms().findFirst().orElseThrow().gradebook(gradebook, Map.of());
        assertThat(format(exported, Optional.of("77"), false).remarks(gradebook))
                .hasSize(5)
                .anyMatch(line -> line.startsWith("canvas: filled 328 of 333 rows of gradebook.csv"))
                .anyMatch(line -> line.startsWith("  not filled, excused: "))
                .anyMatch(line -> line.startsWith("  not filled, the assignment is not for them: "))
                .anyMatch(line -> line.startsWith("  not filled, the grader failed on it: "))
                .contains("  not filled, nothing was handed in: New, Nora; Student, Test");
    }

    @ParameterizedTest
    @CsvSource({"10.00, 10", "'1,000.00', 1000", "'50,00', 50"})
    void otherPointsPossibleAreRefusedUnlessTheyAreAskedFor(String possible, BigDecimal maximum) throws Exception {
        byte[] exported = new Form(',', "\n", "", false, false, possible).gradebook(gradebook, Map.of(ABSENT, "5"));
        assertThat(format(exported, Optional.of("77"), false)
                        .objection(gradebook)
                        .orElseThrow())
                .contains("Relationships (77) in gradebook.csv is out of " + maximum, "out of 100", "--scale")
                .hasLineCount(1);
        ReportFormat scaled = format(exported, Optional.of("77"), true);
        Import taken = importer()
                .read(Files.readAllBytes(
                        scaled.write(gradebook, folder.resolve("out")).get(0)));
        assertThat(taken.changes()).hasSizeGreaterThan(300);
        taken.changes().forEach((id, scores) -> assertThat(new BigDecimal(scores.get("77")))
                .isEqualByComparingTo(
                        maximum.multiply(new BigDecimal(points.get(id))).divide(BigDecimal.valueOf(100))));
    }

    @ParameterizedTest
    @CsvSource({"Relationships", "relationships", "77", "Relationships (77)"})
    void anAssignmentIsChosenByTitleOrNumber(String name) throws Exception {
        byte[] exported = forms().findFirst().orElseThrow().gradebook(gradebook, Map.of());
        assertThat(format(exported, Optional.of(name), false).remarks(gradebook).get(0))
                .endsWith("column Relationships (77)");
    }

    @Test
    void theOnlyAssignmentNeedsNoName() throws Exception {
        String one = "Student,ID,Section,Lab (5),Old (6)\n    Points Possible,,,100,(read only)\nA,1000,S,,\n";
        Path written = fill(one.getBytes(StandardCharsets.UTF_8), Optional.empty());
        assertThat(written).hasContent(one.replace("1000,S,,", "1000,S," + points.get("1000") + ","));
    }

    @Test
    void whatIsNotCertainOrNotToBeFilledIsRefusedInOneLine() {
        String two =
                "Student,ID,Section,Lab (5),Lab (6),Old (7)\n    Points Possible,,,100,100,(read only)\nA,1000,S,,,\n";
        String none = "Student,ID,Section,Lab\nA,1000,S,\n";
        String moodle = "Identifier,Full name,Status,Grade,Maximum Grade\nParticipant 1000,A,-,,100\n";
        refused(two, Optional.empty(), "2 assignments can be meant", "Lab (5), Lab (6)");
        refused(two, Optional.of("Lab"), "2 assignments can be meant", "--assignment");
        refused(two, Optional.of("Lab 5"), "no assignment is called Lab 5", "Lab (5), Lab (6)");
        refused(two, Optional.of("Old"), "Old (7) is read only");
        refused(none, Optional.empty(), "there is no assignment", "create it in Canvas");
        refused(none, Optional.of("Lab"), "no assignment is called Lab");
        refused(moodle, Optional.empty(), "no gradebook of Canvas");
    }

    private void refused(String exported, Optional<String> assignment, String... words) {
        assertThatThrownBy(() -> format(exported.getBytes(StandardCharsets.UTF_8), assignment, false))
                .isInstanceOf(ExportException.class)
                .message()
                .hasLineCount(1)
                .contains("gradebook.csv")
                .contains(words);
    }

    private CanvasImporter importer() {
        Map<String, Map<String, String>> scores = new TreeMap<>();
        points.keySet().forEach(id -> scores.put(id, Map.of("78", "12.5")));
        scores.put(GradedClass.id(330), Map.of("78", "12.5"));
        scores.put(EXCUSED, Map.of("78", "12.5", "77", "EX"));
        scores.put(ABSENT, Map.of("78", "12.5", "77", "5"));
        return new CanvasImporter(ASSIGNMENTS, scores);
    }

    private ReportFormat format(byte[] exported, Optional<String> assignment, boolean scale)
            throws ExportException, IOException {
        Path file = Files.write(folder.resolve("gradebook.csv"), exported);
        return CanvasGradebook.format(ExportedFile.read(file), assignment, scale);
    }

    private Path fill(byte[] exported, Optional<String> assignment) throws ExportException, IOException {
        ReportFormat format = format(exported, assignment, false);
        assertThat(format.objection(gradebook)).isEmpty();
        return format.write(gradebook, folder.resolve("out")).get(0);
    }
}
