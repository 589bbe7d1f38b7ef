package cardinality.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.grader.grading.Autograder;
import cardinality.grader.grading.GradingListener;
import cardinality.grader.grading.ResultCache;
import cardinality.grader.intake.RejectedInputException;
import cardinality.grader.intake.SubmissionFinder;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.process.WorkerSettings;
import cardinality.grader.report.ctrf.CtrfFormat;
import cardinality.grader.report.github.GithubFormat;
import cardinality.grader.report.gradescope.GradescopeFormat;
import cardinality.grader.report.html.InventedClass;
import cardinality.grader.report.junit.JUnitFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The written files of each format, read back, have the points of the results. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PointsAgreeTest {

    private static final Pattern ROW = Pattern.compile("\\| [^|]* \\| (\\d+|not graded) \\|.*");

    @TempDir
    Path folder;

    private Gradebook sample;

    /** Returns the points of each submission in the order of the class; empty where the grader failed. */
    private interface Reader {
        List<OptionalInt> read(List<Path> files) throws Exception;
    }

    @BeforeAll
    void gradeTheSampleClass() throws RejectedInputException {
        try (Autograder autograder = new Autograder(Kit.load(), 2, exercise -> true, WorkerSettings.usual())) {
            sample = autograder.grade(
                    SubmissionFinder.find(List.of(Path.of("sample-class"))).submissions(),
                    ResultCache.NONE,
                    GradingListener.NONE);
        }
    }

    private static Stream<Arguments> formats() {
        return Stream.of(Tell.values())
                .flatMap(tell -> Stream.of(
                        Arguments.of("junit", tell, new JUnitFormat(tell), (Reader) PointsAgreeTest::suites),
                        Arguments.of("ctrf", tell, new CtrfFormat(tell), (Reader) PointsAgreeTest::reports),
                        Arguments.of("gradescope", tell, new GradescopeFormat(tell), (Reader) PointsAgreeTest::results),
                        Arguments.of("github", tell, new GithubFormat(tell, Optional.empty()), (Reader)
                                PointsAgreeTest::rows)));
    }

    @ParameterizedTest(name = "{0}, telling {1}")
    @MethodSource("formats")
    void thePointsAreThoseOfTheResults(String name, Tell tell, ReportFormat format, Reader reader) throws Exception {
        assertThat(sample.submissions()).hasSizeGreaterThan(20);
        for (Gradebook gradebook : List.of(sample, InventedClass.of(340), HostileClass.all())) {
            Path out = Files.createTempDirectory(folder, name);
            assertThat(reader.read(format.write(gradebook, out)))
                    .containsExactlyElementsOf(gradebook.submissions().stream()
                            .map(GradeReport::points)
                            .toList());
        }
    }

    /** The sums of the criteria are the points as well. */
    private static List<OptionalInt> suites(List<Path> files) throws Exception {
        List<OptionalInt> all = new ArrayList<>();
        for (Path file : files) {
            Document document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile());
            NodeList properties = document.getElementsByTagName("property");
            List<Element> elements = IntStream.range(0, properties.getLength())
                    .mapToObj(i -> (Element) properties.item(i))
                    .toList();
            OptionalInt points = sum(elements, "points");
            if (points.isPresent()) {
                assertThat(sum(elements, "points\\..+")).isEqualTo(points);
                assertThat(sum(elements, "maxPoints\\..+")).isEqualTo(sum(elements, "maxPoints"));
            }
            all.add(points);
        }
        return all;
    }

    private static OptionalInt sum(List<Element> properties, String name) {
        List<Element> found = properties.stream()
                .filter(property -> property.getAttribute("name").matches(name))
                .toList();
        return found.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(found.stream()
                        .mapToInt(property -> Integer.parseInt(property.getAttribute("value")))
                        .sum());
    }

    private static List<OptionalInt> reports(List<Path> files) {
        return files.stream()
                .map(file -> JsonMapper.shared().readTree(file.toFile()).path("results"))
                .map(results -> points(results.path("extra").path("points"), results.path("tests"), "/extra/points"))
                .toList();
    }

    private static List<OptionalInt> results(List<Path> files) {
        return files.stream()
                .map(file -> JsonMapper.shared().readTree(file.toFile()))
                .map(results -> points(results.path("score"), results.path("tests"), "/score"))
                .toList();
    }

    private static OptionalInt points(JsonNode total, JsonNode tests, String each) {
        if (!total.isMissingNode()) {
            assertThat(tests.valueStream()
                            .mapToInt(test -> test.at(each).asInt(0))
                            .sum())
                    .isEqualTo(total.asInt());
        }
        return total.isMissingNode() ? OptionalInt.empty() : OptionalInt.of(total.asInt());
    }

    private static List<OptionalInt> rows(List<Path> files) throws IOException {
        return Files.readAllLines(files.get(0)).stream()
                .dropWhile(line -> !line.startsWith("| submission |"))
                .skip(2)
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1).equals("not graded")
                        ? OptionalInt.empty()
                        : OptionalInt.of(Integer.parseInt(row.group(1))))
                .toList();
    }
}
