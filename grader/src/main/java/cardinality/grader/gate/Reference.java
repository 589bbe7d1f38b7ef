package cardinality.grader.gate;

import cardinality.grader.model.ClassFiles;

/** Classes of the kit's own, compiled from the sources that this program carries. They pass no gate. */
public record Reference(ClassFiles classes) implements Below {}
