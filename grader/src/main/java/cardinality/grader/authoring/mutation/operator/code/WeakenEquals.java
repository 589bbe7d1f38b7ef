package cardinality.grader.authoring.mutation.operator.code;

import cardinality.grader.authoring.mutation.source.Edit;
import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares by reference, by class, or by another field. */
final class WeakenEquals implements MutationOperator {

    @Override
    public String name() {
        return "weaken-equals";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (Method method : Method.in(source)) {
            if (method.isCalled("equals") && method.tree().getParameters().size() == 1) {
                byReference(method, proposals);
                byClass(method, proposals);
                byOtherField(method, proposals);
            }
        }
        return proposals;
    }

    private static void byReference(Method method, List<Proposal> proposals) {
        String other = method.tree().getParameters().get(0).getName().toString();
        for (ReturnTree returned : method.all(ReturnTree.class)) {
            Edit edit = method.source().replace(returned, "return this == " + other + ";");
            proposals.add(Proposal.of(method.member(), "by-reference", edit));
        }
    }

    private static void byClass(Method method, List<Proposal> proposals) {
        for (InstanceOfTree question : method.all(InstanceOfTree.class)) {
            String object = method.source().textOf(question.getExpression());
            String condition = method.source().textOf(question) + " && " + object + ".getClass() == getClass()";
            proposals.add(
                    Proposal.of(method.member(), "by-class", method.source().replace(question, condition)));
        }
    }

    /** The comparison of fields is the last call of the method. Its field is replaced with each other field in turn. */
    private static void byOtherField(Method method, List<Proposal> proposals) {
        Optional<MethodInvocationTree> comparison = method.all(MethodInvocationTree.class).stream()
                .filter(call -> call.getMethodSelect().toString().endsWith(".equals"))
                .reduce((first, second) -> second);
        Optional<String> bound = method.all(InstanceOfTree.class).stream()
                .filter(question -> question.getPattern() != null)
                .map(question -> method.source().textOf(question.getPattern()).replaceAll(".* ", ""))
                .findFirst();
        if (comparison.isEmpty() || bound.isEmpty()) {
            return;
        }
        String now = comparison.get().toString();
        for (VariableTree field : method.fields()) {
            String name = field.getName().toString();
            String getter = bound.get() + ".get" + Character.toUpperCase(name.charAt(0)) + name.substring(1) + "()";
            if (!now.contains(getter)) {
                Edit edit = method.source()
                        .replace(comparison.get(), "java.util.Objects.equals(%s, %s)".formatted(name, getter));
                proposals.add(Proposal.of(method.member(), "by-" + name, edit));
            }
            nullsAreEqual(method, comparison.get(), name, getter, proposals);
        }
    }

    /** Two objects without ids are considered equal. */
    private static void nullsAreEqual(
            Method method, MethodInvocationTree comparison, String name, String getter, List<Proposal> proposals) {
        boolean guarded = method.all(BinaryTree.class).stream()
                .anyMatch(binary -> binary.toString().equals(name + " != null"));
        if (guarded && comparison.toString().contains(getter)) {
            ParsedSource source = method.source();
            List<Edit> edits = new ArrayList<>();
            method.all(BinaryTree.class).stream()
                    .filter(binary -> binary.toString().equals(name + " != null"))
                    .map(binary -> source.replace(binary, "true"))
                    .forEach(edits::add);
            edits.add(source.replace(comparison, "java.util.Objects.equals(%s, %s)".formatted(name, getter)));
            proposals.add(new Proposal(method.member().name(), "nulls-are-equal", edits));
        }
    }
}
