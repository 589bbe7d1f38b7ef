package cardinality.grader.report;

import cardinality.grader.model.Arrival;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.MissingFile;
import cardinality.grader.model.Person;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a submission arrived, in words. */
public final class ArrivalWords {

    private ArrivalWords() {}

    /** Short remarks, for one line. */
    public static List<String> remarks(GradeReport report) {
        Arrival arrival = report.arrival();
        List<String> remarks = new ArrayList<>();
        missing(report).ifPresent(remarks::add);
        arrival.attempt().ifPresent(attempt -> remarks.add("newest of " + attempt.of() + " attempts"));
        if (arrival.late()) {
            remarks.add("late");
        }
        return remarks;
    }

    /** Which declared files were not handed in; an exercise without any file is named as a whole. */
    public static Optional<String> missing(GradeReport report) {
        List<MissingFile> missing = report.arrival().missing();
        List<String> names = new ArrayList<>();
        for (ExerciseReport exercise : report.exercises()) {
            ExerciseRubric rubric = exercise.exercise();
            List<MissingFile> ofExercise = missing.stream()
                    .filter(file -> file.exercise().equals(rubric.id()))
                    .toList();
            if (ofExercise.size() == rubric.classes().size()) {
                // A bonus may be left out without a word.
                if (!rubric.isBonus()) {
                    names.add("all of " + rubric.id());
                }
            } else {
                ofExercise.forEach(file -> names.add(rubric.id() + "/" + file.fileName()));
            }
        }
        return names.isEmpty() ? Optional.empty() : Optional.of("missing: " + String.join(", ", names));
    }

    /** What was probably meant in place of files that are missing, one line each. */
    public static List<String> guesses(GradeReport report) {
        return report.arrival().missing().stream()
                .flatMap(file -> file.guess().stream()
                        .map(guess -> file.exercise() + "/" + file.fileName() + " is missing: " + guess))
                .toList();
    }

    /** The name of whoever handed in, of all members of a group; empty if unknown. */
    public static Optional<String> name(GradeReport report) {
        Arrival arrival = report.arrival();
        return arrival.members().isEmpty()
                ? arrival.person().flatMap(Person::name)
                : Optional.of(arrival.members().stream().map(Person::label).collect(Collectors.joining(", ")));
    }

    /** The id of a submission, with the name in front if the id does not tell it. */
    public static String label(GradeReport report) {
        return name(report)
                .filter(name -> !report.id().contains(name))
                .map(name -> name + " (" + report.id() + ")")
                .orElse(report.id());
    }
}
