package cardinality.grader.report.ctrf;

import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.GradedRun;
import cardinality.grader.report.ArrivalWords;
import cardinality.grader.report.ReportFormat;
import cardinality.grader.report.ResultItem;
import cardinality.grader.report.SubmissionFiles;
import cardinality.grader.report.Tell;
import cardinality.testkit.page.PlainText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code ctrf/s0001.json} for each submission, in the Common Test Report Format, version 1.0. Points are in {@code extra},
 * the only part that the format leaves to us.
 */
public final class CtrfFormat implements ReportFormat {

    private static final SubmissionFiles FILES = new SubmissionFiles("ctrf", "", ".json");

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Tell tell;

    /** @param tell how much the reports tell */
    public CtrfFormat(Tell tell) {
        this.tell = tell;
    }

    @Override
    public String name() {
        return "ctrf";
    }

    @Override
    public List<Path> write(Gradebook gradebook, Path folder) throws IOException {
        return FILES.write(
                gradebook,
                folder,
                (report, to) -> to.write(document(report, gradebook).toPrettyString() + "\n"));
    }

    private ObjectNode document(GradeReport report, Gradebook gradebook) {
        ObjectNode document = MAPPER.createObjectNode();
        document.put("reportFormat", "CTRF").put("specVersion", "1.0.0");
        gradebook.run().ifPresent(run -> document.put("timestamp", run.when().toString()));
        document.put("generatedBy", "cardinality");
        ObjectNode results = document.putObject("results");
        results.putObject("tool").put("name", "cardinality").put("version", gradebook.kitVersion());
        List<ObjectNode> tests = tests(report);
        summary(results.putObject("summary"), tests, report, gradebook.run());
        ArrayNode list = results.putArray("tests");
        tests.forEach(list::add);
        ObjectNode extra = results.putObject("extra");
        extra.put("submission", PlainText.line(report.id()));
        ArrivalWords.name(report).ifPresent(name -> extra.put("student", PlainText.line(name)));
        report.points().ifPresent(points -> extra.put("points", points));
        extra.put("maxPoints", gradebook.maxPoints());
        report.message().ifPresent(message -> extra.put("message", PlainText.of(message)));
        return document;
    }

    private static void summary(
            ObjectNode summary, List<ObjectNode> tests, GradeReport report, Optional<GradedRun> run) {
        summary.put("tests", tests.size());
        for (String status : List.of("passed", "failed", "skipped", "pending", "other")) {
            summary.put(status, (int) tests.stream()
                    .filter(test -> test.path("status").asString().equals(status))
                    .count());
        }
        // When this submission began is unknown; the run began then.
        long start = run.map(graded -> graded.when().toEpochMilli()).orElse(0L);
        summary.put("start", start).put("stop", start + report.durationMs()).put("duration", report.durationMs());
    }

    private List<ObjectNode> tests(GradeReport report) {
        List<ObjectNode> tests = new ArrayList<>();
        report.graderError().ifPresent(error -> tests.add(graderError(error)));
        ResultItem.of(report, tell).forEach(item -> tests.add(test(item)));
        return tests;
    }

    private static ObjectNode graderError(String error) {
        ObjectNode test = MAPPER.createObjectNode();
        test.put("name", "the grader failed on this submission")
                .put("status", "other")
                .put("duration", 0);
        test.put("message", PlainText.of(error)).put("rawStatus", "grader-error");
        return test;
    }

    private static ObjectNode test(ResultItem item) {
        ObjectNode test = MAPPER.createObjectNode();
        test.put("name", item.name()).put("status", status(item)).put("duration", 0);
        test.putArray("suite").add(item.exercise());
        test.put("rawStatus", item.verdict().label());
        if (!item.message().isEmpty()) {
            test.put("message", item.message());
        }
        if (!item.text().isEmpty()) {
            test.put("trace", item.text());
        }
        item.location()
                .ifPresent(at -> test.put("filePath", PlainText.line(at.file())).put("line", at.line()));
        ObjectNode extra = test.putObject("extra");
        extra.put("id", item.id()).put("points", item.points()).put("maxPoints", item.maxPoints());
        item.misconception().ifPresent(code -> extra.put("misconception", code));
        return test;
    }

    private static String status(ResultItem item) {
        return switch (item.verdict()) {
            // Nothing of the student's is known to be wrong.
            case NOT_RUN -> "other";
            case PASSED, FAILED, NOT_STARTED, BLOCKED, TIMED_OUT, REFUSED, DOES_NOT_COMPILE ->
                switch (item.outcome()) {
                    case PASSED -> "passed";
                    case FAILED, ERROR -> "failed";
                    case SKIPPED -> "skipped";
                };
        };
    }
}
