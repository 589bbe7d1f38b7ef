package cardinality.testkit.internal;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.CriterionFailure;
import cardinality.testkit.NotStarted;
import cardinality.testkit.Secret;
import cardinality.testkit.Undisclosed;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Decides what a test may disclose about its failure: everything, unless its data are secret. */
public final class Disclosure {

    private final Optional<Undisclosed> words;

    private Disclosure(Optional<Undisclosed> words) {
        this.words = words;
    }

    /** @throws IllegalStateException if a test takes a {@link Secret} but has no {@link Undisclosed} */
    public static Disclosure of(ExtensionContext context) {
        Method test = context.getRequiredTestMethod();
        Optional<Undisclosed> words = AnnotationSupport.findAnnotation(test, Undisclosed.class);
        if (words.isEmpty() && Arrays.asList(test.getParameterTypes()).contains(Secret.class)) {
            throw new IllegalStateException(test.getName() + " takes a Secret and has no @Undisclosed");
        }
        return new Disclosure(words);
    }

    /** Returns the source of a test's secret data. */
    public static Secret secretOf(ExtensionContext context) {
        String seed = context.getConfigurationParameter(Secret.SEED).orElse("");
        Method test = context.getRequiredTestMethod();
        return new Secret(seed, test.getDeclaringClass().getName() + '.' + test.getName());
    }

    /** Returns the failure in the form that may be disclosed. */
    public CriterionFailure tell(CriterionFailure failure) {
        if (words.isEmpty()) {
            return failure;
        }
        return expected(words.get().value())
                .butWas("a different result for data that are not shown here")
                .where(words.get().where())
                .misconception("OTHER_DATA")
                .failure();
    }

    /** Like {@link #tell(CriterionFailure)}, for a test that met a gap, because the message can be a student's. */
    public NotStarted tell(NotStarted notStarted) {
        return words.isEmpty()
                ? notStarted
                : new NotStarted(words.get().where(), words.get().where());
    }
}
