package cardinality.grader.authoring.mutation;

/** The part of a solution in which a mutant differs. */
public enum MutantKind {
    /** An annotation, whose only effect is on Hibernate. */
    MAPPING,
    /** Java code, whose effect need not reach the database. */
    CODE,
    /** The text of a query, whose only effect is the generated SQL. */
    QUERY
}
