package cardinality.testkit;

import cardinality.testkit.internal.PlainNames;

/**
 * A column as the database describes it.
 *
 * @param name its {@linkplain PlainNames plain} name
 * @param type the name of its type in the database
 * @param nullable whether NULL may be stored
 * @param size characters for text, digits for numbers
 */
public record Column(String name, String type, boolean nullable, int size) {}
