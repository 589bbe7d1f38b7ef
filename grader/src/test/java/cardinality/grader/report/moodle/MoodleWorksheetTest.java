package cardinality.grader.report.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardinality.grader.model.Arrival;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.Person;
import cardinality.grader.report.ReportFormat;
import cardinality.grader.report.exported.ExportException;
import cardinality.grader.report.exported.ExportedFile;
import cardinality.grader.report.exported.GradedClass;
import cardinality.grader.report.moodle.MoodleImporter.Language;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Worksheets go in as Moodle exports them, and come out as Moodle takes them. */
class MoodleWorksheetTest {

    private static final Language ENGLISH = new Language(
            "Identifier",
            "Full name",
            "Email address",
            "Status",
            "Grade",
            "Maximum Grade",
            "Grade can be changed",
            "Last modified (submission)",
            "Last modified (grade)",
            "Feedback comments",
            "Participant ",
            "Yes",
            "No");

    private static final Language GERMAN = new Language(
            "ID",
            "Vollständiger Name",
            "E-Mail-Adresse",
            "Status",
            "Bewertung",
            "Bestwertung",
            "Bewertung kann geändert werden",
            "Zuletzt geändert (Abgabe)",
            "Zuletzt geändert (Bewertung)",
            "Feedback als Kommentar",
            "Teilnehmer/in",
            "Ja",
            "Nein");

    /** A language of which the grader knows no word. */
    private static final Language UNKNOWN = new Language(
            "Ident",
            "Plena nomo",
            "Retpoŝto",
            "Stato",
            "Poentoj",
            "Maksimumo",
            "Ŝanĝebla",
            "Sendita",
            "Taksita",
            "Komentoj",
            "Partoprenanto ",
            "Jes",
            "Neniel");

    private static final String LOCKED = GradedClass.id(40);
    private static final String ABSENT = "5000";

    @TempDir
    Path folder;

    private final Gradebook gradebook = GradedClass.of("moodle");
    private final Map<String, String> points = GradedClass.points(gradebook);

    /** The form of a worksheet. */
    private record Form(
            Language language,
            char separator,
            String lineEnd,
            String mark,
            Charset charset,
            boolean quoted,
            char point) {

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

        byte[] worksheet(Gradebook gradebook, String maximum, Map<String, String> grades) {
            Language words = language;
            StringBuilder text = new StringBuilder(mark);
            text.append(row(
                    words.identifier(),
                    words.name(),
                    words.email(),
                    words.status(),
                    words.grade(),
                    words.maximum(),
                    words.change(),
                    words.submitted(),
                    words.graded(),
                    words.comments()));
            for (int i = 0; i < gradebook.submissions().size(); i++) {
                String id = GradedClass.id(i);
                text.append(student(id, GradedClass.name(gradebook, i), maximum, grades));
            }
            return text.append(student(ABSENT, "Nora New", maximum, grades))
                    .toString()
                    .getBytes(charset);
        }

        private String student(String id, String name, String maximum, Map<String, String> grades) {
            return row(
                    language.participant() + id,
                    name,
                    "m" + id + "@example.org",
                    "Submitted",
                    grades.getOrDefault(id, ""),
                    maximum,
                    id.equals(LOCKED) ? language.no() : language.yes(),
                    "-",
                    "-",
                    "a, \"b\"\nc");
        }
    }

