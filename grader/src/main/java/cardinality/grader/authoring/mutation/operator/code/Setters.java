package cardinality.grader.authoring.mutation.operator.code;

import com.sun.source.tree.VariableTree;
import java.util.Optional;

/** Setters of references to other objects of the model. */
final class Setters {

    private Setters() {}

    /** Returns the parameter of a setter whose type is a class of the answer; empty for any other method. */
    static Optional<VariableTree> parameter(Method method) {
        if (!method.tree().getName().toString().matches("set[A-Z].*")
                || method.tree().getParameters().size() != 1) {
            return Optional.empty();
        }
        VariableTree parameter = method.tree().getParameters().get(0);
        return method.source().classCalled(parameter.getType().toString()).map(known -> parameter);
    }
}
