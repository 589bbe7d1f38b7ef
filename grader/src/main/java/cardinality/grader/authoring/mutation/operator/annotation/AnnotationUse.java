package cardinality.grader.authoring.mutation.operator.annotation;

import cardinality.grader.authoring.mutation.source.Edit;
import cardinality.grader.authoring.mutation.source.Member;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An annotation at one place of a source.
 *
 * @param source the file
 * @param member the annotated member
 * @param tree the annotation
 * @param path the enclosing attributes, such as {@code joinColumns.}; empty for an annotation of a member
 */
record AnnotationUse(ParsedSource source, Member member, AnnotationTree tree, String path) {

    /** Returns all annotations of a source, each followed by its nested ones. */
    static List<AnnotationUse> in(ParsedSource source) {
        List<AnnotationUse> uses = new ArrayList<>();
        for (Member member : source.members()) {
            member.annotations().forEach(tree -> addWithNested(new AnnotationUse(source, member, tree, ""), uses));
        }
        return uses;
    }

    /** Returns the annotations of a member with these names. */
    static List<AnnotationUse> on(ParsedSource source, Member member, String... types) {
        return member.annotations().stream()
                .map(tree -> new AnnotationUse(source, member, tree, ""))
                .filter(use -> List.of(types).contains(use.type()))
                .toList();
    }

    private static void addWithNested(AnnotationUse use, List<AnnotationUse> uses) {
        uses.add(use);
        use.values().forEach((attribute, value) -> {
            List<AnnotationTree> nested = use.source().below(value, AnnotationTree.class);
            nested.forEach(tree -> addWithNested(
                    new AnnotationUse(use.source(), use.member(), tree, use.path() + attribute + "."), uses));
        });
    }

    /** Returns the simple name of the annotation. */
    String type() {
        String written = tree.getAnnotationType().toString();
        return written.substring(written.lastIndexOf('.') + 1);
    }

    /** Returns the explicit attribute values, in source order. */
    Map<String, ExpressionTree> values() {
        Map<String, ExpressionTree> values = new LinkedHashMap<>();
        for (ExpressionTree argument : tree.getArguments()) {
            if (argument instanceof AssignmentTree assignment) {
                values.put(assignment.getVariable().toString(), assignment.getExpression());
            } else {
                values.put("value", argument);
            }
        }
        return values;
    }

    /** Like {@link #values}, but as text, in a modifiable copy. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        values().forEach((attribute, value) -> texts.put(attribute, source.textOf(value)));
        return texts;
    }

    /** Returns the edit that removes an attribute. */
    Edit without(String attribute) {
        Map<String, String> texts = texts();
        texts.remove(attribute);
        return as(type(), texts);
    }

    /** Returns the edit that sets an attribute, whether it was set before or not. */
    Edit with(String attribute, String value) {
        Map<String, String> texts = texts();
        texts.put(attribute, value);
        return as(type(), texts);
    }

    /** Returns the edit that replaces this annotation with another one. */
    Edit as(String type, Map<String, String> attributes) {
        return source.replace(tree, written(type, attributes));
    }

    private static String written(String type, Map<String, String> attributes) {
        if (attributes.isEmpty()) {
            return "@" + type;
        }
        if (attributes.size() == 1 && attributes.containsKey("value")) {
            return "@" + type + "(" + attributes.get("value") + ")";
        }
        return attributes.entrySet().stream()
                .map(a -> a.getKey() + " = " + a.getValue())
                .collect(Collectors.joining(", ", "@" + type + "(", ")"));
    }
}
