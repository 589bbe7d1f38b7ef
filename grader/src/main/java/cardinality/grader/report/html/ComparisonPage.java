package cardinality.grader.report.html;

import cardinality.grader.report.AtomicFile;
import cardinality.grader.report.compare.Comparison;
import cardinality.grader.report.compare.Comparison.CriterionChange;
import cardinality.grader.report.compare.Comparison.Run;
import cardinality.grader.report.compare.Comparison.StudentChange;
import cardinality.grader.report.compare.Comparison.VerdictChange;
import cardinality.testkit.page.PlainText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The page of what changed since another run, ready for display.
 *
 * @param runs the older run and the newer one, in words
 * @param counts the counts in sentences
 * @param causes how many verdicts changed for each cause
 * @param criteria changes that concern the whole class
 * @param students the submissions with a changed verdict or status
 * @param weighed the submissions with the same verdicts and other points
 * @param onlyBefore names of submissions that only the older run has
 * @param onlyAfter names of submissions that only the newer run has
 * @param hasLinks whether the pages of the newer run lie beside this one
 */
public record ComparisonPage(
        Head head,
        List<String> runs,
        List<String> counts,
        List<Tally> causes,
        List<CriterionRow> criteria,
        List<Student> students,
        List<Student> weighed,
        List<String> onlyBefore,
        List<String> onlyAfter,
        boolean hasLinks) {

    /** The name of the page in a folder of results. */
    public static final String FILE = "compare.html";

    /** A cause with the number of its changes. */
    public record Tally(int count, String cause) {}

    /** A criterion with other points, or in one of the runs only. */
    public record CriterionRow(String criterion, String before, String after, String cause) {}

    /**
     * A submission.
     *
     * @param before its points in the older run, or why there are none
     * @param after its points in the newer run, or why there are none
     */
    public record Student(String page, String name, String before, String after, List<Row> rows) {}

    /** A changed verdict; each verdict with its sign and style. */
    public record Row(
            String criterion,
            String signBefore,
            String styleBefore,
            String before,
            String signAfter,
            String styleAfter,
            String after,
            String cause,
            String reason) {}

    /**
     * Writes the page, completely or not at all.
     *
     * @param hasLinks whether to link the pages of the newer run, which lie in the same folder
     * @return the file
     */
    public static Path write(Comparison comparison, Path folder, boolean hasLinks) throws IOException {
        Path file = folder.resolve(FILE);
        AtomicFile.write(file, HtmlFormat.render("html/compare.jte", of(comparison, hasLinks)));
        return file;
    }

    static ComparisonPage of(Comparison comparison, boolean hasLinks) {
        return new ComparisonPage(
                Head.ofComparison("What changed"),
                List.of("Older: " + words(comparison.before()), "Newer: " + words(comparison.after())),
                comparison.counts(),
                comparison.byCause().entrySet().stream()
                        .map(entry -> new Tally(entry.getValue(), entry.getKey().words()))
                        .toList(),
                comparison.criteria().stream().map(ComparisonPage::row).toList(),
                comparison.judgedAnew().stream().map(ComparisonPage::student).toList(),
                comparison.weighedAnew().stream().map(ComparisonPage::student).toList(),
                comparison.onlyBefore().stream().map(ComparisonPage::name).toList(),
                comparison.onlyAfter().stream().map(ComparisonPage::name).toList(),
                hasLinks);
    }

    private static String words(Run run) {
        return run.submissions() + " submissions, " + (run.when().isEmpty() ? "" : "graded " + run.when() + ", ")
                + "kit " + run.kit();
    }

    private static CriterionRow row(CriterionChange change) {
        boolean isInBoth = change.before().isPresent() && change.after().isPresent();
        return new CriterionRow(
                PlainText.line(change.criterion()),
                change.before().map(String::valueOf).orElse("–"),
                change.after().map(String::valueOf).orElse("–"),
                isInBoth
                        ? change.isOfCourse() ? "weights of the course" : "the kit changed"
                        : change.before().isPresent() ? "only in the older run" : "only in the newer run");
    }

    private static Student student(StudentChange change) {
        return new Student(
                Member.page(change.position()),
                name(change.id()),
                points(change.before()),
                points(change.after()),
                change.verdicts().stream().map(ComparisonPage::row).toList());
    }

    private static Row row(VerdictChange change) {
        return new Row(
                PlainText.line(change.criterion()),
                VerdictStyle.sign(change.before()),
                VerdictStyle.style(change.before()),
                VerdictStyle.words(change.before()),
                VerdictStyle.sign(change.after()),
                VerdictStyle.style(change.after()),
                VerdictStyle.words(change.after()),
                change.cause().words(),
                PlainText.line(change.reason()));
    }

    private static String points(Optional<Integer> points) {
        return points.map(String::valueOf).orElse("grader error");
    }

    private static String name(String id) {
        return Member.capped(PlainText.line(id), Member.MAX_NAME);
    }
}
