package cardinality.grader.report.rescore;

import cardinality.grader.model.Acceptance;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.Verdict;
import cardinality.grader.model.Weights;
import cardinality.grader.scoring.ResultRules;
import cardinality.testkit.page.PlainText;
import cardinality.testkit.rubric.Rubric;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Applies decisions of a person, and the points of a course, to results. All of them are valid, or none is applied. */
public final class Rescore {

    private final Rubric kit;
    private final Instant now;
    private final List<String> notes = new ArrayList<>();

    private Rescore(Rubric kit, Instant now) {
        this.kit = kit;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * Changed results.
     *
     * @param notes what was changed, each in one line
     */
    public record Rescored(Gradebook gradebook, List<String> notes) {
        public Rescored {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Changes results. Applying the same changes to the outcome again changes nothing.
     *
     * @param kit the rubric of the kit that graded, with the points of the kit
     * @param weights the points of the course
     * @param now the moment of new decisions
     * @throws RescoreException if a decision names no submission, no criterion, or one that was not judged
     */
    public static Rescored of(
            Gradebook gradebook, Rubric kit, Weights weights, List<? extends Decision> decisions, Instant now)
            throws RescoreException {
        boolean isGraded = gradebook.submissions().stream()
                .anyMatch(report -> report.graderError().isEmpty());
        if (!isGraded && !weights.equals(gradebook.weights())) {
            throw new RescoreException("points", "no submission was graded, so there is nothing to weigh");
        }
        Rescore rescore = new Rescore(kit, now);
        Gradebook decided = rescore.decide(gradebook, rescore.byStudent(gradebook, decisions));
        return new Rescored(weigh(decided, kit, weights), rescore.notes);
    }

    private Map<Integer, Map<String, Target>> byStudent(Gradebook gradebook, List<? extends Decision> decisions)
            throws RescoreException {
        Students students = new Students(gradebook);
        Map<Integer, Map<String, Target>> targets = new TreeMap<>();
        for (Decision decision : decisions) {
            Target target = Target.of(decision, students);
            GradeReport report = gradebook.submissions().get(target.student());
            requireJudged(target, report);
            Target other = targets.computeIfAbsent(target.student(), student -> new TreeMap<>())
                    .put(target.criterion(), target);
            if (other != null && !other.reason().equals(target.reason())) {
                throw new RescoreException(
                        target.where(),
                        "another decision on " + target.criterion() + " of " + report.id() + " stands in "
                                + other.where());
            }
        }
        return targets;
    }

    private void requireJudged(Target target, GradeReport report) throws RescoreException {
        String id = target.criterion();
        String exercise = id.substring(0, Math.max(0, id.indexOf('.')));
        if (kit.criterion(id).isEmpty()) {
            throw new RescoreException(target.where(), CriterionNames.unknown(id, kit));
        }
        if (report.graderError().isPresent()) {
            throw new RescoreException(
                    target.where(), report.id() + " was not graded, because the grader failed; grade it again");
        }
        Optional<ExerciseReport> found = report.exercises().stream()
                .filter(e -> e.exercise().id().equals(exercise))
                .findFirst();
        if (found.isEmpty()) {
            throw new RescoreException(target.where(), exercise + " was not graded in this run");
        }
        Verdict verdict = criterion(found.get(), id).asGraded().verdict();
        if (verdict != Verdict.PASSED && !ResultRules.canBeAccepted(found.get().status(), verdict)) {
            throw new RescoreException(
                    target.where(),
                    id + " of " + report.id() + " was not judged (" + verdict.label() + "), so it cannot be accepted");
        }
    }

    private static CriterionReport criterion(ExerciseReport exercise, String id) {
        return exercise.criteria().stream()
                .filter(criterion -> criterion.criterion().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Gradebook decide(Gradebook gradebook, Map<Integer, Map<String, Target>> targets) {
        List<GradeReport> reports = new ArrayList<>(gradebook.submissions());
        targets.forEach((student, ofStudent) -> reports.set(student, decide(reports.get(student), ofStudent)));
        return gradebook.with(gradebook.maxPoints(), gradebook.weights(), reports);
    }

    private GradeReport decide(GradeReport report, Map<String, Target> targets) {
        return report.with(report.exercises().stream()
                .map(exercise -> {
                    ExerciseReport decided = exercise.with(exercise.criteria().stream()
                            .map(c -> Optional.ofNullable(
                                            targets.get(c.criterion().id()))
                                    .map(target -> decide(c, target, report.id()))
                                    .orElse(c))
                            .toList());
                    noteBlocked(decided, targets, report.id());
                    return decided;
                })
                .toList());
    }

    private CriterionReport decide(CriterionReport criterion, Target target, String student) {
        String name = criterion.criterion().id() + " of " + student;
        Optional<Acceptance> standing = criterion.acceptance();
        CriterionReport before = criterion.asGraded();
        if (!target.isAccepted()) {
            note(
                    standing.isPresent()
                            ? name + ": " + before.verdict().label() + " again, as graded"
                            : name + ": it was not accepted, so nothing was withdrawn");
            return before;
        }
        if (before.verdict() == Verdict.PASSED) {
            note(name + ": the kit passed it already, so nothing was accepted");
            return criterion;
        }
        note(name + ": accepted (" + before.verdict().label() + " as graded)");
        // An unchanged decision keeps its moment, so that repeating a command changes nothing.
        boolean stands = standing.isPresent() && standing.get().reason().equals(target.reason());
        return stands ? criterion : CriterionReport.accepted(new Acceptance(before, target.reason(), now));
    }

    private void noteBlocked(ExerciseReport exercise, Map<String, Target> targets, String student) {
        for (CriterionReport criterion : exercise.criteria()) {
            Target target = targets.get(criterion.criterion().id());
            if (target != null && target.isAccepted()) {
                String blocked = exercise.blockedBy(criterion.criterion()).stream()
                        .map(c -> c.criterion().name())
                        .collect(Collectors.joining(", "));
                if (!blocked.isEmpty()) {
                    note(criterion.criterion().id() + " of " + student + " still blocks " + blocked
                            + "; accept them too if they are right");
                }
            }
        }
    }

    private void note(String text) {
        notes.add(PlainText.line(text));
    }

    private static Gradebook weigh(Gradebook gradebook, Rubric kit, Weights weights) {
        Rubric weighted = weights.in(kit);
        List<GradeReport> reports = gradebook.submissions().stream()
                .map(report -> report.with(report.exercises().stream()
                        .map(exercise -> exercise.under(
                                weighted.exercise(exercise.exercise().id()).orElseThrow()))
                        .toList()))
                .toList();
        int maxPoints = reports.stream()
                .filter(report -> report.graderError().isEmpty())
                .findFirst()
                .map(report -> report.exercises().stream()
                        .mapToInt(exercise -> exercise.exercise().points())
                        .sum())
                .orElse(gradebook.maxPoints());
        return gradebook.with(maxPoints, weights, reports);
    }
}
