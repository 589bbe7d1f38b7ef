package cardinality.grader.authoring.mutation.operator.query;

import cardinality.grader.authoring.mutation.source.Edit;
import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.grammars.hql.HqlParser.DeleteStatementContext;
import org.hibernate.grammars.hql.HqlParser.VariableContext;

/** Loads the objects that a statement deletes, removes each of them, and flushes. */
final class RemoveOneByOne implements MutationOperator {

    @Override
    public String name() {
        return "remove-one-by-one";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (ParsedQuery query : ParsedQuery.in(source)) {
            for (DeleteStatementContext delete : query.all(DeleteStatementContext.class)) {
                String object = query.all(VariableContext.class).stream()
                        .map(query::textOf)
                        .findFirst()
                        .orElse("");
                if (delete.FROM() != null && !object.isEmpty()) {
                    Edit select = query.replace(delete.DELETE(), "select " + object.replaceFirst("^as ", ""));
                    QueryCall.of(source, query, "executeUpdate").ifPresent(call -> {
                        List<Edit> edits = new ArrayList<>(List.of(select));
                        edits.add(call.endWith(".getResultList().stream().peek(" + call.entityManager()
                                + "::remove).toList().size()"));
                        call.statement(query).ifPresent(statement -> {
                            int end = source.end(statement);
                            edits.add(new Edit(end, end, " " + call.entityManager() + ".flush();"));
                        });
                        proposals.add(new Proposal(query.member().name(), "", edits));
                    });
                }
            }
        }
        return proposals;
    }
}
