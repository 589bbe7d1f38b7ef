package cardinality.grader.authoring.mutation.operator.code;

import cardinality.grader.authoring.mutation.source.MemberCall;
import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import com.sun.source.tree.ExpressionTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares less of a number or a text than all of it, or compares boxes in place of their contents. */
final class NarrowComparison implements MutationOperator {

    @Override
    public String name() {
        return "narrow-comparison";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (Method method : Method.in(source)) {
            for (MemberCall call : MemberCall.in(source, method.body(), "equals")) {
                if (call.arguments().size() == 1) {
                    narrow(method, call, call.arguments().get(0), proposals);
                }
            }
        }
        return proposals;
    }

    private static void narrow(Method method, MemberCall call, ExpressionTree other, List<Proposal> proposals) {
        ParsedSource source = method.source();
        String attribute = attribute(call.receiver());
        if (attribute.equals(attribute(other))) {
            String type = method.typeOf(attribute).orElse("");
            narrower(type, source.textOf(call.receiver()), source.textOf(other))
                    .forEach((detail, condition) -> proposals.add(
                            Proposal.of(method.member(), detail, source.replace(call.tree(), condition))));
        }
    }

    /** Returns the conditions that hold too often or too rarely, by their names in ids. */
    static Map<String, String> narrower(String type, String one, String other) {
        Map<String, String> conditions = new LinkedHashMap<>();
        if (type.equals("Long")) {
            conditions.put("int-value", "(%s != null && %s.intValue() == %s.intValue())".formatted(other, one, other));
        }
        if (type.equals("String")) {
            conditions.put("ignoring-case", "%s.equalsIgnoreCase(%s)".formatted(one, other));
        }
        if (!conditions.isEmpty()) {
            conditions.put(
                    "hash-code",
                    "java.util.Objects.hashCode(%s) == java.util.Objects.hashCode(%s)".formatted(one, other));
            conditions.put("boxed", "%s == %s".formatted(one, other));
        }
        return conditions;
    }

    /** Returns the attribute that an expression reads, whether through its getter or not: the last name in it. */
    private static String attribute(ExpressionTree expression) {
        String name = expression.toString().replaceAll("\\(\\)$", "").replaceAll(".*\\.", "");
        return name.matches("get[A-Z].*") ? Character.toLowerCase(name.charAt(3)) + name.substring(4) : name;
    }
}
