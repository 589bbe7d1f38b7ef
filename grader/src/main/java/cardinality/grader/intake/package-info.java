/** What was handed in: finds it, takes the declared files and nothing else, and says what is wrong with it. */
@NullMarked
package cardinality.grader.intake;

import org.jspecify.annotations.NullMarked;
