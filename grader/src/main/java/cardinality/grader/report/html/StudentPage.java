package cardinality.grader.report.html;

import cardinality.grader.model.GradeReport;
import cardinality.grader.model.PlainText;
import cardinality.grader.report.ArrivalWords;
import java.util.List;
import java.util.stream.Stream;

/**
 * The page of a student, ready for display. It holds nothing of others, so that it can be handed out as it is.
 *
 * @param points such as {@code 97 of 100 points}
 * @param weights that the course counts other points than the kit; empty if it does not
 * @param remark a remark on the whole submission; empty if there is none
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
        List<String> arrival,
        List<Step> next,
        List<ExerciseSection> exercises) {

    private static final int MAX_NAME = 300;

    /** Something to do, with the place on the page that says more. */
    public record Step(String anchor, String exercise, String words, String gain) {}

    static StudentPage of(GradeReport report, int maxPoints, String weights, Tell tell) {
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
                arrival(report),
                NextSteps.of(report, tell),
                report.exercises().stream()
                        .map(exercise -> ExerciseSection.of(exercise, tell))
                        .toList());
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
