package cardinality.grader.report.html;

import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.Location;
import cardinality.grader.model.Verdict;
import cardinality.testkit.Fact;
import cardinality.testkit.FeedbackLayout;
import cardinality.testkit.page.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A criterion that was not met, with everything that is known about it.
 *
 * @param anchor the name of its place on the page
 * @param verdict the verdict in words
 * @param style the class of the verdict
 * @param points such as {@code 0 of 3}; empty for a bonus
 * @param facts what was expected and found
 * @param place the student's own line; empty if unknown
 * @param source the lines around it
 * @param timeline the SQL that ran; empty if it does not matter
 * @param idea the idea that corrects the misconception; empty if there is none
 * @param hint the first hint; empty if there is none
 * @param repetitions what an earlier criterion of the page shows already
 */
public record CriterionSection(
        String anchor,
        String name,
        String title,
        String sign,
        String verdict,
        String style,
        String points,
        List<Line> facts,
        String place,
        List<SourceLine> source,
        Timeline timeline,
        String idea,
        String hint,
        Repetitions repetitions) {

    /** A fact: what it is, and its text, which may have several lines. */
    public record Line(String key, String text) {}

    private static final int MAX_EXAMPLE = 3;

    private static final int MAX_FILE = 80;

    /** A section of a student's page. */
    static CriterionSection of(CriterionReport report) {
        return section(report, source(report));
    }

    /** An example for a class: three lines at most, and no name. */
    static CriterionSection example(CriterionReport report) {
        List<SourceLine> source = source(report);
        int found = 0;
        for (int i = 0; i < source.size(); i++) {
            found = source.get(i).found() ? i : found;
        }
        int from = Math.max(0, Math.min(found - 1, source.size() - MAX_EXAMPLE));
        return section(report, source.subList(from, Math.min(from + MAX_EXAMPLE, source.size())));
    }

    private static CriterionSection section(CriterionReport report, List<SourceLine> source) {
        Verdict verdict = report.verdict();
        return new CriterionSection(
                report.criterion().id(),
                report.criterion().name(),
                report.criterion().title(),
                VerdictStyle.sign(verdict),
                VerdictStyle.words(verdict),
                VerdictStyle.style(verdict),
                tally(report),
                facts(report.feedback()),
                place(report),
                source,
                Timeline.of(report),
                value(report.feedback(), FeedbackLayout.IDEA),
                report.hint().orElse(""),
                Repetitions.NONE);
    }

    CriterionSection with(Repetitions others) {
        return new CriterionSection(
                anchor, name, title, sign, verdict, style, points, facts, place, source, timeline, idea, hint, others);
    }

    static String tally(CriterionReport report) {
        int points = report.criterion().points();
        return points == 0 ? "" : report.points() + " of " + points;
    }

    /** Facts without those that have a place of their own. */
    static List<Line> facts(List<Fact> feedback) {
        List<Line> lines = new ArrayList<>();
        for (Fact fact : feedback) {
            if (!fact.key().equals(FeedbackLayout.IDEA) && !fact.key().equals(FeedbackLayout.WHERE)) {
                lines.add(new Line(
                        PlainText.line(fact.key()), PlainText.of(fact.value().strip())));
            }
        }
        return lines;
    }

    static String value(List<Fact> feedback, String key) {
        return feedback.stream()
                .filter(fact -> fact.key().equals(key))
                .map(fact -> PlainText.of(fact.value()))
                .findFirst()
                .orElse("");
    }

    private static String place(CriterionReport report) {
        String where = value(report.feedback(), FeedbackLayout.WHERE);
        String line = report.location().map(CriterionSection::place).orElse("");
        return where.isEmpty() || line.isEmpty() ? where + line : where + ", in " + line;
    }

    /** A line of a student's source for people, such as {@code User.java, line 26}. */
    static String place(Location location) {
        String file = location.file().substring(location.file().lastIndexOf('/') + 1);
        return Member.capped(PlainText.line(file), MAX_FILE) + ", line " + location.line();
    }

    private static List<SourceLine> source(CriterionReport report) {
        Set<Integer> found = Stream.concat(
                        report.location().stream(),
                        report.evidence().order().runs().stream()
                                .flatMap(run -> run.cause().stream())
                                .filter(cause -> report.location()
                                        .map(location -> location.file().equals(cause.file()))
                                        .orElse(true)))
                .map(Location::line)
                .collect(Collectors.toSet());
        return SourceLine.of(report.evidence().excerpt(), found);
    }
}
