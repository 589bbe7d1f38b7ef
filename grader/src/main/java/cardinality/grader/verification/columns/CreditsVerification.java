package cardinality.grader.verification.columns;

import static cardinality.testkit.Expectation.expected;

import cardinality.columns.Course;
import cardinality.columns.CreditsChecks;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import java.util.Optional;

/** A default is used if nothing was set, and only then. */
@Entities(Course.class)
final class CreditsVerification {

    // lesson: columns, credits
    @Graded("columns.credits-default")
    void creditsCanBeChanged(Scope scope) {
        Course course = CreditsChecks.save(scope, 8);
        change(scope, course, 6);
        CreditsChecks.requireStored(scope, 6, "CREDITS_LOST");
        change(scope, course, 0);
        CreditsChecks.requireStored(scope, 0, "CREDITS_ZERO");
    }

    /** Some right defaults treat a null as "nobody set it", others store it, others refuse it. */
    // lesson: columns, null-credits
    @Graded("columns.credits-default")
    void nullIsNotTakenForANumber(Scope scope) {
        Optional<RuntimeException> refusal = scope.refusalOf(em -> {
            Course course = CreditsChecks.course("Botany");
            course.setCredits(null);
            em.persist(scope.numbered(course));
        });
        if (refusal.isEmpty()) {
            String stored = CreditsChecks.stored(scope).get(0);
            expected("after setCredits(null) the row has NULL, or the default of 3 credits")
                    .butWas("it has " + stored)
                    .where("Course.credits")
                    .misconception("CREDITS")
                    .unless(stored.equals("NULL") || stored.equals("3"));
        }
    }

    private static void change(Scope scope, Course course, int credits) {
        scope.statements().clear();
        scope.inTransaction(em -> em.find(Course.class, scope.idOf(course)).setCredits(credits));
    }
}
