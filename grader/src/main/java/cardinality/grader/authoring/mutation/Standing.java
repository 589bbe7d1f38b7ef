package cardinality.grader.authoring.mutation;

/** How a graded mutant stands to what the kit says of it. */
public enum Standing {
    /** It never ran as a solution: the compiler, the gate or Hibernate stopped it, or it broke down. */
    STOPPED("stopped"),
    /** It is caught by exactly the criteria that are named. */
    CAUGHT_AS_NAMED("caught as named"),
    /** It is caught, and nothing is said of it. */
    CAUGHT("caught"),
    /** It is caught, and something else is said of it. */
    CAUGHT_OTHERWISE("caught otherwise"),
    /** Nobody can tell it from the reference: proven, or said with a reason. */
    EQUIVALENT("equivalent"),
    /** It may have full points, and a reason is given. */
    ALLOWED("allowed"),
    /** It has full points, and nothing says why. */
    UNEXPLAINED("unexplained");

    private final String label;

    Standing(String label) {
        this.label = label;
    }

    /** The standing's name in reports. */
    public String label() {
        return label;
    }
}
