package cardinality.grader.authoring.mutation.operator.code;

import cardinality.grader.authoring.mutation.source.Edit;
import cardinality.grader.authoring.mutation.source.Member;
import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;

/** Omits the initialiser of a field, which leaves it null. */
final class DropInitialiser implements MutationOperator {

    @Override
    public String name() {
        return "drop-initialiser";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (Member member : source.members()) {
            VariableTree field = member.field().orElse(null);
            if (field != null && field.getInitializer() != null) {
                int value = source.start(field.getInitializer());
                int start = source.text().lastIndexOf('=', value);
                Edit edit = new Edit(
                        source.text().charAt(start - 1) == ' ' ? start - 1 : start,
                        source.end(field.getInitializer()),
                        "");
                proposals.add(Proposal.of(member, field.getName().toString(), edit));
            }
        }
        return proposals;
    }
}
