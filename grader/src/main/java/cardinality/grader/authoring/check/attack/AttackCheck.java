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
 * Finds criteria that pass without any work. A criterion judges a method if it does not pass once the method is a gap or throws
 * an error; then it may not pass either when the method does nothing, makes something up or throws something else.
 */
public final class AttackCheck {

    private final List<Attack> attacks;
    private final List<ExerciseReport> reports;
    private final Excuses excuses;

    /**
     * @param attacks all those on one exercise
     * @param reports what came of them, in their order
     * @param excuses what may pass, and why
     */
    public AttackCheck(List<Attack> attacks, List<ExerciseReport> reports, Excuses excuses) {
        this.attacks = List.copyOf(attacks);
        this.reports = List.copyOf(reports);
        this.excuses = excuses;
    }

    /** What passes and may not, and excuses that are none, one line each. */
    public List<String> findings() {
        Map<String, Set<Criterion>> judging = judging();
        List<String> findings = new ArrayList<>();
        for (int i = 0; i < attacks.size(); i++) {
            Attack attack = attacks.get(i);
            ExerciseReport report = reports.get(i);
            Set<Criterion> judges = judging.getOrDefault(attack.target(), Set.of());
            if (isNoAnswer(report)) {
                findings.add("attack " + attack.id() + ": is " + report.status().label()
                        + ", so that it shows nothing: " + report.message().orElse(""));
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

    /** Whether an attack did not get as far as its tests: it is for the kit to make one that does. */
    private static boolean isNoAnswer(ExerciseReport report) {
        return report.status() == ExerciseStatus.REFUSED || report.status() == ExerciseStatus.DOES_NOT_COMPILE;
    }

    /** By what is replaced, the criteria that cannot do without it. */
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
