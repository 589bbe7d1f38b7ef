package cardinality.grader.grading.cache;

import cardinality.grader.catalog.Kit;
import cardinality.grader.catalog.TestCatalog;
import cardinality.grader.model.Sha256;
import cardinality.grader.model.SourceFile;
import cardinality.grader.model.Submission;
import cardinality.grader.model.SubmittedExercise;
import cardinality.grader.model.SubmittedExercise.NotTaken;
import cardinality.grader.model.SubmittedExercise.Sources;
import cardinality.grader.model.SubmittedExercise.Unreadable;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Computes fingerprints that tell whether grading a submission again could give another result. */
public final class Fingerprint {

    private final Kit kit;
    private final byte[] ofKit;
    private final byte[] ofRun;

    /** @param exercises the exercises that the run grades */
    public Fingerprint(Kit kit, List<ExerciseRubric> exercises) {
        this.kit = kit;
        this.ofKit = ofKit(kit);
        Sha256 digest = new Sha256();
        digest.add(ofKit);
        exercises.forEach(exercise -> digest.add(exercise.id()));
        this.ofRun = digest.bytes();
    }

    private static byte[] ofKit(Kit kit) {
        Sha256 digest = new Sha256();
        digest.add(kit.version());
        digest.add(kit.rubricDigest());
        TestCatalog tests = TestCatalog.read();
        for (String name : tests.classNames()) {
            digest.add(name);
            digest.add(Objects.requireNonNull(tests.classFile(name)));
        }
        return digest.bytes();
    }

    /**
     * Returns the SHA-256, in hexadecimal, over the submitted sources, the tests and rubrics, and the list of graded
     * exercises. The id of the submission does not count.
     */
    public String of(Submission submission) {
        Sha256 digest = new Sha256();
        digest.add(ofRun);
        digest.add(submission.message().orElse(""));
        for (Map.Entry<String, SubmittedExercise> exercise : new TreeMap<>(submission.exercises()).entrySet()) {
            digest.add(exercise.getKey());
            add(exercise.getValue(), digest);
        }
        return digest.hex();
    }

    /**
     * Returns the fingerprint of one exercise and those it builds on, because a student's own entities count where
     * queries earn more over them.
     */
    public String of(ExerciseRubric exercise, Submission submission) {
        Sha256 digest = new Sha256();
        digest.add(ofKit);
        add(exercise, submission, digest);
        return digest.hex();
    }

    private void add(ExerciseRubric exercise, Submission submission, Sha256 digest) {
        digest.add(exercise.id());
        SubmittedExercise submitted =
                Objects.requireNonNull(submission.exercises().get(exercise.id()), exercise.id());
        add(submitted, digest);
        exercise.buildsOn().forEach(id -> add(kit.rubric().exercise(id).orElseThrow(), submission, digest));
    }

    private static void add(SubmittedExercise submitted, Sha256 digest) {
        digest.add(submitted.getClass().getSimpleName());
        if (submitted instanceof Sources sources) {
            for (SourceFile source : sources.files()) {
                digest.add(source.className());
                digest.add(source.text());
                digest.add(String.valueOf(source.standIn()));
            }
        } else if (submitted instanceof Unreadable unreadable) {
            digest.add(unreadable.path());
            digest.add(unreadable.message());
        } else if (submitted instanceof NotTaken notTaken) {
            digest.add(notTaken.message());
        }
    }
}
