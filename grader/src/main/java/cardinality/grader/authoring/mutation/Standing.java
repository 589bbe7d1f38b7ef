package cardinality.grader.authoring.mutation;

/** How the result of a mutant compares with the kit's remarks. */
public enum Standing {
    /** It never ran as a solution: the compiler, the gate or Hibernate stopped it, or it timed out or crashed. */
    STOPPED("stopped"),
    /** It is caught by exactly the named criteria. */
    CAUGHT_AS_NAMED("caught as named"),
    /** It is caught, and there is no remark on it. */
    CAUGHT("caught"),
    /** It is caught, but the remark on it states something else. */
    CAUGHT_OTHERWISE("caught otherwise"),
    /** It is equivalent to the reference, by proof or by a remark with a reason. */
    EQUIVALENT("equivalent"),
    /** It may earn full points, for a stated reason. */
    ALLOWED("allowed"),
    /** It earns full points without a stated reason. */
    UNEXPLAINED("unexplained");

    private final String label;

    Standing(String label) {
        this.label = label;
    }

    /** The name of the standing in reports. */
    public String label() {
        return label;
    }
}
