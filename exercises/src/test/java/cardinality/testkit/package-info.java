/**
 * Support for tests of Hibernate mappings: a fresh database and an open scope for each test, a log of executed
 * statements, facts about the generated schema, and failures that consist of facts.
 *
 * <p>Visible tests and the grader's hidden verifications both use this package.
 */
@NullMarked
package cardinality.testkit;

import org.jspecify.annotations.NullMarked;
