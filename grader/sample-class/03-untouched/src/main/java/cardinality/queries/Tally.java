package cardinality.queries;

/**
 * A total that belongs to one row of a table. This record is complete.
 *
 * @param id the row's id
 * @param name the name that a reader sees: username, title or name; several rows may share it
 * @param total the count or the sum
 */
public record Tally(Long id, String name, long total) {}
