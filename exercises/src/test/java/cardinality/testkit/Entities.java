package cardinality.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Names the classes a test class maps. Each test method may take a {@link Scope} over them, with a fresh database.
 *
 * <p>Classes that are not (yet) annotated with {@code @Entity} are left out; if none is, the tests count as not started.
 * Embeddables and id classes are found by Hibernate and need not be named.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(EntitiesExtension.class)
public @interface Entities {

    /** The classes that Hibernate is told about, in any order. */
    Class<?>[] value();
}
