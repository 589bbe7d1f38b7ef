package cardinality.grader.report.junit;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.Verdict;
import cardinality.grader.report.HostileClass;
import cardinality.grader.report.Tell;
import cardinality.grader.report.html.InventedClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Reports that readers of Surefire's reports take. The schema is that of Surefire 3.5.4 (Apache License 2.0). */
class JUnitFormatTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void reportsAreValidAgainstSurefiresSchemaWhateverStudentsWrite(Tell tell) throws IOException, SAXException {
        Validator validator = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(JUnitFormatTest.class.getResource("surefire-test-report.xsd"))
                .newValidator();
        for (Gradebook gradebook : List.of(HostileClass.all(), InventedClass.of(30))) {
            List<Path> files = new JUnitFormat(tell).write(gradebook, folder);
            assertThat(files).hasSameSizeAs(gradebook.submissions());
            for (Path file : files) {
                validator.validate(new StreamSource(file.toFile()));
            }
        }
    }

    @Test
    void theNumbersOfTheSuiteAreThoseOfItsTests() throws Exception {
        for (Path file : new JUnitFormat(Tell.ALL).write(InventedClass.of(30), folder)) {
            Element suite = read(file);
            assertThat(suite.getAttribute("tests")).isEqualTo(count(suite, "testcase"));
            assertThat(suite.getAttribute("failures")).isEqualTo(count(suite, "failure"));
            assertThat(suite.getAttribute("errors")).isEqualTo(count(suite, "error"));
            assertThat(suite.getAttribute("skipped")).isEqualTo(count(suite, "skipped"));
        }
    }

    @Test
    void anUntouchedKitIsNoSuccessAndABonusThatNobodyBeganIsNoFailure() throws Exception {
        Kit kit = Kit.load();
        Element suite = read(new JUnitFormat(Tell.ALL)
                .write(book(kit, untouched(kit)), folder)
                .get(0));
        assertThat(suite.getAttribute("errors")).isEqualTo("0");
        assertThat(Integer.parseInt(suite.getAttribute("failures")))
                .isEqualTo(kit.rubric().exercises().stream()
                        .filter(exercise -> !exercise.isBonus())
                        .mapToInt(exercise -> exercise.criteria().size())
                        .sum());
        Element failure = (Element) suite.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).isEqualTo("not started");
    }

    @Test
    void aFaultOfTheGraderIsAnErrorWithoutPoints() throws Exception {
        GradeReport report = new GradeReport("ada", Optional.of("disk full"), Optional.empty(), List.of(), 1);
        Path file = new JUnitFormat(Tell.ALL)
                .write(book(Kit.load(), report), folder)
                .get(0);
        Element suite = read(file);
        assertThat(suite.getAttribute("errors")).isEqualTo("1");
        assertThat(file).content().contains("disk full").doesNotContain("name=\"points\"");
    }

    @Test
    void eachExerciseIsOneClassAndNamesHaveNoPoints() throws Exception {
        Element suite = read(
                new JUnitFormat(Tell.ALL).write(InventedClass.of(1), folder).get(0));
        Element test = (Element) suite.getElementsByTagName("testcase").item(0);
        assertThat(test.getAttribute("classname")).isEqualTo("cardinality.columns");
        assertThat(test.getAttribute("name")).matches("[a-z-]+: [A-Z].*").doesNotContain("point");
    }

    @Test
    void reportsSayNothingOfTheMachine() throws IOException {
        assertThat(new JUnitFormat(Tell.ALL).write(InventedClass.of(1), folder).get(0))
                .content()
                .doesNotContain("java.", "user.", System.getProperty("user.dir"));
    }

    @Test
    void reportsOfAnEarlierLargerClassAreGone() throws IOException {
        new JUnitFormat(Tell.ALL).write(InventedClass.of(3), folder);
        Files.createFile(folder.resolve("junit/TEST-other.xml"));
        new JUnitFormat(Tell.ALL).write(InventedClass.of(1), folder);
        try (Stream<Path> files = Files.list(folder.resolve("junit"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("TEST-s0001.xml", "TEST-other.xml");
        }
    }

    private static GradeReport untouched(Kit kit) {
        return new GradeReport(
                "ada",
                Optional.empty(),
                Optional.empty(),
                kit.rubric().exercises().stream()
                        .map(exercise -> new ExerciseReport(
                                exercise,
                                ExerciseStatus.GRADED,
                                Optional.empty(),
                                exercise.criteria().stream()
                                        .map(criterion -> CriterionReport.of(criterion, Verdict.NOT_STARTED, List.of()))
                                        .toList(),
                                List.of()))
                        .toList(),
                1);
    }

    private static Gradebook book(Kit kit, GradeReport report) {
        return new Gradebook("1", "0".repeat(64), "process", kit.rubric().points(), List.of(report));
    }

    private static Element read(Path file) throws IOException, SAXException, ParserConfigurationException {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(file.toFile())
                .getDocumentElement();
    }

    private static String count(Element suite, String name) {
        return String.valueOf(suite.getElementsByTagName(name).getLength());
    }
}
