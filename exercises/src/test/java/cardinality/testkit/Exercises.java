package cardinality.testkit;

import jakarta.persistence.Entity;
import jakarta.persistence.Transient;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What can be told of an exercise's classes without running them. */
final class Exercises {

    /** How names of classes end that stand beside an exercise's own in its package, but belong to its tests. */
    private static final List<String> OF_TESTS = List.of("Test", "Verification", "Checks", "Seed");

    private Exercises() {}

    /** Classes of exercises stand in {@code cardinality.<exercise>}; those of the kit and of tests do not count. */
    static boolean isExerciseClass(String className) {
        String[] parts = className.split("\\.", -1);
        return parts.length == 3
                && parts[0].equals("cardinality")
                && !parts[1].equals("testkit")
                && OF_TESTS.stream().noneMatch(parts[2]::endsWith);
    }

    static boolean isEntity(Class<?> type) {
        return type.isAnnotationPresent(Entity.class);
    }

    /**
     * Whether an attribute is still {@code @Transient}, as in the stub.
     *
     * @param attribute {@code Class.attribute}, the class one of the given ones
     */
    static boolean isUntouched(String attribute, Class<?>[] classes) {
        String[] parts = attribute.split("\\.", -1);
        Class<?> owner = Arrays.stream(classes)
                .filter(c -> c.getSimpleName().equals(parts[0]))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no class of the test's entities: " + attribute));
        String getter = "get" + Character.toUpperCase(parts[1].charAt(0)) + parts[1].substring(1);
        Stream<AnnotatedElement> places = Stream.concat(
                Arrays.stream(owner.getDeclaredFields())
                        .filter(f -> f.getName().equals(parts[1]))
                        .map(f -> (AnnotatedElement) f),
                Arrays.stream(owner.getDeclaredMethods())
                        .filter(m -> m.getName().equals(getter))
                        .map(m -> (AnnotatedElement) m));
        return places.anyMatch(place -> place.isAnnotationPresent(Transient.class));
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
