/**
 * Support for tests of Hibernate mappings: a fresh database and an open scope for every test, a log of the statements
 * that ran, facts about the generated schema, and failures that are made of facts.
 *
 * <p>Visible tests and the grader's hidden verifications both stand on this package.
 */
@NullMarked
package cardinality.testkit;

import org.jspecify.annotations.NullMarked;
