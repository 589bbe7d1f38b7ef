/** The commands. Only this package prints and ends the program. */
@NullMarked
package cardinality.grader.cli;

import org.jspecify.annotations.NullMarked;
