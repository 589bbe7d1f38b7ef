package cardinality.grader.corpus;

import cardinality.grader.kit.Kit;
import cardinality.grader.rubric.GradedTest;
import cardinality.grader.rubric.TestCatalog;
import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds rubrics and tests against each other: a typing error in an id would take a test out of grading without a sound. */
final class RubricCheck {

    private final Kit kit;
    private final TestCatalog catalog = TestCatalog.read();

    RubricCheck(Kit kit) {
        this.kit = kit;
    }

    List<String> disagreements() {
        List<String> disagreements = new ArrayList<>();
        kit.rubric().exercises().forEach(exercise -> check(exercise, disagreements));
        return disagreements;
    }

    private void check(ExerciseRubric exercise, List<String> into) {
        Set<String> known = exercise.criteria().stream().map(Criterion::id).collect(Collectors.toSet());
        List<GradedTest> tests = catalog.testsOf(exercise.id());
        tests.stream()
                .filter(test -> !known.contains(test.criterion()))
                .forEach(test -> into.add(test.className() + "." + test.method() + " is graded for " + test.criterion()
                        + ", which the rubric of " + exercise.id() + " lacks"));
        for (Criterion criterion : exercise.criteria()) {
            if (tests.stream().noneMatch(t -> t.criterion().equals(criterion.id()) && !t.isHidden())) {
                into.add(criterion.id() + " has no visible test; students cannot see what it asks");
            }
            criterion.requires().stream()
                    .filter(id -> !known.contains(id))
                    .forEach(id -> into.add(criterion.id() + " requires " + id + ", which its rubric lacks"));
        }
    }
}
