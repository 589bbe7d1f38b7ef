/**
 * The values that packages exchange: submissions, results and points. They do not depend on the code that creates them.
 */
@NullMarked
package cardinality.grader.model;

import org.jspecify.annotations.NullMarked;
