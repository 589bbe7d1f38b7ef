package cardinality.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/**
 * Marks a test for one criterion of the rubric.
 *
 * <p>A criterion can have several tests; it passes if all of them pass. The title, points and hints of a criterion are
 * in the exercise's {@code rubric.properties}.
 */
@Test
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Graded {

    /** The id of the criterion, {@code exercise.criterion}, such as {@code onetomany.owning-side}. */
    String value();

    /**
     * The attributes that the test depends on, as {@code Class.attribute}. The test counts as not started while one of
     * them is still {@code @Transient}, as in the stub.
     */
    String[] needs() default {};
}
