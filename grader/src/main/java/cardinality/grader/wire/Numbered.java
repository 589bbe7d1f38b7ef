package cardinality.grader.wire;

/** A message and the number of the request that it belongs to. */
public record Numbered<T>(long number, T message) {}
