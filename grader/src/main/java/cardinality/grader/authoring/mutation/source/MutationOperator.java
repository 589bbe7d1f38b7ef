package cardinality.grader.authoring.mutation.source;

import java.util.List;

/** One kind of mistake, and every place of a source where it could be made. */
public interface MutationOperator {

    /** Its name in ids, such as {@code drop-attribute}. */
    String name();

    /** All changes of this kind, in the order of the source. */
    List<Proposal> proposals(ParsedSource source);
}
