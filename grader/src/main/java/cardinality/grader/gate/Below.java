package cardinality.grader.gate;

import cardinality.grader.model.ClassFiles;

/** Classes that the classes of an exercise may be run over: those of the exercises it builds on. */
public sealed interface Below permits Reference, Admitted {

    /** The class files. */
    ClassFiles classes();
}
