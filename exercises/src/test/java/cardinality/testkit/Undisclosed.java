package cardinality.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The feedback of a failed test with {@linkplain Secret secret} data: these words, which cannot depend on the data,
 * with the misconception {@code OTHER_DATA}. All findings of the test itself are left out, including statements, lines
 * and messages of exceptions.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Undisclosed {

    /** What a correct answer does, as in {@link Expectation#expected}. */
    String value();

    /** The class, attribute or method to look at, such as {@code User.addPost}. */
    String where();
}
