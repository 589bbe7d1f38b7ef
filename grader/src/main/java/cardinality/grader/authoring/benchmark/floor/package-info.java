/**
 * What grading cannot do without, alone: compiling, booting, and the SQL of the tests. Runs in processes of its own and loads
 * classes, which the rest of the benchmark does not; they come from the kit's own corpora.
 */
@NullMarked
package cardinality.grader.authoring.benchmark.floor;

import org.jspecify.annotations.NullMarked;
