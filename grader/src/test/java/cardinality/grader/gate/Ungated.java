package cardinality.grader.gate;

import cardinality.grader.model.ClassFiles;

/** Admits classes without checks, so that a test can show the effect of the layers behind the gate. */
public final class Ungated {

    private Ungated() {}

    /** Admits any classes. */
    public static Admitted admit(ClassFiles classes) {
        return new Admitted(classes);
    }
}
