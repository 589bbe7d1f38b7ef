package cardinality.grader.grading.journal;

import cardinality.grader.grading.cache.ExerciseCache;
import cardinality.grader.grading.cache.Fingerprint;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Submission;
import cardinality.grader.report.json.AlteredResultException;
import cardinality.grader.report.json.GradesReader;
import cardinality.testkit.page.PlainText;
import cardinality.testkit.rubric.ExerciseRubric;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The results of an earlier run that this run can reuse. A line is taken only if it passes all checks: it must be about
 * a submission of this class in its current state, with the same tests and rubrics, and everything in it must follow
 * from its verdicts. Nothing is taken from any other line.
 */
final class EarlierResults {

    private final String kitVersion;
    private final Fingerprint fingerprint;
    private final GradesReader reader;
    private final List<String> exercises;
    private final Function<String, Optional<Submission>> ofClass;
    private final Consumer<String> warnings;
    private final Map<String, GradesReader.Line> lines = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Set<String> disputed = new HashSet<>();

    /**
     * @param kitVersion the version of this program
     * @param exercises the exercises that the run grades
     * @param ofClass returns the current submission with an id
     * @param warnings receives one line for each line that is not taken
     */
    EarlierResults(
            String kitVersion,
            Fingerprint fingerprint,
            GradesReader reader,
            List<ExerciseRubric> exercises,
            Function<String, Optional<Submission>> ofClass,
            Consumer<String> warnings) {
        this.kitVersion = kitVersion;
        this.fingerprint = fingerprint;
        this.reader = reader;
        this.exercises = exercises.stream().map(ExerciseRubric::id).toList();
        this.ofClass = ofClass;
        this.warnings = warnings;
    }

    /**
     * Takes the lines that pass all checks.
     *
     * @param all the complete lines of a journal, in order
     * @throws IOException if one of them was written by another version of the kit
     */
    void add(List<String> all) throws IOException {
        for (String text : all) {
            Optional<String> version = GradesReader.kitOf(text).filter(found -> !found.equals(kitVersion));
            if (version.isPresent()) {
                throw new IOException(PlainText.line(JournalFile.NAME + " was written by version " + version.get()
                        + " of the kit, and this is version " + kitVersion
                        + "; resume with that version, or grade into another folder"));
            }
        }
        for (int i = 0; i < all.size(); i++) {
            add(i + 1, all.get(i));
        }
    }

    private void add(int number, String text) {
        try {
            GradesReader.Line line = reader.line(text);
            Optional<String> reason = refusal(line);
            if (reason.isEmpty()) {
                keep(number, line, text);
            } else {
                warn(number, line.report().id() + " " + reason.get());
            }
        } catch (AlteredResultException e) {
            warn(number, e.reason());
        }
    }

    private void warn(int number, String reason) {
        warnings.accept(PlainText.line("line " + number + " of " + JournalFile.NAME + " is not taken: " + reason));
    }

    private void keep(int number, GradesReader.Line line, String text) {
        String id = line.report().id();
        GradesReader.Line other = lines.get(id);
        if (disputed.contains(id) || (other != null && !other.equals(line))) {
            // One of the two lines was not written by a run, and it is unknown which.
            disputed.add(id);
            lines.remove(id);
            texts.remove(id);
            warn(number, id + " has another result in an earlier line, and neither is taken");
        } else {
            lines.put(id, line);
            texts.put(id, text);
        }
    }

    private Optional<String> refusal(GradesReader.Line line) {
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
                        && fingerprint.of(rubric, submission).equals(answer));
    }

    /** The taken lines by the id of the submission. */
    Map<String, GradesReader.Line> lines() {
        return lines;
    }

    /** The text of the taken lines, unchanged. */
    List<String> texts() {
        return List.copyOf(texts.values());
    }

    /** Adds the exercises of the taken lines to a cache. */
    void giveTo(ExerciseCache cache) {
        for (GradesReader.Line line : lines.values()) {
            for (ExerciseReport exercise : line.report().exercises()) {
                String answer = line.answers().get(exercise.exercise().id());
                if (answer != null) {
                    cache.keep(answer, exercise);
                }
            }
        }
    }
}
