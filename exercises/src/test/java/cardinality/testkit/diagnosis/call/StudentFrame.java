package cardinality.testkit.diagnosis.call;

import cardinality.testkit.internal.Exercises;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A student's method on a stack.
 *
 * @param owner the simple name of its class
 * @param method its name; {@code <init>} for a constructor
 */
record StudentFrame(String owner, String method) {

    private static final List<String> LIBRARY = List.of("java.", "jdk.", "org.hibernate.collection.");

    /** The method that threw an exception itself, or by a call of Java's own library or of a collection. */
    static Optional<StudentFrame> thrower(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> LIBRARY.stream().noneMatch(frame.getClassName()::startsWith))
                .findFirst()
                .filter(Exercises::isOwnCode)
                .map(frame -> new StudentFrame(Exercises.ownerOf(frame), Exercises.methodOf(frame)));
    }

    boolean isSetter() {
        return method.matches("set\\p{Lu}.*");
    }

    /** The method in words, such as {@code User.addPost}. */
    String told() {
        return method.startsWith("<") ? "the constructor of " + owner : owner + "." + method;
    }
}
