package cardinality.grader.authoring.mutation.operator.annotation;

import cardinality.grader.authoring.mutation.source.Member;
import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import java.util.ArrayList;
import java.util.List;

/** Adds a column to a table: one that is required and that nobody sets. */
final class AddColumn implements MutationOperator {

    @Override
    public String name() {
        return "add-column";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (Member member : source.members()) {
            if (member.isEntity()) {
                source.members().stream()
                        .filter(field ->
                                field.owner() == member.owner() && field.field().isPresent())
                        .findFirst()
                        .ifPresent(first -> {
                            String column = "@jakarta.persistence.Column(nullable = false) private String remark;";
                            proposals.add(Proposal.of(member, "required", source.insertAbove(first.tree(), column)));
                        });
            }
        }
        return proposals;
    }
}
