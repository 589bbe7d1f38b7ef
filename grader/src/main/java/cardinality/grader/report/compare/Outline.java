package cardinality.grader.report.compare;

import cardinality.grader.model.Acceptance;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.GradedRun;
import cardinality.grader.model.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The part of results that can be compared across kits: verdicts and points, without feedback.
 *
 * @param when the start of the run; empty if unknown
 * @param weighted the criteria whose points differ from those of the kit
 * @param students in the order of the class
 */
public record Outline(
        String kitVersion, String rubricDigest, Optional<Instant> when, Set<String> weighted, List<Student> students) {

    public Outline {
        weighted = Set.copyOf(weighted);
        students = List.copyOf(students);
    }

    /**
     * A submission.
     *
     * @param position its position in the class, from 1
     * @param points its points; empty after a grader fault
     * @param digests SHA-256 over what was handed in for each exercise; empty if unknown
     * @param criteria its verdicts by the id of the criterion, in the order of the course
     */
    public record Student(
            String id, int position, OptionalInt points, Map<String, String> digests, Map<String, Judged> criteria) {

        public Student {
            digests = Map.copyOf(digests);
        }
    }

    /**
     * A verdict.
     *
     * @param kit the verdict of the kit, whatever a person decided
     * @param maxPoints the points of the criterion in the course
     * @param accepted why a person accepted it; empty if nobody did
     */
    public record Judged(Verdict kit, int maxPoints, Optional<String> accepted) {

        /** The verdict that counts. */
        public Verdict verdict() {
            return accepted.isPresent() ? Verdict.PASSED : kit;
        }
    }

    /** Returns the outline of results. */
    public static Outline of(Gradebook gradebook) {
        List<Student> students = new ArrayList<>();
        for (GradeReport report : gradebook.submissions()) {
            students.add(new Student(
                    report.id(),
                    gradebook.position(students.size()),
                    report.points(),
                    report.digests(),
                    criteria(report)));
        }
        return new Outline(
                gradebook.kitVersion(),
                gradebook.rubricDigest(),
                gradebook.run().map(GradedRun::when),
                gradebook.weights().byCriterion().keySet(),
                students);
    }

    private static Map<String, Judged> criteria(GradeReport report) {
        Map<String, Judged> criteria = new LinkedHashMap<>();
        for (ExerciseReport exercise : report.exercises()) {
            for (CriterionReport criterion : exercise.criteria()) {
                criteria.put(
                        criterion.criterion().id(),
                        new Judged(
                                criterion.asGraded().verdict(),
                                criterion.criterion().points(),
                                criterion.acceptance().map(Acceptance::reason)));
            }
        }
        return criteria;
    }
}
