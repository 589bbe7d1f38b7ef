/** Draws the tables that were asked for and the tables that a mapping made, in a layout that keeps them in place. */
@NullMarked
package cardinality.testkit.drawing;

import org.jspecify.annotations.NullMarked;
