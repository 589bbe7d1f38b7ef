package cardinality.testkit.rubric;

/**
 * Something worth a word in an answer that works. It costs nothing and earns nothing.
 *
 * @param id {@code exercise.advice}
 * @param title one line that says what holds where there is nothing to say
 */
public record Advice(String id, String title) {}
