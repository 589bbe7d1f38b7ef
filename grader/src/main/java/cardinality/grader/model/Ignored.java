package cardinality.grader.model;

/**
 * Something in a class folder that is no submission.
 *
 * @param source where it is, relative to what was given
 * @param reason why it was not graded, in a few words
 */
public record Ignored(String source, String reason) {}
