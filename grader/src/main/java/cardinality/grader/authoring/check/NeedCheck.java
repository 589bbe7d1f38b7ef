package cardinality.grader.authoring.check;

import cardinality.grader.catalog.TestCatalog;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.GradedMethod;
import cardinality.grader.scoring.Assessment;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds hidden verifications that could be removed without changing any result of the corpus. Either nothing needs
 * them, or the corpus lacks the mistake that only they catch.
 */
final class NeedCheck {

    private final TestCatalog catalog;

    NeedCheck(TestCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * @param assessments the assessments of all corpus entries of the exercise
     * @return the verifications of the exercise that decide nothing, one line each
     */
    List<String> needless(ExerciseRubric exercise, List<Assessment> assessments) {
        List<String> needless = new ArrayList<>();
        for (GradedMethod test : catalog.testsOf(exercise.id())) {
            if (test.isHidden() && assessments.stream().noneMatch(assessment -> decides(test, assessment))) {
                needless.add(test.className() + "." + test.method() + ": no entry of the corpus needs it for "
                        + test.criterion());
            }
        }
        return needless;
    }

    private static boolean decides(GradedMethod test, Assessment assessment) {
        return assessment
                .by(other -> !other.equals(test))
                .filter(without -> !verdicts(without).equals(verdicts(assessment.report())))
                .isPresent();
    }

    /** Returns everything that a corpus entry can promise. */
    private static List<String> verdicts(ExerciseReport report) {
        return Stream.concat(
                        report.criteria().stream().map(NeedCheck::verdict),
                        report.advice().stream().map(advice -> advice.advice().id() + advice.misconception()))
                .toList();
    }

    private static String verdict(CriterionReport criterion) {
        Optional<String> code = criterion.misconception();
        return criterion.verdict().label() + code.map(c -> " " + c).orElse("");
    }
}
