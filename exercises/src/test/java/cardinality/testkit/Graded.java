package cardinality.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/**
 * A test that decides about one criterion of the rubric.
 *
 * <p>Several tests may serve one criterion: it passes when all of them pass. Title, points and hints of a criterion stand
 * in the exercise's {@code rubric.properties}.
 */
@Test
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Graded {

    /** Id of the criterion, {@code exercise.criterion}, such as {@code onetomany.owning-side}. */
    String value();

    /**
     * Attributes the test is about, as {@code Class.attribute}. While the field of one of them is {@code @Transient}, as in the stub,
     * and nothing else maps it, the test counts as not started.
     */
    String[] needs() default {};
}
