package cardinality.grader.authoring.mutation.operator.code;

import cardinality.grader.authoring.mutation.source.Edit;
import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import com.sun.source.tree.ThrowTree;
import java.util.ArrayList;
import java.util.List;

/** Catches what a method throws, and returns as if nothing had happened. */
final class SwallowException implements MutationOperator {

    @Override
    public String name() {
        return "swallow-exception";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (Method method : Method.in(source)) {
            if (!method.all(ThrowTree.class).isEmpty()) {
                String body = source.textOf(method.body());
                String caught = "{ try %s catch (RuntimeException swallowed) { %s } }";
                Edit edit = source.replace(method.body(), caught.formatted(body, exit(method.returnType())));
                proposals.add(Proposal.of(method.member(), "", edit));
            }
        }
        return proposals;
    }

    private static String exit(String returnType) {
        return returnType.isEmpty() || returnType.equals("void")
                ? ""
                : "return " + ReturnInstead.nothing(returnType) + ";";
    }
}
