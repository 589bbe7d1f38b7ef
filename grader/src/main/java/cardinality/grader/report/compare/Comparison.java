package cardinality.grader.report.compare;

import cardinality.grader.model.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What changed from one run to another.
 *
 * @param criteria changes that concern the whole class, by the id of the criterion
 * @param students the submissions with a changed verdict, status or number of points, by name
 * @param onlyBefore names of submissions that only the older run has, sorted
 * @param onlyAfter names of submissions that only the newer run has, sorted
 * @param compared the number of submissions that both runs have
 */
public record Comparison(
        Run before,
        Run after,
        List<CriterionChange> criteria,
        List<StudentChange> students,
        List<String> onlyBefore,
        List<String> onlyAfter,
        int compared) {

    public Comparison {
        criteria = List.copyOf(criteria);
        students = List.copyOf(students);
        onlyBefore = List.copyOf(onlyBefore);
        onlyAfter = List.copyOf(onlyAfter);
    }

    /**
     * One of the two runs.
     *
     * @param kit the name of the kit
     * @param when the start of the run, an instant of ISO 8601; empty if unknown
     * @param submissions how many there are
     */
    public record Run(String kit, String when, int submissions) {}

    /**
     * A criterion that has other points, or that only one of the runs has.
     *
     * @param before its points in the older run; empty if it has no such criterion
     * @param after its points in the newer run; empty if it has no such criterion
     * @param isOfCourse whether the course gave it the points, in one of the runs at least
     */
    public record CriterionChange(
            String criterion, Optional<Integer> before, Optional<Integer> after, boolean isOfCourse) {}

    /**
     * A submission.
     *
     * @param position its position in the newer run, from 1
     * @param before its points in the older run; empty after a grader fault
     * @param after its points in the newer run; empty after a grader fault
     */
    public record StudentChange(
            String id, int position, Optional<Integer> before, Optional<Integer> after, List<VerdictChange> verdicts) {

        public StudentChange {
            verdicts = List.copyOf(verdicts);
        }

        /** Whether the grader failed on it in exactly one of the runs. */
        public boolean isStatusChange() {
            return before.isPresent() != after.isPresent();
        }
    }

    /**
     * A changed verdict.
     *
     * @param reason the reason that the person gave; empty if no person decided
     */
    public record VerdictChange(String criterion, Verdict before, Verdict after, Cause cause, String reason) {}

    /** The submissions with a changed verdict or status. */
    public List<StudentChange> judgedAnew() {
        return students.stream()
                .filter(student -> !student.verdicts().isEmpty() || student.isStatusChange())
                .toList();
    }

    /** The submissions with the same verdicts and other points. */
    public List<StudentChange> weighedAnew() {
        return students.stream()
                .filter(student -> student.verdicts().isEmpty() && !student.isStatusChange())
                .toList();
    }

    /** All changed verdicts. */
    public List<VerdictChange> verdicts() {
        return students.stream().flatMap(student -> student.verdicts().stream()).toList();
    }

    /** How many verdicts changed for each cause, in the order of the causes; causes of none are left out. */
    public Map<Cause, Integer> byCause() {
        Map<Cause, Integer> counts = new EnumMap<>(Cause.class);
        verdicts().forEach(change -> counts.merge(change.cause(), 1, Integer::sum));
        return counts;
    }

    /** Whether both runs have the same results. */
    public boolean isEmpty() {
        return criteria.isEmpty() && students.isEmpty() && onlyBefore.isEmpty() && onlyAfter.isEmpty();
    }

    /** The counts in sentences, the most important first. */
    public List<String> counts() {
        List<String> lines = new ArrayList<>();
        long withVerdicts =
                students.stream().filter(s -> !s.verdicts().isEmpty()).count();
        long status = students.stream().filter(StudentChange::isStatusChange).count();
        int points = weighedAnew().size();
        lines.add(plural(verdicts().size(), "verdict") + " changed in " + withVerdicts + " of "
                + plural(compared, "submission"));
        if (status > 0) {
            lines.add(plural(status, "submission") + " graded in one run only, because the grader failed in the other");
        }
        if (points > 0) {
            lines.add(plural(points, "submission") + " with the same verdicts and other points");
        }
        if (!onlyBefore.isEmpty() || !onlyAfter.isEmpty()) {
            lines.add(plural(onlyBefore.size(), "submission") + " only in the older run, " + onlyAfter.size()
                    + " only in the newer one");
        }
        return lines;
    }

    private static String plural(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
