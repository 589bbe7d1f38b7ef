package cardinality.grader.report.html;

import cardinality.grader.model.Acceptance;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.GradedRun;
import cardinality.grader.model.KitName;
import cardinality.grader.model.Verdict;
import cardinality.grader.model.Weights;
import cardinality.testkit.page.PlainText;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How results came about, besides what the kit found: when they were graded, and what people decided.
 *
 * @param about when and how the class was graded
 * @param weights what the points of the course are; empty if they are those of the kit
 * @param changed the criteria with other points than in the kit
 * @param accepted the verdicts that a person changed, in the order of the class
 */
public record Decisions(String about, String weights, List<Weighed> changed, List<Accepted> accepted) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** A criterion with its points in the course and in the kit. */
    public record Weighed(String criterion, int points, int kit) {}

    /**
     * An accepted criterion.
     *
     * @param before the verdict of the kit
     * @param waiting the criteria that it still blocks; empty if there are none
     */
    public record Accepted(
            String page, String student, String criterion, String before, String reason, String when, String waiting) {}

    /** Whether there is anything to tell besides how the class was graded. */
    public boolean isEmpty() {
        return changed.isEmpty() && accepted.isEmpty();
    }

    static Decisions of(Gradebook gradebook, List<Member> members) {
        List<Accepted> accepted = new ArrayList<>();
        for (Member member : members) {
            for (ExerciseReport exercise : member.report().exercises()) {
                exercise.criteria().forEach(criterion -> criterion
                        .acceptance()
                        .ifPresent(acceptance -> accepted.add(row(member, exercise, criterion, acceptance))));
            }
        }
        return new Decisions(
                about(gradebook),
                weights(gradebook.weights(), gradebook.maxPoints()),
                gradebook.weights().byCriterion().entrySet().stream()
                        .map(entry -> new Weighed(
                                entry.getKey(),
                                entry.getValue().points(),
                                entry.getValue().kit()))
                        .toList(),
                accepted);
    }

    private static Accepted row(
            Member member, ExerciseReport exercise, CriterionReport criterion, Acceptance acceptance) {
        return new Accepted(
                member.page(),
                member.shortName(),
                criterion.criterion().id(),
                VerdictStyle.words(acceptance.before().verdict()),
                PlainText.line(acceptance.reason()),
                moment(acceptance.when()),
                String.join(
                        ", ",
                        exercise.blockedBy(criterion.criterion()).stream()
                                .map(blocked -> blocked.criterion().name())
                                .toList()));
    }

    /** The notice on pages where points differ from the kit's; empty where they do not. */
    static String weights(Weights weights, int maxPoints) {
        if (weights.isEmpty()) {
            return "";
        }
        int count = weights.byCriterion().size();
        return "This course counts other points than the kit for " + count + (count == 1 ? " criterion" : " criteria")
                + "; " + maxPoints + " in all.";
    }

    /** A moment for people. */
    static String moment(Instant when) {
        return MOMENT.format(when);
    }

    private static String about(Gradebook gradebook) {
        return "Graded " + gradebook.run().map(Decisions::time).orElse("") + "with kit "
                + KitName.of(gradebook.kitVersion(), gradebook.rubricDigest()) + ", "
                + (gradebook.isolation().equals("bwrap") ? "in a sandbox" : "without a sandbox")
                + gradebook
                        .part()
                        .map(part -> ". This is " + part.shard() + " of the class")
                        .orElse("") + ".";
    }

    private static String time(GradedRun run) {
        Duration took = Duration.ofMillis(run.durationMs());
        String words = took.toMinutes() == 0
                ? took.toSeconds() + " s"
                : took.toHours() == 0
                        ? took.toMinutes() + " min " + took.toSecondsPart() + " s"
                        : took.toHours() + " h " + took.toMinutesPart() + " min";
        return moment(run.when()) + " in " + words + ", ";
    }

    /** What an entry of a student's page says beside the title of its criterion; empty if no person decided. */
    static String remark(CriterionReport criterion, ExerciseReport exercise) {
        if (criterion.acceptance().isPresent()) {
            Acceptance acceptance = criterion.acceptance().get();
            return "accepted by a person on " + moment(acceptance.when()) + ": " + acceptance.reason() + " (before: "
                    + VerdictStyle.words(acceptance.before().verdict()) + ")";
        }
        boolean waits = criterion.verdict() == Verdict.BLOCKED
                && exercise.criteria().stream()
                        .anyMatch(other -> other.acceptance().isPresent()
                                && exercise.blockedBy(other.criterion()).contains(criterion));
        return waits ? "this one was not judged by itself, and waits for a person too" : "";
    }
}
