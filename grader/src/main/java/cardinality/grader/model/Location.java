package cardinality.grader.model;

/**
 * A place in a student's source.
 *
 * @param file path as in the kit, such as {@code src/main/java/cardinality/onetomany/User.java}
 * @param line counted from 1
 */
public record Location(String file, int line) {}
