package cardinality.grader.gate;

import cardinality.grader.model.ClassFiles;

/** The classes of the exercises that an exercise builds on. */
public sealed interface Below permits Reference, Admitted {

    /** The class files. */
    ClassFiles classes();
}
