package cardinality.grader.authoring.check;

import cardinality.grader.authoring.check.CorpusEntry.Loss;
import cardinality.grader.model.AdviceReport;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Compares a result with the promised one and returns one line for each deviation. */
@FunctionalInterface
interface ResultCheck {

    List<String> deviations(String name, ExerciseReport report);

    /** For an untouched stub: all criteria are not started, and there is no feedback. */
    static ResultCheck earnsNothing() {
        return (name, report) -> {
            List<String> deviations =
                    criteria(name, report, criterion -> criterion.verdict() == Verdict.NOT_STARTED, "not-started");
            deviations.addAll(advice(name, report, Map.of()));
            return deviations;
        };
    }

    /** For a correct answer: all criteria pass, and the given advice is reported, as misconceptions by advice id. */
    static ResultCheck earnsEverything(Map<String, String> advice) {
        return (name, report) -> {
            List<String> deviations =
                    criteria(name, report, criterion -> criterion.verdict() == Verdict.PASSED, "passed");
            deviations.addAll(advice(name, report, advice));
            return deviations;
        };
    }

    /** For a seeded mistake: exactly the result in its entry. */
    static ResultCheck loses(CorpusEntry entry) {
        return (name, report) -> {
            List<String> deviations = new ArrayList<>();
            for (CriterionReport criterion : report.criteria()) {
                Loss loss = entry.losses().get(criterion.criterion().id());
                if (!isAsPromised(criterion, loss)) {
                    String wanted =
                            loss == null ? "passed" : loss.blocked() ? "blocked" : "failed " + loss.misconception();
                    deviations.add(name + ": " + describe(report, criterion) + ", expected " + wanted.strip());
                }
                criterion
                        .misconception()
                        .filter(code -> report.exercise().idea(code).isEmpty())
                        .ifPresent(code -> deviations.add(name + ": the rubric has no misconception." + code));
            }
            entry.losses().keySet().stream()
                    .filter(id -> report.criteria().stream()
                            .noneMatch(c -> c.criterion().id().equals(id)))
                    .forEach(id -> deviations.add(name + ": there is no criterion " + id));
            return deviations;
        };
    }

    private static boolean isAsPromised(CriterionReport criterion, @Nullable Loss loss) {
        if (loss == null) {
            return criterion.verdict() == Verdict.PASSED;
        }
        if (loss.blocked()) {
            return criterion.verdict() == Verdict.BLOCKED;
        }
        return (criterion.verdict() == Verdict.FAILED || criterion.verdict() == Verdict.TIMED_OUT)
                && criterion.misconception().orElse("").equals(loss.misconception());
    }

    private static List<String> criteria(
            String name, ExerciseReport report, Predicate<CriterionReport> holds, String wanted) {
        List<String> deviations = new ArrayList<>();
        report.criteria().stream()
                .filter(holds.negate())
                .forEach(criterion ->
                        deviations.add(name + ": " + describe(report, criterion) + ", expected " + wanted));
        return deviations;
    }

    private static List<String> advice(String name, ExerciseReport report, Map<String, String> promised) {
        Map<String, String> given = new TreeMap<>();
        for (AdviceReport advice : report.advice()) {
            given.put(advice.advice().id(), advice.misconception().orElse(""));
        }
        return given.equals(promised)
                ? List.of()
                : List.of(name + ": advises " + given + ", expected " + new TreeMap<>(promised));
    }

    private static String describe(ExerciseReport report, CriterionReport criterion) {
        String found = criterion.criterion().id() + " is " + criterion.verdict().label()
                + criterion.misconception().map(code -> " " + code).orElse("");
        String why = report.message()
                .or(() -> criterion.feedback().stream()
                        .filter(f -> f.key().equals("but was"))
                        .map(f -> f.value())
                        .findFirst())
                .map(m -> " (" + m.lines().findFirst().orElse("") + ")")
                .orElse("");
        return found + why;
    }
}
