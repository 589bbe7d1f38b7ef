package cardinality.grader.authoring.mutation.source;

import java.util.List;

/** One kind of mistake, with all places of a source where it can be made. */
public interface MutationOperator {

    /** The operator's name in ids, such as {@code drop-attribute}. */
    String name();

    /** Returns all changes of this kind, in source order. */
    List<Proposal> proposals(ParsedSource source);
}
