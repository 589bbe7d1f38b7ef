package cardinality.grader.authoring.mutation.operator.query;

import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.grammars.hql.HqlParser.GenericFunctionContext;
import org.hibernate.grammars.hql.HqlParser.SelectionContext;

/** Reads what a query counts, and counts it in Java. */
final class CountInJava implements MutationOperator {

    @Override
    public String name() {
        return "count-in-java";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (ParsedQuery query : ParsedQuery.in(source)) {
            List<SelectionContext> selected = query.all(SelectionContext.class);
            for (GenericFunctionContext count : query.all(GenericFunctionContext.class)) {
                if (selected.size() != 1
                        || !Functions.isCalled(count, "count")
                        || !query.textOf(count).equals(query.textOf(selected.get(0)))) {
                    continue;
                }
                QueryCall.of(source, query, "getSingleResult")
                        .filter(call -> call.created().getArguments().size() == 2)
                        .ifPresent(call -> proposals.add(new Proposal(
                                query.member().name(),
                                "",
                                List.of(
                                        query.replace(count, query.textOf(count.genericFunctionArguments())),
                                        source.replace(
                                                call.created().getArguments().get(1), "Object.class"),
                                        call.endWith(".getResultList().size()")))));
            }
        }
        return proposals;
    }
}
