package cardinality.grader.report.html;

import cardinality.grader.model.GradeReport;
import cardinality.grader.report.ArrivalWords;
import cardinality.grader.report.NextSteps;
import cardinality.grader.report.Tell;
import cardinality.testkit.page.PlainText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The page of a student, ready for display. It holds nothing of others, so that it can be handed out as it is.
 *
 * @param points such as {@code 97 of 100 points}
 * @param weights that the course counts other points than the kit; empty if it does not
 * @param remark a remark on the whole submission; empty if there is none
 * @param brief that some criteria are not explained; empty if all are
 * @param arrival what is missing, and how the submission arrived
 * @param next what to do next, in the order of the course
 * @param exercises in the order of the course
 */
public record StudentPage(
        Head head,
        String name,
        String points,
        String weights,
        String remark,
        String brief,
        List<String> arrival,
        List<NextSteps.Step> next,
        List<ExerciseSection> exercises) {

    /** Explains all criteria. */
    static final int ALL = Integer.MAX_VALUE;

    private static final int MAX_NAME = 300;

    private static final String BRIEF = "So much is open that this page explains only the first open criteria of each"
            + " exercise. Of the others it tells what was expected and found. Mend the first ones first.";

    /** @param explained how many criteria are explained in full; of the others, the page names what was found */
    static StudentPage of(GradeReport report, int maxPoints, String weights, Tell tell, int explained) {
        Map<String, String> ideas = new HashMap<>();
        int[] shares = shares(report, tell, explained);
        String name = Member.capped(PlainText.line(ArrivalWords.label(report)), MAX_NAME);
        return new StudentPage(
                Head.ofStudent(name + ": results"),
                name,
                points(report, maxPoints),
                weights,
                PlainText.of(report.graderError()
                        .map(error -> "The grader failed on this submission, so there are no points yet. Nothing was"
                                + " taken from you.")
                        .or(report::message)
                        .orElse("")),
                explained == ALL ? "" : BRIEF,
                arrival(report),
                NextSteps.of(report, tell),
                IntStream.range(0, shares.length)
                        .mapToObj(i -> ExerciseSection.of(report.exercises().get(i), tell, shares[i], ideas))
                        .toList());
    }

    /** Gives each exercise the same share, and what it cannot use to the others. */
    private static int[] shares(GradeReport report, Tell tell, int explained) {
        int[] open = report.exercises().stream()
                .mapToInt(exercise -> ExerciseSection.open(exercise, tell).size())
                .toArray();
        int[] shares = new int[open.length];
        int given = -1;
        for (int left = explained; given != left; ) {
            given = left;
            for (int i = 0; i < open.length; i++) {
                if (left > 0 && shares[i] < open[i]) {
                    shares[i]++;
                    left--;
                }
            }
        }
        return shares;
    }

    private static List<String> arrival(GradeReport report) {
        return Stream.of(ArrivalWords.remarks(report), ArrivalWords.guesses(report))
                .flatMap(List::stream)
                .map(PlainText::line)
                .toList();
    }

    private static String points(GradeReport report, int maxPoints) {
        if (report.points().isEmpty()) {
            return "no points yet";
        }
        return maxPoints == 0 ? "bonus" : report.points().getAsInt() + " of " + maxPoints + " points";
    }
}
