package cardinality.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Names the classes that a test class maps. Each test method may take a {@link Scope} over them, with a fresh database.
 *
 * <p>Classes that are not (yet) annotated with {@code @Entity} are left out; if no class is annotated, the tests count
 * as not started. Hibernate finds embeddables and id classes by itself, so they need not be named.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(EntitiesExtension.class)
@DisplayNameGeneration(Sentences.class)
public @interface Entities {

    /** The classes for Hibernate, in any order. */
    Class<?>[] value();
}
