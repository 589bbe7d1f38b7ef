package cardinality.queries;

/**
 * A total that belongs to one row of a table. It is complete as it is.
 *
 * @param id the row's id
 * @param name what a reader knows the row by: username, title or name; rows may share it
 * @param total how many there are, or what they add up to
 */
public record Tally(Long id, String name, long total) {}
