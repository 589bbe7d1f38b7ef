/** What the authors of exercises use: proofs that the kit grades as it promises, and what grading costs. */
@NullMarked
package cardinality.grader.authoring;

import org.jspecify.annotations.NullMarked;
