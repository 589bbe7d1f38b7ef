package cardinality.grader.authoring.mutation.operator.code;

import cardinality.grader.authoring.mutation.source.Member;
import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import java.util.List;

/** Omits a method, so that the inherited one is used. */
final class DropMethod implements MutationOperator {

    @Override
    public String name() {
        return "drop-method";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        return source.members().stream()
                .filter(member -> member.method().isPresent() && member.has("Override"))
                .map(member -> Proposal.of(member, simpleName(member), source.drop(member.tree())))
                .toList();
    }

    private static String simpleName(Member member) {
        return member.name().substring(member.name().lastIndexOf('.') + 1);
    }
}
