/** The watch: compiles and tests an exercise each time one of its sources is saved, in a process that stays warm. */
@NullMarked
package cardinality.testkit.watch;

import org.jspecify.annotations.NullMarked;
