/** What a learner needs to know in addition to a message of the compiler. */
@NullMarked
package cardinality.testkit.diagnosis.compiler;

import org.jspecify.annotations.NullMarked;
