package cardinality.grader.authoring.mutation.operator.query;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.authoring.mutation.Mutated;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The effect of each operator on queries in string literals, text blocks and concatenated strings. */
class QueryOperatorsTest {

    private static List<String> query(QueryOperator operator, String query) {
        return Mutated.by(
                        operator.overSources(),
                        "class Tree {\nObject all(EntityManager em) {\nreturn em.createQuery(\n\"" + query
                                + "\"\n);\n}\n}\n")
                .stream()
                .map(line ->
                        line.replaceFirst("Tree.all ?", "").replace("\"", "").strip())
                .toList();
    }

    @Test
    void changeJoinSwapsInnerAndLeft() {
        assertThat(query(new ChangeJoin(), "select t from Tree t left join t.leaves l join l.bugs b"))
                .containsExactly(
                        "inner: select t from Tree t join t.leaves l join l.bugs b",
                        "left: select t from Tree t left join t.leaves l left join l.bugs b");
    }

    @Test
    void recursiveQueriesAreQueriesToo() {
        String query = "with up as (select t.id as id from Tree t union all select t.id as id from Tree t"
                + " join up u on t.seed = u.id) select t from Tree t";
        assertThat(query(new ChangeJoin(), query)).containsExactly("left: " + query.replace(" join", " left join"));
    }

    @Test
    void dropJoinDropsOneJoin() {
        assertThat(query(new DropJoin(), "select t from Tree t left join fetch t.leaves where t.id = 1"))
                .containsExactly(": select t from Tree t where t.id = 1");
    }

    @Test
    void dropFetchKeepsTheJoin() {
        assertThat(query(new DropFetch(), "select t from Tree t left join fetch t.leaves"))
                .containsExactly(": select t from Tree t left join t.leaves");
    }

    @Test
    void changeDistinctAddsAndDrops() {
        assertThat(query(new ChangeDistinct(), "select distinct t from Tree t"))
                .containsExactly("drop: select t from Tree t");
        assertThat(query(new ChangeDistinct(), "select count(distinct t), sum(t.age) from Tree t"))
                .containsExactly(
                        "add: select distinct count(distinct t), sum(t.age) from Tree t",
                        "count-drop: select count(t), sum(t.age) from Tree t",
                        "sum-add: select count(distinct t), sum(distinct t.age) from Tree t");
    }

    @Test
    void changeAggregateCountsRowsOrUsesMax() {
        assertThat(query(new ChangeAggregate(), "select count(t.wood), sum(t.age) from Tree t"))
                .containsExactly(
                        "count-rows: select count(*), sum(t.age) from Tree t",
                        "sum-to-count: select count(t.wood), count(t.age) from Tree t",
                        "sum-to-max: select count(t.wood), max(t.age) from Tree t");
    }

    @Test
    void dropCoalesceKeepsItsFirstArgument() {
        assertThat(query(new DropCoalesce(), "select coalesce(sum(t.age), 0) from Tree t"))
                .containsExactly(": select sum(t.age) from Tree t");
    }

    @Test
    void dropClauseDropsEachClause() {
        assertThat(
                        query(
                                new DropClause(),
                                "select t.name from Tree t where t.age > 3 group by t.name having count(t) > 1 order by t.name"))
                .containsExactly(
                        "where: select t.name from Tree t group by t.name having count(t) > 1 order by t.name",
                        "having: select t.name from Tree t where t.age > 3 group by t.name order by t.name",
                        "group-by: select t.name from Tree t where t.age > 3 having count(t) > 1 order by t.name",
                        "order-by: select t.name from Tree t where t.age > 3 group by t.name having count(t) > 1");
    }

    @Test
    void dropPartDropsOneOfSeveral() {
        assertThat(query(new DropPart(), "from Tree t where t.age > 3 and t.name = :n order by t.age, t.name"))
                .containsExactly(
                        "and: from Tree t where t.name = :n order by t.age, t.name",
                        "and: from Tree t where t.age > 3 order by t.age, t.name",
                        "order-by: from Tree t where t.age > 3 and t.name = :n order by t.name",
                        "order-by: from Tree t where t.age > 3 and t.name = :n order by t.age");
    }

    @Test
    void reverseOrderAddsOrDropsDescending() {
        assertThat(query(new ReverseOrder(), "from Tree t order by t.age desc, t.name"))
                .containsExactly(
                        ": from Tree t order by t.age, t.name", ": from Tree t order by t.age desc, t.name desc");
    }

    @Test
    void changeComparisonChangesTheBoundaryOrComparesByPattern() {
        assertThat(query(new ChangeComparison(), "from Tree t where t.age > 3"))
                .containsExactly(
                        "at-least: from Tree t where t.age >= 3",
                        "less: from Tree t where t.age < 3",
                        "equal: from Tree t where t.age = 3");
        assertThat(query(new ChangeComparison(), "from Tree t where t.name = :n"))
                .containsExactly("like: from Tree t where t.name like :n", "other: from Tree t where t.name <> :n");
    }

    @Test
    void negatePredicateInvertsPredicates() {
        assertThat(query(new NegatePredicate(), "from Tree t where t.leaves is not empty and t.id in :ids"))
                .containsExactly(
                        "is: from Tree t where t.leaves is empty and t.id in :ids",
                        "in: from Tree t where t.leaves is not empty and t.id not in :ids");
        assertThat(query(new NegatePredicate(), "from Tree t where exists (select 1 from t.leaves l)"))
                .containsExactly("exists: from Tree t where not exists (select 1 from t.leaves l)");
    }

    @Test
    void changeQueryNumberChangesByOne() {
        assertThat(query(new ChangeQueryNumber(), "from Tree t where t.age > 3"))
                .containsExactly("3-to-4: from Tree t where t.age > 4", "3-to-2: from Tree t where t.age > 2");
    }

    @Test
    void textBlocksKeepTheirLayout() {
        String source = """
                class Tree {
                    String old = \"""
                            select t from Tree t
                            where t.age > 3
                            order by t.name
                            \""";
                }
                """;
        assertThat(Mutated.by(new ChangeComparison().overSources(), source))
                .contains("Tree.old at-least: where t.age >= 3");
        assertThat(Mutated.by(new DropClause().overSources(), source)).contains("Tree.old where: ");
    }

    @Test
    void concatenatedStringsAreOneQuery() {
        String source = "class Tree {\nString old = \"from Tree t \"\n+ \"where t.name = 'a' and \\t t.age > 3\";\n}";
        assertThat(Mutated.by(new ChangeComparison().overSources(), source))
                .contains("Tree.old at-least: + \"where t.name = 'a' and \\t t.age >= 3\";");
    }

    @Test
    void textThatIsNotAWholeQueryIsNotMutated() {
        assertThat(query(new ChangeComparison(), "select a number > 3")).isEmpty();
    }

    @Test
    void foldCaseSortsAndComparesTextsInLowerCase() {
        assertThat(query(new FoldCase(), "from Tree t where t.name = :n and t.id = :id order by t.name desc"))
                .containsExactly(
                        "order: from Tree t where t.name = :n and t.id = :id order by lower(t.name) desc",
                        "comparison: from Tree t where lower(t.name) = lower(:n) and t.id = :id order by t.name desc");
        assertThat(query(new FoldCase(), "from Tree t where t.wood = t.seed and t.age > :n order by t.id"))
                .isEmpty();
    }
}
