package cardinality.testkit.diagnosis.call;

import cardinality.testkit.Causes;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/** Getters and setters of entities. They never refuse anything; helpers and callbacks may. */
final class Accessors {

    private static final Pattern ACCESSOR = Pattern.compile("(?:get|set|is)\\p{Lu}.*");

    private Accessors() {}

    /** Whether a getter or a setter of an entity threw this by itself. */
    static boolean threw(RuntimeException thrown, SessionFactoryImplementor factory) {
        return Arrays.stream(Causes.root(thrown).getStackTrace())
                .filter(frame -> !frame.getClassName().startsWith("java."))
                .findFirst()
                .filter(frame -> isEntity(frame.getClassName(), factory)
                        && ACCESSOR.matcher(frame.getMethodName()).matches())
                .isPresent();
    }

    private static boolean isEntity(String className, SessionFactoryImplementor factory) {
        return factory.getMetamodel().getEntities().stream()
                .anyMatch(entity -> entity.getJavaType().getName().equals(className));
    }
}
