/**
 * What grading cannot do without, alone: compiling and booting. Runs in a process of its own and loads classes, which the
 * rest of the benchmark does not; they come from the kit's own corpora.
 */
@NullMarked
package cardinality.grader.benchmark.floor;

import org.jspecify.annotations.NullMarked;
