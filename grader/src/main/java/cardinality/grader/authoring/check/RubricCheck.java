package cardinality.grader.authoring.check;

import cardinality.grader.catalog.Kit;
import cardinality.grader.catalog.TestCatalog;
import cardinality.grader.model.GradedMethod;
import cardinality.testkit.rubric.Advice;
import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks that rubrics and tests match, because a typo in an id would silently remove a test from grading. */
final class RubricCheck {

    private final Kit kit;
    private final TestCatalog catalog;

    RubricCheck(Kit kit, TestCatalog catalog) {
        this.kit = kit;
        this.catalog = catalog;
    }

    List<String> disagreements() {
        List<String> disagreements = new ArrayList<>();
        kit.rubric().exercises().forEach(exercise -> check(exercise, disagreements));
        return disagreements;
    }

    private void check(ExerciseRubric exercise, List<String> into) {
        Set<String> criteria = exercise.criteria().stream().map(Criterion::id).collect(Collectors.toSet());
        Set<String> known = new HashSet<>(criteria);
        exercise.advice().forEach(advice -> known.add(advice.id()));
        List<GradedMethod> tests = catalog.testsOf(exercise.id());
        tests.stream()
                .filter(test -> !known.contains(test.criterion()))
                .forEach(test -> into.add(test.className() + "." + test.method() + " is graded for " + test.criterion()
                        + ", which the rubric of " + exercise.id() + " lacks"));
        for (Advice advice : exercise.advice()) {
            if (tests.stream().noneMatch(t -> t.criterion().equals(advice.id()))) {
                into.add(advice.id() + " has no test; it would never be given");
            }
        }
        for (Criterion criterion : exercise.criteria()) {
            if (tests.stream().noneMatch(t -> t.criterion().equals(criterion.id()) && !t.isHidden())) {
                into.add(criterion.id() + " has no visible test; students cannot see what it asks");
            }
            criterion.requires().stream()
                    .filter(id -> !criteria.contains(id))
                    .forEach(id -> into.add(criterion.id() + " requires " + id + ", which its rubric lacks"));
        }
    }
}
