package cardinality.grader.authoring.mutation;

/** Which part of a solution a mutant differs in. */
public enum MutantKind {
    /** An annotation: what Hibernate makes of it is all that it does. */
    MAPPING,
    /** Java, whose work need not reach the database. */
    CODE,
    /** The text of a query: the SQL it becomes is all that it does. */
    QUERY
}
