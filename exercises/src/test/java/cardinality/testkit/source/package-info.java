/** Where the members of an exercise's classes stand in the sources of a student. */
@NullMarked
package cardinality.testkit.source;

import org.jspecify.annotations.NullMarked;
