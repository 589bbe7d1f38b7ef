/**
 * Measures the unavoidable work of grading alone: compiling, booting, and the SQL of the tests. It runs in separate
 * processes and loads classes, unlike the rest of the benchmark; the classes come from the kit's own corpora.
 */
@NullMarked
package cardinality.grader.authoring.benchmark.floor;

import org.jspecify.annotations.NullMarked;
