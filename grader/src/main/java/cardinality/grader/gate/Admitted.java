package cardinality.grader.gate;

import cardinality.grader.model.ClassFiles;

/** Classes that passed the gate. Nothing else of a submission can be sent to a worker to run, and nobody else can make one. */
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

    /** These and others that passed. */
    public Admitted plus(Admitted others) {
        return new Admitted(classes.plus(others.classes));
    }

    /** The same without what their mapping says of fetching: as the reference's entities are for exercises that build on them. */
    public Admitted withoutFetchSettings() {
        return new Admitted(classes.map(FetchSettingsRemoval::from));
    }
}
