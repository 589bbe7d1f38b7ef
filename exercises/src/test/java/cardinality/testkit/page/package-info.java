/** Pages for people: text that is only text, and the look that all pages share. */
@NullMarked
package cardinality.testkit.page;

import org.jspecify.annotations.NullMarked;
