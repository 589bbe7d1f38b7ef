/** Answers without any work in them: methods of the reference that do nothing, fail or make something up. */
@NullMarked
package cardinality.grader.corpus.attack;

import org.jspecify.annotations.NullMarked;
