package cardinality.grader.model;

import java.util.List;

/** What was handed in of one exercise. */
public sealed interface SubmittedExercise {

    /** The sources to compile: the submitted ones, and the kit's stub for each that is missing. */
    record Sources(List<SourceFile> files) implements SubmittedExercise {
        public Sources {
            files = List.copyOf(files);
        }
    }

    /** A file that is there but is no Java source, such as one that is not UTF-8. */
    record Unreadable(String path, String message) implements SubmittedExercise {}

    /** A file that intake does not take, such as a link out of the submission. */
    record NotTaken(String message) implements SubmittedExercise {}
}
