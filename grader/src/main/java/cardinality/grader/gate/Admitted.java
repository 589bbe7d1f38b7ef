package cardinality.grader.gate;

import cardinality.grader.model.ClassFiles;

/**
 * Classes that passed the gate. A worker runs nothing else of a submission, and only the gate can create an instance.
 */
public final class Admitted implements Below {

    /** No classes. */
    public static final Admitted NONE = new Admitted(ClassFiles.NONE);

    private final ClassFiles classes;

    Admitted(ClassFiles classes) {
        this.classes = classes;
    }

    @Override
    public ClassFiles classes() {
        return classes;
    }

    /** Returns these classes together with others that passed. */
    public Admitted plus(Admitted others) {
        return new Admitted(classes.plus(others.classes));
    }
}
