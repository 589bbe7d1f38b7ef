package cardinality.grader.report.compare;

import cardinality.grader.model.KitName;
import cardinality.grader.report.compare.Comparison.CriterionChange;
import cardinality.grader.report.compare.Comparison.Run;
import cardinality.grader.report.compare.Comparison.StudentChange;
import cardinality.grader.report.compare.Comparison.VerdictChange;
import cardinality.grader.report.compare.Outline.Judged;
import cardinality.grader.report.compare.Outline.Student;
import cardinality.testkit.rubric.ExerciseRubric;
import cardinality.testkit.rubric.Rubric;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Compares two outlines. The result depends on nothing else. */
public final class OutlineComparison {

    private final Outline before;
    private final Outline after;
    private final Rubric kit;
    private final boolean isOtherKit;

    private OutlineComparison(Outline before, Outline after, Rubric kit) {
        this.before = before;
        this.after = after;
        this.kit = kit;
        this.isOtherKit = !before.kitVersion().equals(after.kitVersion())
                || !before.rubricDigest().equals(after.rubricDigest());
    }

    /**
     * Compares the results of two runs.
     *
     * @param before the older results
     * @param after the newer results
     * @param kit tells which exercises build on others
     */
    public static Comparison of(Outline before, Outline after, Rubric kit) {
        return new OutlineComparison(before, after, kit).compare();
    }

    private Comparison compare() {
        Map<String, Student> old = byId(before.students());
        Map<String, Student> young = byId(after.students());
        List<StudentChange> changes = new ArrayList<>();
        old.forEach((id, student) -> {
            Student other = young.get(id);
            if (other != null) {
                change(student, other).ifPresent(changes::add);
            }
        });
        List<String> onlyBefore = without(old.keySet(), young);
        return new Comparison(
                run(before),
                run(after),
                criteria(),
                changes,
                onlyBefore,
                without(young.keySet(), old),
                old.size() - onlyBefore.size());
    }

    private static Map<String, Student> byId(List<Student> students) {
        Map<String, Student> byId = new TreeMap<>();
        students.forEach(student -> byId.put(student.id(), student));
        return byId;
    }

    private static List<String> without(Collection<String> names, Map<String, Student> others) {
        return names.stream().filter(name -> !others.containsKey(name)).toList();
    }

    private static Run run(Outline outline) {
        return new Run(
                KitName.of(outline.kitVersion(), outline.rubricDigest()),
                outline.when().map(Instant::toString).orElse(""),
                outline.students().size());
    }

    private List<CriterionChange> criteria() {
        Map<String, Integer> old = points(before);
        Map<String, Integer> young = points(after);
        return Stream.concat(old.keySet().stream(), young.keySet().stream())
                .distinct()
                .filter(id -> !Objects.equals(old.get(id), young.get(id)))
                .map(id -> new CriterionChange(
                        id,
                        Optional.ofNullable(old.get(id)),
                        Optional.ofNullable(young.get(id)),
                        before.weighted().contains(id) || after.weighted().contains(id)))
                .toList();
    }

    private static Map<String, Integer> points(Outline outline) {
        Map<String, Integer> points = new LinkedHashMap<>();
        outline.students().forEach(student -> student.criteria()
                .forEach((id, judged) -> points.putIfAbsent(id, judged.maxPoints())));
        return points;
    }

    private Optional<StudentChange> change(Student old, Student young) {
        List<VerdictChange> verdicts = new ArrayList<>();
        old.criteria().forEach((id, judged) -> {
            Judged other = young.criteria().get(id);
            if (other != null && judged.verdict() != other.verdict()) {
                verdicts.add(change(id, judged, other, old, young));
            }
        });
        boolean isSame = verdicts.isEmpty() && old.points().equals(young.points());
        return isSame
                ? Optional.empty()
                : Optional.of(new StudentChange(
                        old.id(), young.position(), boxed(old.points()), boxed(young.points()), verdicts));
    }

    private static Optional<Integer> boxed(OptionalInt points) {
        return points.isPresent() ? Optional.of(points.getAsInt()) : Optional.empty();
    }

    private VerdictChange change(String id, Judged old, Judged young, Student before, Student after) {
        Cause cause;
        String reason = "";
        if (young.accepted().isPresent()) {
            cause = Cause.ACCEPTED;
            reason = young.accepted().get();
        } else if (old.accepted().isPresent() && old.kit() == young.kit()) {
            cause = Cause.WITHDRAWN;
            reason = old.accepted().get();
        } else {
            cause = cause(id.substring(0, Math.max(0, id.indexOf('.'))), before, after);
        }
        return new VerdictChange(id, old.verdict(), young.verdict(), cause, reason);
    }

    private Cause cause(String exercise, Student before, Student after) {
        if (before.digests().isEmpty() || after.digests().isEmpty()) {
            return isOtherKit ? Cause.KIT : Cause.UNKNOWN;
        }
        boolean isChanged = Stream.concat(Stream.of(exercise), below(exercise))
                .anyMatch(id -> !Objects.equals(
                        before.digests().get(id), after.digests().get(id)));
        if (isChanged) {
            return isOtherKit ? Cause.BOTH : Cause.SUBMISSION;
        }
        return isOtherKit ? Cause.KIT : Cause.NEITHER;
    }

    /** The student's own entities can count in an exercise that builds on them. */
    private Stream<String> below(String exercise) {
        return kit.exercise(exercise).map(ExerciseRubric::buildsOn).stream()
                .flatMap(ids -> ids.stream().flatMap(id -> Stream.concat(Stream.of(id), below(id))));
    }
}
