/**
 * Internals of the test kit: databases, the guard for their statements, mappings as Hibernate understood them, and the
 * classes that a mapping may name. Authors of tests do not need this package.
 */
@NullMarked
package cardinality.testkit.internal;

import org.jspecify.annotations.NullMarked;
