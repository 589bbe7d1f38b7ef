package cardinality.grader.authoring.mutation.operator.code;

import cardinality.grader.authoring.mutation.source.Member;
import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;

/** Replaces a list with a set, or a set with a list. */
final class SwapCollection implements MutationOperator {

    @Override
    public String name() {
        return "swap-collection";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (Member member : source.members()) {
            member.field().ifPresent(field -> swap(source, member, field, proposals));
        }
        return proposals;
    }

    private static void swap(ParsedSource source, Member member, VariableTree field, List<Proposal> proposals) {
        ExpressionTree value = field.getInitializer();
        if (value == null || !(field.getType() instanceof ParameterizedTypeTree type)) {
            return;
        }
        String written = type.getType().toString();
        if (written.equals("List")) {
            swap(source, member, type, value, "Set", "java.util.HashSet", proposals);
        } else if (written.equals("Set")) {
            swap(source, member, type, value, "List", "java.util.ArrayList", proposals);
        }
    }

    private static void swap(
            ParsedSource source,
            Member member,
            ParameterizedTypeTree type,
            ExpressionTree value,
            String other,
            String implementation,
            List<Proposal> proposals) {
        proposals.add(new Proposal(
                member.name(),
                other,
                List.of(
                        source.replace(type.getType(), source.nameOf("java.util." + other)),
                        source.replace(value, "new " + source.nameOf(implementation) + "<>()"))));
    }
}
