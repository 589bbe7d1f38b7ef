package cardinality.grader.authoring.mutation.operator.annotation;

import cardinality.grader.authoring.mutation.source.Edit;
import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Swaps {@code joinColumns} and {@code inverseJoinColumns}. */
final class SwapJoinColumns implements MutationOperator {

    @Override
    public String name() {
        return "swap-join-columns";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (AnnotationUse use : AnnotationUse.in(source)) {
            Map<String, String> texts = use.texts();
            String here = texts.get("joinColumns");
            String there = texts.get("inverseJoinColumns");
            if (here != null && there != null) {
                texts.put("joinColumns", there);
                texts.put("inverseJoinColumns", here);
                Edit edit = use.as(use.type(), texts);
                proposals.add(Proposal.of(use.member(), use.type(), edit));
            }
        }
        return proposals;
    }
}