    static Stream<Form> forms() {
        return Stream.of(
                new Form(ENGLISH, ',', "\n", "", StandardCharsets.UTF_8, false, '.'),
                new Form(ENGLISH, ',', "\r\n", "\uFEFF", StandardCharsets.UTF_8, true, '.'),
                new Form(GERMAN, ';', "\r\n", "\uFEFF", StandardCharsets.UTF_8, false, ','),
                new Form(GERMAN, ',', "\n", "", StandardCharsets.UTF_8, false, ','),
                new Form(GERMAN, '\t', "\n", "", StandardCharsets.UTF_8, true, ','),
                new Form(UNKNOWN, ',', "\n", "", StandardCharsets.UTF_8, false, '.'));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void allPointsArriveAndAllOtherBytesStay(Form form) throws Exception {
        String maximum = "100" + form.point() + "00";
        byte[] exported = form.worksheet(gradebook, maximum, Map.of());
        Path written = fill(exported, false);
        Map<String, String> expected = new TreeMap<>(points);
        boolean isUnknown = form.language().equals(UNKNOWN);
        if (!isUnknown) {
            expected.remove(LOCKED);
        }
        assertThat(written).hasBinaryContent(form.worksheet(gradebook, maximum, expected));
        expected.remove(LOCKED);
        Map<String, BigDecimal> taken = importer(form, "100").grades(Files.readAllBytes(written), form.charset());
        assertThat(taken).hasSize(GradedClass.SIZE - 2);
        assertThat(taken)
                .allSatisfy((id, grade) -> assertThat(grade.toPlainString()).isEqualTo(expected.get(id)));
    }

    @Test
    void aFileInTheCodePageOfWindowsStaysInIt() throws Exception {
        Form form = new Form(GERMAN, ';', "\r\n", "", Charset.forName("windows-1252"), false, ',');
        Gradebook few = few();
        byte[] exported = form.worksheet(few, "100,00", Map.of());
        assertThat(fill(few, exported, false)).hasBinaryContent(form.worksheet(few, "100,00", GradedClass.points(few)));
    }

    @Test
    void rowsThatAreNotFilledAreToldWithTheReason() throws Exception {
        Form form = forms().findFirst().orElseThrow();
        ReportFormat format = format(form.worksheet(gradebook, "100.00", Map.of()), false);
        assertThat(format.remarks(gradebook))
                .hasSize(4)
                .anySatisfy(line -> assertThat(line).startsWith("moodle: filled 329 of 332 rows of worksheet.csv"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("  not filled, its grade cannot be changed: ")
                        .contains(GradedClass.name(gradebook, 40)))
                .anySatisfy(line -> assertThat(line).startsWith("  not filled, the grader failed on it: "))
                .contains("  not filled, nothing was handed in: Nora New");
        ReportFormat unknown = format(
                new Form(UNKNOWN, ',', "\n", "", StandardCharsets.UTF_8, false, '.')
                        .worksheet(gradebook, "100.00", Map.of()),
                false);
        assertThat(unknown.remarks(gradebook)).anyMatch(line -> line.contains("which grades can be changed"));
    }

    @Test
    void gradesThatWereThereAreReplacedAndThoseOfOthersStay() throws Exception {
        Form form = forms().findFirst().orElseThrow();
        Map<String, String> old = new TreeMap<>();
        points.keySet().forEach(id -> old.put(id, "3.00"));
        old.put(ABSENT, "55.50");
        Map<String, String> expected = new TreeMap<>(points);
        expected.put(LOCKED, "3.00");
        expected.put(ABSENT, "55.50");
        assertThat(fill(form.worksheet(gradebook, "100.00", old), false))
                .hasBinaryContent(form.worksheet(gradebook, "100.00", expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "1,000.00", "50,00"})
    void anotherMaximumIsRefusedUnlessItIsAskedFor(String maximum) throws Exception {
        Form form = forms().findFirst().orElseThrow();
        byte[] exported = form.worksheet(gradebook, maximum, Map.of());
        assertThat(format(exported, false).objection(gradebook).orElseThrow())
                .startsWith("--format moodle: Grade in worksheet.csv is out of ")
                .contains("this run out of 100", "--scale")
                .hasLineCount(1);
        assertThat(format(exported, true).objection(gradebook)).isEmpty();
        String whole = maximum.replace(",000.00", "000").replace(",00", "");
        Map<String, BigDecimal> taken = importer(
                        new Form(
                                ENGLISH,
                                ',',
                                "",
                                "",
                                StandardCharsets.UTF_8,
                                false,
                                maximum.equals("50,00") ? ',' : '.'),
                        whole)
                .grades(Files.readAllBytes(fill(exported, true)), StandardCharsets.UTF_8);
        assertThat(taken).hasSize(GradedClass.SIZE - 2);
        taken.forEach((id, grade) -> assertThat(grade)
                .isEqualByComparingTo(new BigDecimal(whole)
                        .multiply(new BigDecimal(points.get(id)))
                        .divide(BigDecimal.valueOf(100))));
    }

    @Test
    void aColumnThatIsNotCertainIsAskedFor() throws Exception {
        String two = """
                Ident,Nomo,Unu,Du,Tri
                Partoprenanto 1000,A,,10,10
                Partoprenanto 1001,B,,10,10
                """;
        assertThatThrownBy(() -> format(two.getBytes(StandardCharsets.UTF_8), false))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("--grade-column")
                .hasMessageContaining("Ident, Nomo, Unu, Du, Tri");
        ReportFormat named =
                MoodleWorksheet.format(file(two.getBytes(StandardCharsets.UTF_8)), Optional.of("du"), true);
        Path written = named.write(gradebook, folder).get(0);
        assertThat(Files.readString(written)).startsWith("Ident,Nomo,Unu,Du,Tri\nPartoprenanto 1000,A,,");
        assertThat(Files.readAllLines(written).get(1)).endsWith(",10").doesNotContain(",10,10");
    }

    @Test
    void aScaleOtherFilesAndOtherEncodingsAreRefusedInOneLine() {
        String scale = "Identifier,Full name,Status,Grade,Scale\nParticipant 1000,A,-,-,\"Bad, Good\"\n";
        String canvas = "Student,ID,Section,Lab (1)\nA,1000,S,\n";
        String classroom = "identifier,github_username,github_id,name\na,b,1,c\n";
        for (byte[] wrong : new byte[][] {
            scale.getBytes(StandardCharsets.UTF_8),
            canvas.getBytes(StandardCharsets.UTF_8),
            classroom.getBytes(StandardCharsets.UTF_8),
            ("\uFEFF" + scale).getBytes(StandardCharsets.UTF_16LE),
            new byte[0],
            {'P', 'K', 3, 4, 0, 0}
        }) {
            assertThatThrownBy(() -> format(wrong, false))
                    .isInstanceOf(ExportException.class)
                    .message()
                    .hasLineCount(1)
                    .contains("worksheet.csv");
        }
    }

    @Test
    void aWorksheetOfAnotherAssignmentIsRefused() throws Exception {
        String other =
                "Identifier,Full name,Status,Grade,Maximum Grade,Grade can be changed\nParticipant 1,X Y,-,,100,Yes\n";
        assertThat(format(other.getBytes(StandardCharsets.UTF_8), false)
                        .objection(gradebook)
                        .orElseThrow())
                .contains("none of the 331 submissions is in worksheet.csv");
    }

    /** Two students with umlauts, and ids as if they were the first of the class. */
    private Gradebook few() {
        List<GradeReport> reports = new ArrayList<>();
        for (String name : List.of("Jürgen Groß", "Zoë Müller")) {
            Person person = new Person(
                    Optional.of(name), new TreeMap<>(Map.of("moodle", GradedClass.id(reports.size()))), false);
            GradeReport some = gradebook.submissions().get(50 + reports.size());
            reports.add(some.of(Arrival.NONE.of(Optional.of(person), List.of())));
        }
        return gradebook.with(gradebook.maxPoints(), gradebook.weights(), reports);
    }

    private MoodleImporter importer(Form form, String maximum) {
        Set<String> participants = new HashSet<>(new TreeSet<>(points.keySet()));
        participants.add(ABSENT);
        return new MoodleImporter(
                form.language(), form.separator(), form.point(), new BigDecimal(maximum), participants, Set.of(LOCKED));
    }

    private ExportedFile file(byte[] exported) throws ExportException, IOException {
        return ExportedFile.read(Files.write(folder.resolve("worksheet.csv"), exported));
    }

    private ReportFormat format(byte[] exported, boolean scale) throws ExportException, IOException {
        return MoodleWorksheet.format(file(exported), Optional.empty(), scale);
    }

    private Path fill(byte[] exported, boolean scale) throws ExportException, IOException {
        return fill(gradebook, exported, scale);
    }

    private Path fill(Gradebook results, byte[] exported, boolean scale) throws ExportException, IOException {
        ReportFormat format = format(exported, scale);
        assertThat(format.objection(results)).isEmpty();
        return format.write(results, folder.resolve("out")).get(0);
    }
}
