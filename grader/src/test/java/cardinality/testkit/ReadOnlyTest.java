package cardinality.testkit;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.worker.WarmUp;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.function.Consumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadOnlyTest {

    @ParameterizedTest
    @ValueSource(strings = {"reads", "readsForUpdate", "commitsAndReads", "changesNothingThatItLoads"})
    void aMethodThatReadsPasses(String method) {
        assertThat(run(method)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deletes",
                "deletesBehindAComment",
                "deletesWithinAQuery",
                "deletesAfterAQuery",
                "truncates",
                "setsAVariable",
                "persists",
                "removes",
                "catchesTheRefusal",
                "deletesAfterACommit",
                "deletesInTheOffset"
            })
    void anyOtherAttemptIsReported(String method) {
        assertThat(run(method))
                .containsInstanceOf(CriterionFailure.class)
                .get()
                .extracting(Throwable::getMessage, as(InstanceOfAssertFactories.STRING))
                .containsPattern("expected *: only reads")
                .containsPattern("but was *: (?s:.*)(child_of_warm_up|parent_of_warm_up|@x)");
    }

    private static Optional<Throwable> run(String method) {
        return CaseRun.thrownBy(Cases.class, method);
    }

    /** Things that a query method could do. */
    @Entities({WarmUp.Parent.class, WarmUp.Child.class})
    static class Cases {

        @Graded("reading.cases")
        void reads(Scope scope) {
            reading(scope, em -> em.createQuery("select c from WarmUpChild c", WarmUp.Child.class)
                    .getResultList());
        }

        @Graded("reading.cases")
        void readsForUpdate(Scope scope) {
            reading(scope, em -> em.createNativeQuery("select id from child_of_warm_up for update")
                    .getResultList());
        }

        @Graded("reading.cases")
        void commitsAndReads(Scope scope) {
            reading(scope, em -> {
                em.getTransaction().commit();
                em.getTransaction().begin();
                em.createQuery("select c from WarmUpChild c", WarmUp.Child.class)
                        .getResultList();
            });
        }

        @Graded("reading.cases")
        void changesNothingThatItLoads(Scope scope) {
            WarmUp.Parent parent = new WarmUp.Parent();
            scope.inTransaction(em -> em.persist(parent));
            reading(scope, em -> em.createQuery("select p from WarmUpParent p", WarmUp.Parent.class)
                    .getResultList());
        }

        @Graded("reading.cases")
        void deletes(Scope scope) {
            reading(scope, em -> em.createQuery("delete from WarmUpChild").executeUpdate());
        }

        @Graded("reading.cases")
        void deletesBehindAComment(Scope scope) {
            run(scope, "--\rdelete from child_of_warm_up");
        }

        @Graded("reading.cases")
        void deletesWithinAQuery(Scope scope) {
            ask(scope, "select $$'$$, count(*) from old/**/table (delete from child_of_warm_up)");
        }

        @Graded("reading.cases")
        void deletesAfterAQuery(Scope scope) {
            ask(scope, "select 1; delete from child_of_warm_up");
        }

        @Graded("reading.cases")
        void deletesInTheOffset(Scope scope) {
            ask(scope, "select 1 offset (select count(*) from old table (delete from child_of_warm_up))");
        }

        @Graded("reading.cases")
        void truncates(Scope scope) {
            run(scope, "truncate table child_of_warm_up");
        }

        @Graded("reading.cases")
        void setsAVariable(Scope scope) {
            run(scope, "set @x = 1");
        }

        @Graded("reading.cases")
        void persists(Scope scope) {
            reading(scope, em -> em.persist(new WarmUp.Parent()));
        }

        @Graded("reading.cases")
        void removes(Scope scope) {
            WarmUp.Parent parent = new WarmUp.Parent();
            scope.inTransaction(em -> em.persist(parent));
            reading(scope, em -> em.createQuery("select p from WarmUpParent p", WarmUp.Parent.class)
                    .getResultList()
                    .forEach(em::remove));
        }

        @Graded("reading.cases")
        void catchesTheRefusal(Scope scope) {
            reading(scope, em -> {
                try {
                    em.createNativeQuery("delete from child_of_warm_up").executeUpdate();
                } catch (RuntimeException unseen) {
                    em.clear();
                }
            });
        }

        @Graded("reading.cases")
        void deletesAfterACommit(Scope scope) {
            reading(scope, em -> {
                em.getTransaction().commit();
                em.getTransaction().begin();
                em.createQuery("delete from WarmUpChild").executeUpdate();
            });
        }

        private static void run(Scope scope, String sql) {
            reading(scope, em -> em.createNativeQuery(sql).executeUpdate());
        }

        private static void ask(Scope scope, String sql) {
            reading(scope, em -> em.createNativeQuery(sql).getResultList());
        }

        private static void reading(Scope scope, Consumer<EntityManager> method) {
            scope.statements().clear();
            Optional<RuntimeException> thrown = scope.attemptReading(method);
            ReadOnly.require(scope.statements(), thrown, "Queries.all");
            thrown.ifPresent(e -> {
                throw e;
            });
        }
    }
}
