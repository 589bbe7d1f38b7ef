package cardinality.grader.verification.selfcheck;

import static cardinality.testkit.Expectation.expected;

import cardinality.grader.process.SelfCheckClass;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** One test passes and one fails, both with a database and with a class that comes with the request. */
@Entities(SelfCheckVerification.Kept.class)
class SelfCheckVerification {

    @Graded("self-check.passes")
    void passes(Scope scope) {
        requireKept(scope, new SelfCheckClass().answer());
    }

    @Graded("self-check.fails")
    void fails(Scope scope) {
        requireKept(scope, "another answer");
    }

    private static void requireKept(Scope scope, String wanted) {
        scope.inTransaction(em -> em.persist(new Kept(new SelfCheckClass().answer())));
        @Nullable
        String kept = scope.fromTransaction(
                em -> em.createQuery("select k from KnownKept k", Kept.class).getSingleResult().text);
        expected(wanted).butWas(String.valueOf(kept)).unless(wanted.equals(kept));
    }

    /** A row with a text. */
    @Entity(name = "KnownKept")
    @Table(name = "known_kept")
    static class Kept {
        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private @Nullable Long id;

        private @Nullable String text;

        /** For Hibernate. */
        protected Kept() {}

        Kept(String text) {
            this.text = text;
        }
    }
}
