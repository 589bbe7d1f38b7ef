package cardinality.grader.authoring.mutation.operator.query;

import cardinality.grader.authoring.mutation.source.MutationOperator;
import java.util.List;
import java.util.stream.Stream;

/** The operators of this package. */
public final class QueryOperators {

    private QueryOperators() {}

    /** All of them, in the order in which their mutants are listed. */
    public static List<MutationOperator> all() {
        Stream<MutationOperator> ofText = Stream.of(
                        new ChangeJoin(),
                        new DropJoin(),
                        new DropFetch(),
                        new ChangeDistinct(),
                        new ChangeAggregate(),
                        new DropCoalesce(),
                        new DropClause(),
                        new DropPart(),
                        new ReverseOrder(),
                        new ChangeComparison(),
                        new NegatePredicate(),
                        new ChangeQueryNumber(),
                        new FoldCase())
                .map(QueryOperator::overSources);
        return Stream.concat(ofText, Stream.of(new RemoveOneByOne(), new CountInJava()))
                .toList();
    }
}
