package cardinality.grader.authoring.mutation.operator.annotation;

import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import com.sun.source.tree.ExpressionTree;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cascades other operations: all except one, only a few, or all where there should be none. */
final class ChangeCascade implements MutationOperator {

    private static final String TYPE = "jakarta.persistence.CascadeType";

    /** The constants of {@code jakarta.persistence.CascadeType} other than ALL. */
    private enum Operation {
        PERSIST,
        MERGE,
        REMOVE,
        REFRESH,
        DETACH
    }

    private static final Set<Operation> NONE = EnumSet.noneOf(Operation.class);
    private static final Set<Operation> ALL = EnumSet.allOf(Operation.class);

    @Override
    public String name() {
        return "change-cascade";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (AnnotationUse use : AnnotationUse.in(source)) {
            if (!List.of(Mapping.ASSOCIATIONS).contains(use.type())) {
                continue;
            }
            Set<Operation> now = operations(source, use.values().get("cascade"));
            for (Set<Operation> other : candidates(now)) {
                if (!other.equals(now)) {
                    proposals.add(Proposal.of(use.member(), label(other), use.with("cascade", written(source, other))));
                }
            }
        }
        return proposals;
    }

    /** Where nothing is cascaded, all operations except one are no likelier a mistake than all of them. */
    private static List<Set<Operation>> candidates(Set<Operation> now) {
        List<Set<Operation>> sets = new ArrayList<>();
        sets.add(EnumSet.of(Operation.PERSIST));
        sets.add(EnumSet.of(Operation.MERGE));
        sets.add(EnumSet.of(Operation.REMOVE));
        sets.add(EnumSet.of(Operation.PERSIST, Operation.MERGE));
        if (!now.isEmpty()) {
            sets.add(EnumSet.of(Operation.PERSIST, Operation.REMOVE));
            for (Operation left : Operation.values()) {
                sets.add(EnumSet.complementOf(EnumSet.of(left)));
            }
        }
        sets.add(ALL);
        return sets;
    }

    private static Set<Operation> operations(ParsedSource source, @Nullable ExpressionTree value) {
        if (value == null) {
            return NONE;
        }
        String text = source.textOf(value);
        if (text.matches("(.*\\.)?ALL")) {
            return ALL;
        }
        return EnumSet.allOf(Operation.class).stream()
                .filter(o -> text.contains(o.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Operation.class)));
    }

    private static String label(Set<Operation> operations) {
        if (operations.equals(ALL)) {
            return "ALL";
        }
        if (operations.size() == ALL.size() - 1) {
            Set<Operation> left = EnumSet.copyOf(ALL);
            left.removeAll(operations);
            return "all-but-" + left.iterator().next();
        }
        return operations.stream().map(Operation::name).collect(Collectors.joining("+"));
    }

    private static String written(ParsedSource source, Set<Operation> operations) {
        String type = source.nameOf(TYPE);
        if (operations.equals(ALL)) {
            return type + ".ALL";
        }
        return operations.stream().map(o -> type + "." + o).collect(Collectors.joining(", ", "{", "}"));
    }
}
