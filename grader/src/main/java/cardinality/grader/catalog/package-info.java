/**
 * The catalog of tests and the contents of the jar: the starter kit with its rubrics, the reference solutions, the
 * corpora.
 */
@NullMarked
package cardinality.grader.catalog;

import org.jspecify.annotations.NullMarked;
