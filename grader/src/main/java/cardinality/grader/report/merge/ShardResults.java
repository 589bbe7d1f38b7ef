package cardinality.grader.report.merge;

import cardinality.grader.model.CohortShard;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.Shard;
import cardinality.testkit.page.PlainText;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The results of one shard.
 *
 * @param folder the folder that contains them
 * @param part the shard of the class
 */
record ShardResults(Path folder, CohortShard part, Gradebook gradebook) {

    Shard shard() {
        return part.shard();
    }

    /** The folder for use in messages. */
    String name() {
        return PlainText.line(folder.toString());
    }

    /**
     * Returns why these results and those of another shard cannot belong to the same class and the same exercises;
     * empty if they can.
     */
    Optional<String> differenceFrom(ShardResults other) {
        String here = name() + ": " + shard();
        if (shard().of() != other.shard().of()) {
            return Optional.of(here + ", but " + other.name() + " is one of "
                    + other.shard().of());
        }
        if (part.classSize() != other.part.classSize()) {
            return Optional.of("%s is of another class: of %d submissions, but %s of %d"
                    .formatted(here, part.classSize(), other.name(), other.part.classSize()));
        }
        if (!part.classDigest().equals(other.part.classDigest())) {
            return Optional.of(
                    here + " is of another class: its submission names differ from those of " + other.name());
        }
        Optional<String> stranger = gradebook.submissions().stream()
                .map(GradeReport::id)
                .filter(id -> !shard().contains(id))
                .findFirst();
        if (stranger.isPresent()) {
            return Optional.of(here + " contains submission " + PlainText.line(stranger.get())
                    + ", whose id belongs to another shard; grade it again");
        }
        if (!gradebook.weights().equals(other.gradebook.weights())) {
            return Optional.of(here + " counts other points than " + other.name()
                    + "; merge the shards first, then use 'rescore --points'");
        }
        if (gradebook.maxPoints() != other.gradebook.maxPoints() || !hasExercisesOf(other)) {
            return Optional.of(here + " was graded on other exercises than " + other.name());
        }
        return Optional.empty();
    }

    /** The result of a grader fault has no exercises, and an empty shard has no results, so neither can be compared. */
    private boolean hasExercisesOf(ShardResults other) {
        List<List<String>> all = Stream.of(this, other)
                .flatMap(results -> results.gradebook.submissions().stream())
                .filter(report -> report.graderError().isEmpty())
                .map(report -> report.exercises().stream()
                        .map(ExerciseReport::exercise)
                        .map(exercise -> exercise.id())
                        .toList())
                .distinct()
                .toList();
        return all.size() <= 1;
    }
}
