package cardinality.grader.authoring.mutation.operator.annotation;

import cardinality.grader.authoring.mutation.source.Edit;
import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;

/** Uses another moment than that of the first save: one for all objects, a fixed one, or a part of it. */
final class ChangeMoment implements MutationOperator {

    @Override
    public String name() {
        return "change-moment";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (AnnotationUse use : AnnotationUse.in(source)) {
            VariableTree field = use.member().field().orElse(null);
            if (!use.type().equals("CreationTimestamp")
                    || field == null
                    || !field.getType().toString().equals("Instant")) {
                continue;
            }
            String loaded = " = LOADED;\nprivate static final java.time.Instant LOADED = java.time.Instant.now();";
            proposals.add(initial(use, field, "class-loading", loaded));
            proposals.add(initial(use, field, "epoch", " = java.time.Instant.EPOCH;"));
            proposals.add(typed(use, field, "date", "java.time.LocalDate"));
            proposals.add(typed(use, field, "time", "java.time.LocalTime"));
        }
        return proposals;
    }

    /** The initial value takes the place of the annotation. */
    private static Proposal initial(AnnotationUse use, VariableTree field, String detail, String ending) {
        int end = use.source().end(field);
        return new Proposal(
                use.member().name(), detail, List.of(use.source().drop(use.tree()), new Edit(end - 1, end, ending)));
    }

    private static Proposal typed(AnnotationUse use, VariableTree field, String detail, String type) {
        return Proposal.of(use.member(), detail, use.source().replace(field.getType(), type));
    }
}
