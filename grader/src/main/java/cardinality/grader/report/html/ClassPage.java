package cardinality.grader.report.html;

import cardinality.grader.model.Gradebook;
import cardinality.testkit.rubric.ExerciseRubric;
import gg.jte.Content;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The page of a class, ready for display.
 *
 * @param script the only script
 * @param overview the numbers on top
 * @param needs what needs a person
 * @param points the distribution of points
 * @param exercises numbers by exercise, in the order of the course
 * @param misconceptions by number of students, most frequent first
 * @param criteria numbers by criterion, in the order of the course
 * @param table the students
 * @param decisions how the class was graded, and what people decided
 * @param foot where else the results are
 */
public record ClassPage(
        Head head,
        Content script,
        Overview overview,
        List<Need> needs,
        Histogram points,
        List<ExerciseNumbers> exercises,
        List<Misconception> misconceptions,
        List<CriterionNumbers> criteria,
        StudentTable table,
        Decisions decisions,
        String foot) {

    private static final Asset SCRIPT = Asset.script("class.js");

    /**
     * The numbers on top.
     *
     * @param submissions how many were handed in
     * @param graded how many of them have a result
     * @param maxPoints the maximum of each
     * @param median the median; a dash if nothing was graded
     * @param quarters the lower and the upper quarter
     * @param full how many have all points
     * @param none how many began nothing
     */
    public record Overview(
            int submissions, int graded, int maxPoints, String median, String quarters, int full, int none) {}

    /**
     * Submissions that a person should look at for one reason.
     *
     * @param reason the reason in a few words
     * @param advice what to do
     */
    public record Need(String reason, String advice, List<Case> cases) {}

    /** One submission that a person should look at; the page is empty for somebody who handed in nothing. */
    public record Case(String page, String name, String detail) {}

    /**
     * An exercise.
     *
     * @param mean the mean of its points
     * @param shares the shares of its verdicts, from left to right
     */
    public record ExerciseNumbers(String id, String title, int points, String mean, List<Share> shares) {

        /** The shares in words. */
        public String words() {
            return shares.stream().map(Share::words).collect(Collectors.joining(", "));
        }
    }

    /**
     * A part of a bar of 100 units.
     *
     * @param words the share in words
     */
    public record Share(String style, double x, double width, String words) {}

    /**
     * A misconception.
     *
     * @param code its stable name
     * @param exercise the exercise it was met in
     * @param lesson the title of the exercise
     * @param idea the sentence that corrects it
     * @param count the number of students
     * @param share their share of the graded, in percent
     * @param criteria the criteria it was met in
     * @param who the first of them
     * @param more how many are not among the first
     */
    public record Misconception(
            String code,
            String exercise,
            String lesson,
            String idea,
            int count,
            int share,
            String criteria,
            CriterionSection example,
            List<Case> who,
            int more) {

        /** The view of the table with these students. */
        public String link() {
            return "#exercise=" + exercise + "&misconception=" + URLEncoder.encode(code, StandardCharsets.UTF_8);
        }
    }

    /**
     * A criterion.
     *
     * @param passed the share that passed, in percent
     * @param started the share that began it, in percent
     * @param discrimination the corrected item-total correlation; empty where it says nothing
     * @param remark what to look at; empty if nothing
     */
    public record CriterionNumbers(
            String exercise,
            String name,
            String title,
            int points,
            int passed,
            int started,
            String discrimination,
            String remark) {}

    static ClassPage of(Gradebook gradebook) {
        List<Member> members = Member.of(gradebook);
        List<Member> graded = members.stream().filter(Member::isGraded).toList();
        List<ExerciseRubric> rubrics = ClassNumbers.rubrics(graded);
        MisconceptionList misconceptions = new MisconceptionList(graded);
        return new ClassPage(
                Head.ofClass("Results of the class", SCRIPT),
                SCRIPT,
                ClassNumbers.overview(members, graded, gradebook.maxPoints()),
                Needs.of(members, gradebook.folder()),
                Histogram.of(graded.stream().mapToInt(Member::points).toArray(), gradebook.maxPoints()),
                ClassNumbers.exercises(rubrics, graded),
                misconceptions.all(),
                ItemAnalysis.of(rubrics, graded),
                StudentTable.of(rubrics, members, misconceptions, gradebook.maxPoints()),
                Decisions.of(gradebook, members),
                "The same results for programs: grades.json.");
    }
}
