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

/** What a test may tell of its failure: all of it, unless its data are secret. */
public final class Disclosure {

    private final Optional<Undisclosed> words;

    private Disclosure(Optional<Undisclosed> words) {
        this.words = words;
    }

    /** @throws IllegalStateException if a test asks for a {@link Secret} and does not say what it may tell */
    public static Disclosure of(ExtensionContext context) {
        Method test = context.getRequiredTestMethod();
        Optional<Undisclosed> words = AnnotationSupport.findAnnotation(test, Undisclosed.class);
        if (words.isEmpty() && Arrays.asList(test.getParameterTypes()).contains(Secret.class)) {
            throw new IllegalStateException(test.getName() + " takes a Secret and has no @Undisclosed");
        }
        return new Disclosure(words);
    }

    /** What a secret test draws from. */
    public static Secret secretOf(ExtensionContext context) {
        String seed = context.getConfigurationParameter(Secret.SEED).orElse("");
        Method test = context.getRequiredTestMethod();
        return new Secret(seed, test.getDeclaringClass().getName() + '.' + test.getName());
    }

    /** The failure as it may be told. */
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

    /** The same of a test that met a gap: its message can be a student's. */
    public NotStarted tell(NotStarted notStarted) {
        return words.isEmpty() ? notStarted : new NotStarted(words.get().where());
    }
}
