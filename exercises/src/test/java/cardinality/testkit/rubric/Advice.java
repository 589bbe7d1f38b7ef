package cardinality.testkit.rubric;

/**
 * A remark about an answer that works. It costs nothing and earns nothing.
 *
 * @param id {@code exercise.advice}
 * @param title one line that says what holds if there is nothing to remark
 */
public record Advice(String id, String title) {}
