package cardinality.testkit.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Transient;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be told of an exercise's classes without running them. */
public final class Exercises {

    /** How names of classes end that stand beside an exercise's own in its package, but belong to its tests. */
    private static final List<String> OF_TESTS = List.of("Test", "Verification", "Checks", "Seed");

    private Exercises() {}

    /** Classes of exercises stand in {@code cardinality.<exercise>}; those of the kit and of tests do not count. */
    public static boolean isExerciseClass(String className) {
        String[] parts = className.split("\\.", -1);
        return parts.length == 3
                && parts[0].equals("cardinality")
                && !parts[1].equals("testkit")
                && OF_TESTS.stream().noneMatch(parts[2]::endsWith);
    }

    /** The exercise that a class, its stub's or its tests', belongs to: the last part of its package. */
    public static String exerciseOf(Class<?> type) {
        String name = type.getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    public static boolean isEntity(Class<?> type) {
        return type.isAnnotationPresent(Entity.class);
    }

    /**
     * Whether an attribute is still {@code @Transient}, as in the stub. Only a field tells: a solution that annotates its
     * getters may rightly have one that Hibernate is to leave alone.
     *
     * @param attribute {@code Class.attribute}, the class one of the given ones
     */
    public static boolean isUntouched(String attribute, Class<?>[] classes) {
        String[] parts = attribute.split("\\.", -1);
        Class<?> owner = Arrays.stream(classes)
                .filter(c -> c.getSimpleName().equals(parts[0]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no class of the test's entities: " + attribute));
        return Arrays.stream(owner.getDeclaredFields())
                .filter(field -> field.getName().equals(parts[1]))
                .anyMatch(field -> field.isAnnotationPresent(Transient.class));
    }

    /** The innermost frame that is an exercise's own code, as {@code User.addPost, line 41}. */
    static Optional<String> placeIn(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> isExerciseClass(frame.getClassName()))
                .findFirst()
                .map(frame ->
                        frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1) + "."
                                + frame.getMethodName() + ", line " + frame.getLineNumber());
    }
}
