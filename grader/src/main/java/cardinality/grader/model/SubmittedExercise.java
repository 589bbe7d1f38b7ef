package cardinality.grader.model;

import java.util.List;

/** The answer to one exercise. */
public sealed interface SubmittedExercise {

    /** The sources to compile: the submitted ones, and the kit's stub as a stand-in for each missing one. */
    record Sources(List<SourceFile> files) implements SubmittedExercise {
        public Sources {
            files = List.copyOf(files);
        }
    }

    /** A file that is not a Java source, for example because it is not UTF-8. */
    record Unreadable(String path, String message) implements SubmittedExercise {}

    /** A file that intake refuses, such as a link out of the submission. */
    record NotTaken(String message) implements SubmittedExercise {}
}
