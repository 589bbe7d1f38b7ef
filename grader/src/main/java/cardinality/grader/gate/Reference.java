package cardinality.grader.gate;

import cardinality.grader.model.ClassFiles;

/** The kit's own classes, compiled from the sources in this program. They need not pass the gate. */
public record Reference(ClassFiles classes) implements Below {}
