package cardinality.testkit.rubric;

import cardinality.testkit.Fact;
import cardinality.testkit.Feedback;
import cardinality.testkit.FeedbackLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One exercise and its criteria, in the order in which a learner meets them.
 *
 * @param id name of the exercise and of its package, {@code cardinality.<id>}
 * @param title the lesson in a few words
 * @param order position in the course, lowest first
 * @param classes simple names of the top-level classes a student hands in
 * @param buildsOn ids of the exercises whose classes this one uses
 * @param criteria the criteria, never empty
 * @param advice possible remarks beyond the criteria
 * @param misconceptions from a stable code such as {@code NO_ORPHAN} to the idea that corrects it
 * @param goodAnswer what a good answer has, for a learner who has finished; may be empty
 */
public record ExerciseRubric(
        String id,
        String title,
        int order,
        List<String> classes,
        List<String> buildsOn,
        List<Criterion> criteria,
        List<Advice> advice,
        Map<String, String> misconceptions,
        String goodAnswer) {

    public ExerciseRubric {
        classes = List.copyOf(classes);
        buildsOn = List.copyOf(buildsOn);
        criteria = List.copyOf(criteria);
        advice = List.copyOf(advice);
        misconceptions = Map.copyOf(misconceptions);
    }

    /** Creates an exercise without words for a learner who has finished. */
    public ExerciseRubric(
            String id,
            String title,
            int order,
            List<String> classes,
            List<String> buildsOn,
            List<Criterion> criteria,
            List<Advice> advice,
            Map<String, String> misconceptions) {
        this(id, title, order, classes, buildsOn, criteria, advice, misconceptions, "");
    }

    /** The idea that corrects a misconception: the exercise's own text for it, or the common one. */
    public Optional<String> idea(String misconception) {
        return Optional.ofNullable(misconceptions.get(misconception)).or(() -> CommonIdeas.of(misconception));
    }

    /** The facts of a feedback as a student reads them: with the place, and the idea that corrects the misconception. */
    public List<Fact> explained(Feedback feedback) {
        List<Fact> facts = new ArrayList<>(feedback.facts());
        Optional.ofNullable(feedback.where()).ifPresent(where -> facts.add(new Fact(FeedbackLayout.WHERE, where)));
        Optional.ofNullable(feedback.misconception())
                .flatMap(this::idea)
                .ifPresent(idea -> facts.add(new Fact(FeedbackLayout.IDEA, idea)));
        return facts;
    }

    /** The points that the exercise can earn. */
    public int points() {
        return criteria.stream().mapToInt(Criterion::points).sum();
    }

    /** Whether it is a bonus: graded like any other exercise, but worth no points. */
    public boolean isBonus() {
        return points() == 0;
    }

    /** The points that were earned, as text of fixed width: {@code " 3 of 17"}, or {@code "bonus"} for a bonus. */
    public String tally(int earned) {
        return isBonus() ? "bonus   " : "%2d of %2d".formatted(earned, points());
    }

    /** The criteria of a bonus that were met, as a remark after its title; empty for an exercise with points. */
    public String remark(long met) {
        return isBonus() ? "   (%d of %d criteria)".formatted(met, criteria.size()) : "";
    }
}
