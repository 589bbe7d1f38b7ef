package cardinality.grader.report.html;

import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.report.ArrivalWords;
import cardinality.testkit.page.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One submission of the class, with the name of its page.
 *
 * @param page a file name made from the position in the class, never from a name
 */
record Member(String page, GradeReport report) {

    static final int MAX_NAME = 60;

    /** Returns the submissions in order. Those of a shard are numbered as in the whole class. */
    static List<Member> of(Gradebook gradebook) {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < gradebook.submissions().size(); i++) {
            members.add(new Member(
                    page(gradebook.position(i)), gradebook.submissions().get(i)));
        }
        return members;
    }

    /** The name of the page of the submission at a position in the class, from 1. */
    static String page(int position) {
        return String.format(Locale.ROOT, "s%04d.html", position);
    }

    /** Whether there is a result, not a fault of the grader. */
    boolean isGraded() {
        return report.graderError().isEmpty();
    }

    int points() {
        return report.points().orElse(0);
    }

    /** The name for a list. */
    String shortName() {
        return capped(PlainText.line(ArrivalWords.label(report)), MAX_NAME);
    }

    static String capped(String text, int length) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
    }
}
