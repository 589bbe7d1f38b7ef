/**
 * Explains mappings that Hibernate refuses, and mappings that it accepts although no object can be saved or loaded with
 * them. Each kind of mistake is a class. It recognises the mistake by the exception and by the mapped classes.
 */
@NullMarked
package cardinality.testkit.diagnosis.mapping;

import org.jspecify.annotations.NullMarked;
