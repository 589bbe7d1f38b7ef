package cardinality.grader.grading.journal;

import cardinality.grader.grading.cache.ExerciseCache;
import cardinality.grader.grading.cache.Fingerprint;
import cardinality.grader.grading.cache.Fingerprint.Reading;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.PlainText;
import cardinality.grader.model.Submission;
import cardinality.grader.report.json.AlteredResultException;
import cardinality.grader.report.json.GradesReader;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The results of an earlier run that this one can take over. A line is believed as far as it can be checked: it has to be about a
 * submission of this class as it is now, with the same tests and rubrics, and everything in it has to follow from its verdicts. Any other
 * line is set aside, and nothing is taken from it for anybody.
 */
final class EarlierResults {

    private final Fingerprint fingerprint;
    private final GradesReader reader;
    private final List<String> exercises;
    private final Function<String, Optional<Submission>> ofClass;
    private final Consumer<String> setAside;
    private final Map<String, GradesReader.Line> lines = new HashMap<>();
    private final Set<String> disputed = new HashSet<>();

    /**
     * @param exercises those that the run grades
     * @param ofClass gives the submission of an id as it is now
     * @param setAside is told of each line that is not taken, in a line
     */
    EarlierResults(
            Fingerprint fingerprint,
            GradesReader reader,
            List<ExerciseRubric> exercises,
            Function<String, Optional<Submission>> ofClass,
            Consumer<String> setAside) {
        this.fingerprint = fingerprint;
        this.reader = reader;
        this.exercises = exercises.stream().map(ExerciseRubric::id).toList();
        this.ofClass = ofClass;
        this.setAside = setAside;
    }

    /**
     * Takes a line, or sets it aside.
     *
     * @param number which line of the file it is, from 1
     */
    void add(int number, String text) {
        try {
            GradesReader.Line line = reader.line(text);
            Optional<String> reason = whyNot(line);
            if (reason.isEmpty()) {
                keep(number, line);
            } else {
                tell(number, line.report().id() + " " + reason.get());
            }
        } catch (AlteredResultException e) {
            tell(number, e.reason());
        }
    }

    private void tell(int number, String reason) {
        setAside.accept(PlainText.line("line " + number + " of " + Journal.FILE + " is set aside: " + reason));
    }

    private void keep(int number, GradesReader.Line line) {
        String id = line.report().id();
        GradesReader.Line other = lines.get(id);
        if (disputed.contains(id) || (other != null && !other.equals(line))) {
            // One of the two was not written by a run, and nobody can tell which.
            disputed.add(id);
            lines.remove(id);
            tell(number, id + " has another result in an earlier line, and neither is taken");
        } else {
            lines.put(id, line);
        }
    }

    private Optional<String> whyNot(GradesReader.Line line) {
        GradeReport report = line.report();
        Optional<Submission> found = ofClass.apply(report.id());
        if (found.isEmpty()) {
            return Optional.of("is no submission of this class that can be read");
        }
        Submission submission = found.get();
        if (!fingerprint.of(submission).equals(line.fingerprint())) {
            return Optional.of("has changed since, or was graded by other tests or another rubric");
        }
        List<String> graded = report.exercises().stream()
                .map(exercise -> exercise.exercise().id())
                .toList();
        if (report.graderError().isPresent() || !graded.equals(exercises)) {
            return Optional.of("has no result for each exercise of this run");
        }
        if (!report.message().equals(submission.message())) {
            return Optional.of("has another message than what was handed in gives");
        }
        return line.answers().entrySet().stream()
                .filter(answer -> !isAnswer(answer.getKey(), answer.getValue(), report, submission))
                .findFirst()
                .map(answer -> "has another answer to " + answer.getKey() + " than the line says");
    }

    private boolean isAnswer(String exercise, String answer, GradeReport report, Submission submission) {
        return report.exercises().stream()
                .map(ExerciseReport::exercise)
                .anyMatch(rubric -> rubric.id().equals(exercise)
                        && fingerprint.of(rubric, submission, Reading.TEXT).equals(answer));
    }

    /** What was taken, by the id of the submission. */
    Map<String, GradesReader.Line> lines() {
        return lines;
    }

    /** Has equal answers take what was taken. */
    void giveTo(ExerciseCache equalAnswers) {
        for (GradesReader.Line line : lines.values()) {
            for (ExerciseReport exercise : line.report().exercises()) {
                String answer = line.answers().get(exercise.exercise().id());
                if (answer != null) {
                    equalAnswers.keep(Reading.TEXT, answer, exercise);
                }
            }
        }
    }
}
