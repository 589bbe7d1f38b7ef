/** The commands. The only code that prints, and the only code that ends the program. */
@NullMarked
package cardinality.grader.cli;

import org.jspecify.annotations.NullMarked;
