package cardinality.grader.report.html;

import cardinality.grader.model.AdviceReport;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.Location;
import cardinality.grader.report.Tell;
import cardinality.grader.report.html.CriterionSection.Line;
import cardinality.testkit.FeedbackLayout;
import cardinality.testkit.drawing.DrawingMarkup;
import cardinality.testkit.drawing.SchemaDrawing;
import cardinality.testkit.page.PlainText;
import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An exercise on the page of a student.
 *
 * @param tally such as {@code 14 of 17}
 * @param width the length of the bar of 100 units
 * @param status how far it got, where that needs saying; empty otherwise
 * @param message why it got no further; empty if it did
 * @param source the lines around the place where it stopped
 * @param marks one for each criterion; empty if the page tells points only
 * @param open the criteria that were not met and can be explained
 * @param others the criteria that wait for others, were not started, or were accepted by a person
 * @param passed the criteria that were met
 * @param advice advice that affects no points
 * @param drawing the tables; null if there is nothing to draw
 */
public record ExerciseSection(
        String id,
        String title,
        String tally,
        double width,
        String status,
        String message,
        List<SourceLine> source,
        List<MarkView> marks,
        List<CriterionSection> open,
        List<Entry> others,
        List<Entry> passed,
        List<AdviceView> advice,
        @Nullable Content drawing) {

    /** The verdict on a criterion as a sign. */
    public record MarkView(String anchor, String sign, String style, String words) {}

    /** A criterion in one line. */
    public record Entry(String anchor, String sign, String style, String title, String remark) {}

    /** Advice that affects no points. */
    public record AdviceView(String title, List<Line> facts, String place, List<SourceLine> source, String idea) {}

    /**
     * @param explained how many criteria are explained in full; of the others, the page names what was found
     * @param ideas the ideas that the page shows so far, each with its criterion; those of this exercise are added
     */
    static ExerciseSection of(ExerciseReport report, Tell tell, int explained, Map<String, String> ideas) {
        boolean isTold = tell != Tell.POINTS;
        boolean isAll = tell == Tell.ALL;
        List<CriterionReport> criteria = isTold ? report.criteria() : List.of();
        List<CriterionReport> open = open(report, tell);
        List<CriterionReport> inFull = open.subList(0, Math.min(explained, open.size()));
        return new ExerciseSection(
                report.exercise().id(),
                report.exercise().title(),
                tally(report),
                width(report),
                report.status() == ExerciseStatus.GRADED
                        ? report.isBegun() ? "" : "not started"
                        : VerdictStyle.words(report.status()),
                isAll ? PlainText.of(report.message().orElse("")) : "",
                isAll ? SourceLine.of(report.evidence().excerpt(), lines(location(report))) : List.of(),
                criteria.stream().map(ExerciseSection::mark).toList(),
                Repetitions.folded(inFull.stream().map(CriterionSection::of).toList(), ideas),
                criteria.stream()
                        .filter(criterion -> !Entries.isPassed(criterion) && !inFull.contains(criterion))
                        .map(criterion -> open.contains(criterion)
                                ? Entries.inBrief(criterion)
                                : Entries.of(criterion, report, isAll))
                        .toList(),
                criteria.stream()
                        .filter(Entries::isPassed)
                        .map(criterion -> Entries.of(criterion, report, isAll))
                        .toList(),
                isAll ? report.advice().stream().map(ExerciseSection::advice).toList() : List.of(),
                isAll ? drawing(report).orElse(null) : null);
    }

    /** The criteria that can be explained. */
    static List<CriterionReport> open(ExerciseReport report, Tell tell) {
        return tell != Tell.ALL || report.message().isPresent()
                ? List.of()
                : report.criteria().stream().filter(ExerciseSection::isOpen).toList();
    }

    private static Optional<Content> drawing(ExerciseReport report) {
        List<String> parts = report.criteria().stream()
                .flatMap(criterion -> criterion.evidence().schema().stream())
                .toList();
        boolean allPassed = report.met() == report.criteria().size();
        return report.evidence()
                .schemas()
                .map(schemas -> SchemaDrawing.of(schemas.asked(), schemas.made(), parts, allPassed))
                .map(drawing -> new Asset(DrawingMarkup.of(drawing)));
    }

    /** Where an exercise stopped: all its criteria name the same place. */
    private static Optional<Location> location(ExerciseReport report) {
        return report.criteria().stream().findFirst().flatMap(CriterionReport::location);
    }

    private static Set<Integer> lines(Optional<Location> location) {
        return location.map(at -> Set.of(at.line())).orElse(Set.of());
    }

    /** Whether there is more to say about it than its verdict. */
    private static boolean isOpen(CriterionReport report) {
        return switch (report.verdict()) {
            case FAILED, TIMED_OUT, NOT_RUN -> true;
            case PASSED, BLOCKED, NOT_STARTED, REFUSED, DOES_NOT_COMPILE -> false;
        };
    }

    private static String tally(ExerciseReport report) {
        if (report.exercise().isBonus()) {
            return report.isBegun()
                    ? "bonus, " + report.met() + " of " + report.criteria().size()
                    : "bonus";
        }
        return report.points() + " of " + report.exercise().points();
    }

    private static double width(ExerciseReport report) {
        return report.exercise().isBonus()
                ? ClassNumbers.rounded(
                        100.0 * report.met() / Math.max(1, report.criteria().size()))
                : ClassNumbers.rounded(
                        100.0 * report.points() / report.exercise().points());
    }

    private static MarkView mark(CriterionReport report) {
        return new MarkView(
                report.criterion().id(),
                VerdictStyle.sign(report.verdict()),
                VerdictStyle.style(report.verdict()),
                report.criterion().name() + ": " + VerdictStyle.words(report.verdict()));
    }

    private static AdviceView advice(AdviceReport report) {
        return new AdviceView(
                report.advice().title(),
                CriterionSection.facts(report.feedback()),
                report.location().map(CriterionSection::place).orElse(""),
                SourceLine.of(report.excerpt(), lines(report.location())),
                CriterionSection.value(report.feedback(), FeedbackLayout.IDEA));
    }
}
