package cardinality.grader.authoring.mutation.operator.query;

import cardinality.grader.authoring.mutation.source.Edit;
import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import java.util.List;

/** One kind of mistake in a query. */
interface QueryOperator {

    /** The operator's name in ids. */
    String name();

    /** Returns all changes of this kind, in the order of the query. */
    List<Change> changes(ParsedQuery query);

    /**
     * A change of a query.
     *
     * @param detail the variant of the operator; empty if it has only one
     * @param edit the change of the source
     */
    record Change(String detail, Edit edit) {}

    /** Returns this operator as one for sources, which applies it to each query in them. */
    default MutationOperator overSources() {
        QueryOperator operator = this;
        return new MutationOperator() {
            @Override
            public String name() {
                return operator.name();
            }

            @Override
            public List<Proposal> proposals(ParsedSource source) {
                return ParsedQuery.in(source).stream()
                        .flatMap(query -> operator.changes(query).stream()
                                .map(change -> Proposal.of(query.member(), change.detail(), change.edit())))
                        .toList();
            }
        };
    }
}
