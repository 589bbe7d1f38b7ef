package cardinality.grader.authoring.mutation.operator.query;

import cardinality.grader.authoring.mutation.source.Edit;
import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import java.util.List;

/** One kind of mistake in a query. */
interface QueryOperator {

    /** Its name in ids. */
    String name();

    /** All changes of this kind, in the order of the query. */
    List<Change> changes(ParsedQuery query);

    /**
     * A change of a query.
     *
     * @param detail which of the operator's ideas; empty if it has only one
     * @param edit the change, in terms of the source
     */
    record Change(String detail, Edit edit) {}

    /** The operator as one for sources: it goes over every query in them. */
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
