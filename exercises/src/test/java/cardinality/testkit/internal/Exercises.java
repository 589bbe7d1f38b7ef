package cardinality.testkit.internal;

import jakarta.persistence.Entity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be told of an exercise's classes without running them. */
public final class Exercises {

    /** How names of classes end that stand beside an exercise's own in its package, but belong to its tests. */
    private static final List<String> OF_TESTS = List.of("Test", "Verification", "Checks", "Seed");

    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(\\w+)\\$\\d+");

    private Exercises() {}

    /** Classes of exercises stand in {@code cardinality.<exercise>}; those of the kit and of tests do not count. */
    public static boolean isExerciseClass(String className) {
        String[] parts = className.split("\\.", -1);
        return parts.length == 3
                && parts[0].equals("cardinality")
                && !parts[1].equals("testkit")
                && OF_TESTS.stream().noneMatch(parts[2].replaceFirst("\\$.*", "")::endsWith);
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
     * The methods of exercises on a stack, as {@code User.addPost}, the outermost first and each once. A class stands for
     * its constructors and initialisers.
     */
    public static List<String> callsIn(StackTraceElement[] stack) {
        List<String> calls = new ArrayList<>();
        Arrays.stream(stack)
                .filter(frame -> isExerciseClass(frame.getClassName()) && !isHidden(frame))
                .map(Exercises::callOf)
                .forEach(calls::add);
        Collections.reverse(calls);
        return calls.stream().distinct().toList();
    }

    /** Whether the frame is of a class behind a lambda expression, whose name differs from run to run. */
    private static boolean isHidden(StackTraceElement frame) {
        return frame.getClassName().indexOf('/') >= 0;
    }

    private static String callOf(StackTraceElement frame) {
        String name = frame.getClassName();
        String owner = name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
        return frame.getMethodName().startsWith("<") ? owner : owner + "." + frame.getMethodName();
    }

    /** The innermost frame that is an exercise's own code, as {@code User.addPost, line 41}. */
    public static Optional<String> placeIn(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(Exercises::isOwnCode)
                .findFirst()
                .map(frame -> ownerOf(frame) + "." + methodOf(frame) + ", line " + frame.getLineNumber());
    }

    /** Whether a frame is of a line that a student wrote; proxies of Hibernate stand in the same packages. */
    public static boolean isOwnCode(StackTraceElement frame) {
        return isExerciseClass(frame.getClassName()) && frame.getLineNumber() > 0 && !isHidden(frame);
    }

    /** The simple name of the class of a frame. */
    public static String ownerOf(StackTraceElement frame) {
        return frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
    }

    /** The method of a frame; for a lambda expression, the method that contains it. */
    public static String methodOf(StackTraceElement frame) {
        return LAMBDA.matcher(frame.getMethodName()).replaceFirst("$1");
    }
}
