package cardinality.grader.authoring.mutation.operator.code;

import cardinality.grader.authoring.mutation.source.MutationOperator;
import java.util.List;

/** The operators of this package. */
public final class CodeOperators {

    private CodeOperators() {}

    /** All of them, in the order in which their mutants are listed. */
    public static List<MutationOperator> all() {
        return List.of(
                new SwapCollection(),
                new DropInitialiser(),
                new UnboxField(),
                new DropStatement(),
                new DropCall(),
                new SwapCall(),
                new ChangeNumber(),
                new ShiftLimit(),
                new SwapArithmetic(),
                new NegateCondition(),
                new DropOperand(),
                new WeakenEquals(),
                new WeakenHashCode(),
                new FieldForGetter(),
                new DropMethod(),
                new ExtendToString(),
                new ReplaceVariable(),
                new PassOther(),
                new ReturnInstead(),
                new CompareByValue(),
                new SkipEqual(),
                new AddTwice(),
                new DropGuard(),
                new NarrowComparison(),
                new RedefineEquality(),
                new AddEquals(),
                new RefuseNull(),
                new SetterAdds(),
                new ReplaceCollection(),
                new SwallowException(),
                new SwapStatements());
    }
}
