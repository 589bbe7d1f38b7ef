package cardinality.testkit.diagnosis.call;

import cardinality.testkit.internal.Exercises;
import java.util.Arrays;
import java.util.Optional;

/**
 * A student's method on a stack.
 *
 * @param owner the simple name of its class
 * @param method its name; {@code <init>} for a constructor
 */
record StudentFrame(String owner, String method) {

    /** The method that threw an exception itself, or by a call of Java's own library. */
    static Optional<StudentFrame> thrower(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> !frame.getClassName().startsWith("java.")
                        && !frame.getClassName().startsWith("jdk."))
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
