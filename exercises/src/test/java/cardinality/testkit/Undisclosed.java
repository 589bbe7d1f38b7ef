package cardinality.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a test whose data are {@linkplain Secret secret} tells when it fails: these words, which cannot depend on the data, with the
 * misconception {@code OTHER_DATA}. All that the test itself found out, statements, lines and messages of exceptions included, is left
 * out.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Undisclosed {

    /** What a right answer does, as in {@link Expectation#expected}. */
    String value();

    /** The class, attribute or method to look at, such as {@code User.addPost}. */
    String where();
}
