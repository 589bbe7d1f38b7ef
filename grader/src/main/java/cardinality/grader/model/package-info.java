/** The values that pass between rooms: what was handed in, what came of it, and what it is worth. They know nothing of how they came about. */
@NullMarked
package cardinality.grader.model;

import org.jspecify.annotations.NullMarked;
