package cardinality.grader.report.gradescope;

import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.report.ArrivalWords;
import cardinality.grader.report.AtomicFile;
import cardinality.grader.report.ReportFormat;
import cardinality.grader.report.ResultItem;
import cardinality.grader.report.ResultItem.Outcome;
import cardinality.grader.report.SubmissionFiles;
import cardinality.grader.report.Tell;
import cardinality.testkit.page.PlainText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What Gradescope reads of an autograder: {@code results.json} for one submission, which is what it grades at a time, and
 * {@code gradescope/s0001.json} for each submission of a class.
 */
public final class GradescopeFormat implements ReportFormat {

    private static final String FILE = "results.json";

    private static final SubmissionFiles FILES = new SubmissionFiles("gradescope", "", ".json");

    private static final JsonMapper MAPPER = new JsonMapper();

    private final Tell tell;

    /** @param tell how much students are told */
    public GradescopeFormat(Tell tell) {
        this.tell = tell;
    }

    @Override
    public String name() {
        return "gradescope";
    }

    @Override
    public List<Path> write(Gradebook gradebook, Path folder) throws IOException {
        if (gradebook.submissions().size() != 1) {
            return FILES.write(gradebook, folder, (report, to) -> to.write(text(report, gradebook)));
        }
        Path file = folder.resolve(FILE);
        AtomicFile.write(file, text(gradebook.submissions().get(0), gradebook));
        return List.of(file);
    }

    private String text(GradeReport report, Gradebook gradebook) {
        return document(report, gradebook).toPrettyString() + "\n";
    }

    private ObjectNode document(GradeReport report, Gradebook gradebook) {
        ObjectNode document = MAPPER.createObjectNode();
        // Without any score, Gradescope shows the submission as one that its autograder failed on. Zero would be a
        // grade.
        report.points().ifPresent(points -> document.put("score", points));
        document.put("output", output(report));
        document.put("output_format", "text").put("test_output_format", "text").put("test_name_format", "text");
        // A hidden test would hide the total from students as well.
        document.put("visibility", "visible").put("stdout_visibility", "hidden");
        ArrayNode tests = document.putArray("tests");
        int number = 0;
        for (ResultItem item : ResultItem.of(report, tell)) {
            number++;
            // A bonus that nobody began is no failed test.
            if (item.maxPoints() > 0 || item.outcome() != Outcome.SKIPPED) {
                test(tests.addObject(), number, item);
            }
        }
        ObjectNode extra = document.putObject("extra_data");
        extra.put("submission", PlainText.line(report.id())).put("max_points", gradebook.maxPoints());
        extra.put("kit", gradebook.kitVersion());
        return document;
    }

    private static String output(GradeReport report) {
        return PlainText.of(Stream.of(
                        report
                                .graderError()
                                .map(error -> "The grader failed on this submission: " + error
                                        + "\nThere are no points yet, and nothing was taken from you.")
                                .or(report::message)
                                .stream(),
                        ArrivalWords.remarks(report).stream(),
                        ArrivalWords.guesses(report).stream())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n")));
    }

    private static void test(ObjectNode test, int number, ResultItem item) {
        test.put("number", String.valueOf(number));
        test.put("name", item.exercise().equals(item.id()) ? item.name() : item.exercise() + ", " + item.name());
        // A bonus earns nothing, and a test without points is shown by its status.
        if (item.maxPoints() > 0) {
            test.put("score", item.points()).put("max_score", item.maxPoints());
        }
        test.put("status", item.outcome() == Outcome.PASSED ? "passed" : "failed");
        test.put(
                "output",
                Stream.of(item.message(), item.text()).filter(s -> !s.isEmpty()).collect(Collectors.joining("\n")));
        test.put("output_format", "text").put("visibility", "visible");
        test.putObject("extra_data")
                .put("id", item.id())
                .put("verdict", item.verdict().label());
    }
}
