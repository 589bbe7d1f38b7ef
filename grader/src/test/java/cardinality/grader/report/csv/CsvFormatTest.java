package cardinality.grader.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.model.Arrival;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.Person;
import cardinality.grader.report.html.HostileText;
import cardinality.grader.report.html.InventedClass;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table for spreadsheets, read by a reader of CSV. */
class CsvFormatTest {

    @TempDir
    Path folder;

    @Test
    void pointsAndVerdictsAreThoseOfTheClass() throws IOException {
        Gradebook gradebook = InventedClass.of(340);
        List<NamedCsvRecord> rows = rows(gradebook);
        assertThat(rows).hasSameSizeAs(gradebook.submissions());
        for (int i = 0; i < rows.size(); i++) {
            GradeReport report = gradebook.submissions().get(i);
            NamedCsvRecord row = rows.get(i);
            assertThat(row.getField("submission")).isEqualTo(report.id());
            assertThat(row.getField("max")).isEqualTo(String.valueOf(gradebook.maxPoints()));
            assertThat(row.getField("points"))
                    .isEqualTo(
                            report.points().isPresent()
                                    ? String.valueOf(report.points().getAsInt())
                                    : "");
            for (ExerciseReport exercise : report.exercises()) {
                String id = exercise.exercise().id();
                assertThat(row.getField(exercise.exercise().isBonus() ? id + ".met" : id))
                        .isEqualTo(String.valueOf(exercise.exercise().isBonus() ? exercise.met() : exercise.points()));
                exercise.criteria().forEach(criterion -> assertThat(
                                row.getField(criterion.criterion().id()))
                        .isEqualTo(criterion.verdict().label()));
            }
        }
        assertThat(rows.get(330).getField("status")).isEqualTo("grader-error");
        assertThat(rows).extracting(row -> row.getField("status")).contains("graded");
    }

    @Test
    void theFileHasAMarkForSpreadsheetsAndEndsLinesAsTheStandardSays() throws IOException {
        byte[] bytes = Files.readAllBytes(
                new CsvFormat().write(InventedClass.of(3), folder).get(0));
        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text)
                .startsWith("\uFEFFsubmission,name,status,points,max,columns,")
                .endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n", "\r");
    }

    @Test
    void idsHaveAColumnForEachKindAndAGroupHasThoseOfAllMembers() throws IOException {
        Person ada = person("Ada", Map.of("moodle", "7", "email", "ada@example.org"));
        Person bo = person("Bo", Map.of("moodle", "8"));
        List<GradeReport> reports = new ArrayList<>(InventedClass.of(2).submissions());
        reports.set(0, reports.get(0).of(Arrival.NONE.of(Optional.of(ada), List.of())));
        reports.set(1, reports.get(1).of(Arrival.NONE.of(Optional.empty(), List.of(ada, bo))));
        List<NamedCsvRecord> rows =
                rows(InventedClass.of(2).with(100, InventedClass.of(1).weights(), reports));
        assertThat(rows.get(0).getHeader()).containsSubsequence("name", "id.email", "id.moodle", "status");
        assertThat(rows).extracting(row -> row.getField("id.moodle")).containsExactly("7", "7; 8");
        assertThat(rows).extracting(row -> row.getField("name")).containsExactly("Ada", "Ada, Bo");
    }

    @ParameterizedTest
    @CsvSource({
        "=1+1, '''=1+1'",
        "+1, '''+1'",
        "-1, '''-1'",
        "@SUM(A1), '''@SUM(A1)'",
        "' =1', ''' =1'",
        "'\t=1', '''    =1'",
        "＝1, '''＝1'",
        "a=1, a=1",
        "1-2, 1-2"
    })
    void noTextIsAFormula(String text, String cell) {
        assertThat(CsvColumns.text(text)).isEqualTo(cell);
    }

    @Test
    void hostileNamesStayInTheirCells() throws IOException {
        GradeReport some = InventedClass.of(1).submissions().get(0);
        List<GradeReport> reports = HostileText.ALL.stream()
                .map(text -> new GradeReport(text, Optional.empty(), Optional.of(text), some.exercises(), 1)
                        .of(Arrival.NONE.of(Optional.of(person(text, Map.of("login", text, text, text))), List.of())))
                .toList();
        List<NamedCsvRecord> rows =
                rows(InventedClass.of(1).with(100, InventedClass.of(1).weights(), reports));
        assertThat(rows).hasSameSizeAs(HostileText.ALL);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows.get(i).getField("points"))
                    .isEqualTo(String.valueOf(some.points().orElseThrow()));
            assertThat(rows.get(i).getFields())
                    .hasSameSizeAs(rows.get(i).getHeader())
                    .noneMatch(cell -> cell.matches("(?s)\\s*[=+@\\t\\r-].*"));
        }
    }

    private static Person person(String name, Map<String, String> ids) {
        return new Person(Optional.of(name), new TreeMap<>(ids), true);
    }

    private List<NamedCsvRecord> rows(Gradebook gradebook) throws IOException {
        Path file = new CsvFormat().write(gradebook, folder).get(0);
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }
}
