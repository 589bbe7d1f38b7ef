package cardinality.grader.authoring.check.attack;

import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.Verdict;
import cardinality.testkit.rubric.Criterion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds criteria that pass although a method does no work. A criterion judges a method if it does not pass when the
 * method is a gap or throws an error. Such a criterion must not pass either when the method does nothing, returns a
 * made-up value or throws something else.
 */
public final class AttackCheck {

    private final List<Attack> attacks;
    private final List<ExerciseReport> reports;
    private final Excuses excuses;

    /**
     * @param attacks all attacks on one exercise
     * @param reports the reports of the attacks, in the same order
     * @param excuses the criteria that may pass, with reasons
     */
    public AttackCheck(List<Attack> attacks, List<ExerciseReport> reports, Excuses excuses) {
        this.attacks = List.copyOf(attacks);
        this.reports = List.copyOf(reports);
        this.excuses = excuses;
    }

    /** Returns criteria that pass but must not, and invalid excuses, one line each. */
    public List<String> findings() {
        Map<String, Set<Criterion>> judging = judging();
        List<String> findings = new ArrayList<>();
        for (int i = 0; i < attacks.size(); i++) {
            Attack attack = attacks.get(i);
            ExerciseReport report = reports.get(i);
            Set<Criterion> judges = judging.getOrDefault(attack.target(), Set.of());
            if (isNoAnswer(report)) {
                findings.add("attack " + attack.id() + ": is " + report.status().label() + ", so it shows nothing: "
                        + report.message().orElse(""));
            } else if (!attack.isProbe()) {
                report.criteria().stream()
                        .filter(criterion -> criterion.verdict() == Verdict.PASSED)
                        .map(CriterionReport::criterion)
                        .filter(judges::contains)
                        .filter(criterion -> !excuses.cover(attack.id(), criterion))
                        .forEach(criterion ->
                                findings.add("attack " + attack.id() + ": " + criterion.id() + " passes for nothing"));
            } else if (judges.isEmpty()) {
                findings.add("attack " + attack.id() + ": no criterion judges this method");
            }
        }
        findings.addAll(excuses.mistakes());
        return findings;
    }

    /** Whether an attack did not get as far as its tests. That is a mistake of the kit. */
    private static boolean isNoAnswer(ExerciseReport report) {
        return report.status() == ExerciseStatus.REFUSED || report.status() == ExerciseStatus.DOES_NOT_COMPILE;
    }

    /** Returns the criteria that depend on a method, by the replaced target. */
    private Map<String, Set<Criterion>> judging() {
        Map<String, Set<Criterion>> judging = new HashMap<>();
        for (int i = 0; i < attacks.size(); i++) {
            if (attacks.get(i).isProbe()) {
                Set<Criterion> lost = judging.computeIfAbsent(attacks.get(i).target(), target -> new HashSet<>());
                reports.get(i).criteria().stream()
                        .filter(criterion -> criterion.verdict() != Verdict.PASSED)
                        .forEach(criterion -> lost.add(criterion.criterion()));
            }
        }
        return judging;
    }
}
