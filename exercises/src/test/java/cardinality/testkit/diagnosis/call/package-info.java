/**
 * Tells why code or a query of a student threw an exception, by what happened and not by the test in which it happened.
 *
 * <p>{@link cardinality.testkit.diagnosis.call.CallDiagnosis} is the entry. Each kind of mistake is one class that
 * recognises it and puts it into words.
 */
@NullMarked
package cardinality.testkit.diagnosis.call;

import org.jspecify.annotations.NullMarked;
