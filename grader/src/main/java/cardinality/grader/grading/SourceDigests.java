package cardinality.grader.grading;

import cardinality.grader.model.Sha256;
import cardinality.grader.model.SourceFile;
import cardinality.grader.model.Submission;
import cardinality.grader.model.SubmittedExercise;
import cardinality.grader.model.SubmittedExercise.NotTaken;
import cardinality.grader.model.SubmittedExercise.Sources;
import cardinality.grader.model.SubmittedExercise.Unreadable;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Digests that show in later runs whether an answer has changed. They do not depend on the kit: neither its stubs nor its
 * tests count.
 */
final class SourceDigests {

    private SourceDigests() {}

    /** Returns the SHA-256, in hexadecimal, over what was handed in for each exercise. */
    static SortedMap<String, String> of(Submission submission) {
        SortedMap<String, String> digests = new TreeMap<>();
        submission.exercises().forEach((exercise, submitted) -> digests.put(exercise, of(submitted)));
        return digests;
    }

    private static String of(SubmittedExercise submitted) {
        Sha256 digest = new Sha256();
        if (submitted instanceof Sources sources) {
            for (SourceFile file : sources.files()) {
                if (!file.standIn()) {
                    digest.add(file.className());
                    digest.add(file.text());
                }
            }
        } else if (submitted instanceof Unreadable unreadable) {
            digest.add(unreadable.path());
            digest.add(unreadable.message());
        } else if (submitted instanceof NotTaken notTaken) {
            digest.add(notTaken.message());
        }
        return digest.hex();
    }
}
