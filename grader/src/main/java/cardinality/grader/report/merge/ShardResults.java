package cardinality.grader.report.merge;

import cardinality.grader.model.CohortShard;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.PlainText;
import cardinality.grader.model.Shard;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The results of one shard.
 *
 * @param folder where they were found
 * @param part which part of the class they are
 */
record ShardResults(Path folder, CohortShard part, Gradebook gradebook) {

    Shard shard() {
        return part.shard();
    }

    /** The folder as a message shows it. */
    String name() {
        return PlainText.line(folder.toString());
    }

    /** Why these and those of another shard are not parts of the same run over the same class; empty if they can be. */
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
            return Optional.of(here + " is of another class: the names of the submissions are not those that "
                    + other.name() + " was graded among");
        }
        Optional<String> stranger = gradebook.submissions().stream()
                .map(GradeReport::id)
                .filter(id -> !shard().contains(id))
                .findFirst();
        if (stranger.isPresent()) {
            return Optional.of(here + " holds submission " + PlainText.line(stranger.get())
                    + ", whose id falls to another shard; grade it again");
        }
        if (gradebook.maxPoints() != other.gradebook.maxPoints() || !hasExercisesOf(other)) {
            return Optional.of(here + " was graded on other exercises than " + other.name());
        }
        return Optional.empty();
    }

    /** A result after a fault of the grader has no exercises, and an empty shard no results: neither says anything. */
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
