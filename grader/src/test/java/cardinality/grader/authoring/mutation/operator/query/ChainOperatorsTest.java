package cardinality.grader.authoring.mutation.operator.query;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.authoring.mutation.Mutated;
import cardinality.grader.authoring.mutation.source.MutationOperator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The effect of each operator that changes a query together with the calls around it. */
class ChainOperatorsTest {

    private static List<String> method(MutationOperator operator, String statement) {
        return Mutated.by(operator, "class Trees {\nlong cut(EntityManager em) {\n" + statement + "\n}\n}\n");
    }

    @Test
    void removeOneByOneLoadsRemovesAndFlushes() {
        assertThat(method(
                        new RemoveOneByOne(),
                        "int cut = em.createQuery(\"delete from Tree t where t.age > 9\").executeUpdate();"))
                .containsExactly("Trees.cut: int cut = em.createQuery(\"select t from Tree t where t.age > 9\")"
                        + ".getResultList().stream().peek(em::remove).toList().size(); em.flush();");
    }

    @Test
    void removeOneByOneLeavesOtherStatementsAlone() {
        assertThat(method(
                        new RemoveOneByOne(),
                        "return em.createQuery(\"update Tree t set t.age = 1\").executeUpdate();"))
                .isEmpty();
        assertThat(method(new RemoveOneByOne(), "String later = \"delete from Tree t where t.age > 9\";"))
                .isEmpty();
    }

    @Test
    void countInJavaReadsWhatItCounts() {
        assertThat(
                        method(
                                new CountInJava(),
                                "return em.createQuery(\"select count(distinct t.wood) from Tree t\", Long.class).getSingleResult();"))
                .containsExactly(
                        "Trees.cut: return em.createQuery(\"select distinct t.wood from Tree t\", Object.class)"
                                + ".getResultList().size();");
    }

    @Test
    void countInJavaNeedsACountAloneAndItsResult() {
        assertThat(method(
                        new CountInJava(),
                        "em.createQuery(\"select t.wood, count(t) from Tree t group by t.wood\", Tally.class)"
                                + ".getSingleResult();"))
                .isEmpty();
        assertThat(method(
                        new CountInJava(),
                        "em.createQuery(\"select count(t) from Tree t\", Long.class).getResultList();"))
                .isEmpty();
    }

    @Test
    void everyOperatorHasAUniqueName() {
        assertThat(QueryOperators.all()).extracting(MutationOperator::name).doesNotHaveDuplicates();
    }
}
