package cardinality.grader.authoring.mutation.operator.annotation;

import cardinality.grader.authoring.mutation.source.MutationOperator;
import java.util.List;

/** The operators of this package. */
public final class AnnotationOperators {

    private AnnotationOperators() {}

    /** All of them, in the order in which their mutants are listed. */
    public static List<MutationOperator> all() {
        return List.of(
                new DropAnnotation(),
                new AddAnnotation(),
                new DropAttribute(),
                new AddAttribute(),
                new FlipAttribute(),
                new RenameAttribute(),
                new ExchangeNames(),
                new ChangeLength(),
                new ChangeCascade(),
                new ChangeFetch(),
                new SwapAssociation(),
                new SwapJoinColumns(),
                new ChangeGeneration(),
                new SwapTimestamp(),
                new ReferencedColumn(),
                new DropConstraint(),
                new ChangeMoment(),
                new AddColumn());
    }
}
