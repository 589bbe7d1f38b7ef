/**
 * What the test kit is built from: databases, the guard over their statements, mappings as Hibernate understood them, and the bounds
 * of what a mapping can name. Authors of tests need nothing of it.
 */
@NullMarked
package cardinality.testkit.internal;

import org.jspecify.annotations.NullMarked;
