package cardinality.grader.authoring.mutation.operator.code;

import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Map;

/** Makes a field primitive: null becomes 0, and the column is no longer nullable. */
final class UnboxField implements MutationOperator {

    private static final Map<String, String> PRIMITIVES =
            Map.of("Integer", "int", "Long", "long", "Boolean", "boolean", "Double", "double");

    @Override
    public String name() {
        return "unbox-field";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        return source.members().stream()
                .filter(member -> member.field().isPresent() && member.isOfMappedClass())
                .flatMap(member -> {
                    Tree type = member.field().orElseThrow().getType();
                    String primitive = PRIMITIVES.get(source.textOf(type));
                    return primitive == null
                            ? List.<Proposal>of().stream()
                            : List.of(Proposal.of(member, primitive, source.replace(type, primitive))).stream();
                })
                .toList();
    }
}
