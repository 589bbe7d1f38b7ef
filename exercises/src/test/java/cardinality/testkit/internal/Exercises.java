package cardinality.testkit.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Transient;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Facts about an exercise's classes that can be found without running them. */
public final class Exercises {

    /** The suffixes of classes in the package of an exercise that belong to its tests. */
    private static final List<String> OF_TESTS = List.of("Test", "Verification", "Checks", "Seed");

    private Exercises() {}

    /** Whether a class is in {@code cardinality.<exercise>} and belongs neither to the kit nor to tests. */
    public static boolean isExerciseClass(String className) {
        String[] parts = className.split("\\.", -1);
        return parts.length == 3
                && parts[0].equals("cardinality")
                && !parts[1].equals("testkit")
                && OF_TESTS.stream().noneMatch(parts[2]::endsWith);
    }

    /** Returns the exercise that a class of a stub or of tests belongs to: the last part of its package. */
    public static String exerciseOf(Class<?> type) {
        String name = type.getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    public static boolean isEntity(Class<?> type) {
        return type.isAnnotationPresent(Entity.class);
    }

    /**
     * Whether an attribute is still {@code @Transient}, as in the stub. Only fields count: a correct solution that
     * annotates getters may have a transient getter.
     *
     * @param attribute {@code Class.attribute}, where the class is one of the given ones
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

    /** Returns the innermost stack frame in an exercise's own code, such as {@code User.addPost, line 41}. */
    static Optional<String> placeIn(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> isExerciseClass(frame.getClassName()))
                .findFirst()
                .map(frame ->
                        frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1) + "."
                                + frame.getMethodName() + ", line " + frame.getLineNumber());
    }
}
