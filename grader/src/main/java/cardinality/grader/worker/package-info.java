/**
 * Code that shares a JVM with a student's code, or with the compiler that reads it. It reports observations and makes
 * no decisions.
 */
@NullMarked
package cardinality.grader.worker;

import org.jspecify.annotations.NullMarked;
