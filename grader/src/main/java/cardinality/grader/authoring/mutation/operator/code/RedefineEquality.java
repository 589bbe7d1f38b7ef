package cardinality.grader.authoring.mutation.operator.code;

import cardinality.grader.authoring.mutation.source.Edit;
import cardinality.grader.authoring.mutation.source.KnownClass;
import cardinality.grader.authoring.mutation.source.Member;
import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Replaces the equality of a mapped record with one that is too wide, too narrow or crossed. */
final class RedefineEquality implements MutationOperator {

    @Override
    public String name() {
        return "redefine-equality";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (Member member : source.members()) {
            if (member.tree() == member.owner()
                    && member.tree().getKind() == Tree.Kind.RECORD
                    && member.isOfMappedClass()) {
                KnownClass known = source.classCalled(member.name()).orElseThrow();
                conditions(components(known))
                        .forEach((detail, condition) ->
                                proposals.add(Proposal.of(member, detail, equals(source, member, condition))));
                String hash = "@Override public int hashCode() { return System.identityHashCode(this); }";
                proposals.add(Proposal.of(member, "hash-by-reference", source.insertAtEnd(member.tree(), hash)));
            }
        }
        return proposals;
    }

    private static Edit equals(ParsedSource source, Member member, String condition) {
        String method = "@Override public boolean equals(Object other) { return other instanceof %s that && (%s); }";
        return source.insertAtEnd(member.tree(), method.formatted(member.name(), condition));
    }

    private static List<VariableTree> components(KnownClass known) {
        return known.fields().stream().flatMap(field -> field.field().stream()).toList();
    }

    private static Map<String, String> conditions(List<VariableTree> components) {
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put("by-hash-code", "hashCode() == that.hashCode()");
        conditions.put("by-reference", "this == that");
        for (VariableTree component : components) {
            String name = component.getName().toString();
            conditions.put("by-" + name, equal(name, name));
        }
        if (components.stream()
                .allMatch(component -> component.getType().toString().equals("Long"))) {
            conditions.put("int-value", joined(components, "%1$s.intValue() == that.%1$s.intValue()"));
            conditions.put("boxed", joined(components, "%1$s == that.%1$s"));
        }
        if (components.size() == 2
                && components
                        .get(0)
                        .getType()
                        .toString()
                        .equals(components.get(1).getType().toString())) {
            String one = components.get(0).getName().toString();
            String two = components.get(1).getName().toString();
            String crossed = equal(one, two) + " && " + equal(two, one);
            conditions.put("crossed", crossed);
            conditions.put("either-way", equal(one, one) + " && " + equal(two, two) + " || " + crossed);
        }
        return conditions;
    }

    private static String equal(String one, String other) {
        return "java.util.Objects.equals(%s, that.%s)".formatted(one, other);
    }

    private static String joined(List<VariableTree> components, String condition) {
        return components.stream()
                .map(component -> condition.formatted(component.getName()))
                .collect(Collectors.joining(" && "));
    }
}
