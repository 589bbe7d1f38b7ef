/** Answers without any work in them: methods of the reference that do nothing, fail or make something up. */
@NullMarked
package cardinality.grader.authoring.check.attack;

import org.jspecify.annotations.NullMarked;
