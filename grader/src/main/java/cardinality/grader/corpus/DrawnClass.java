package cardinality.grader.corpus;

import cardinality.grader.compile.SourceFile;
import cardinality.grader.kit.Kit;
import cardinality.grader.submission.Submission;
import cardinality.grader.submission.SubmittedExercise;
import cardinality.grader.submission.SubmittedExercise.Sources;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/**
 * A class of any size in which each exercise of each submission is drawn from the corpora: one time in three a seeded mistake,
 * else the reference or another right answer. No two files are the same, so that nobody's result can be another one's.
 */
public final class DrawnClass {

    private final Map<ExerciseRubric, List<List<SourceFile>>> right = new HashMap<>();
    private final Map<ExerciseRubric, List<List<SourceFile>>> wrong = new HashMap<>();
    private final List<ExerciseRubric> exercises;

    /**
     * @param kit whose corpora to draw from
     * @param chosen the exercises that submissions have; of the others they have nothing
     * @throws IllegalStateException if the corpora do not fit the reference; {@code check} says where
     */
    public DrawnClass(Kit kit, Predicate<ExerciseRubric> chosen) {
        exercises = kit.rubric().exercises().stream().filter(chosen).toList();
        for (ExerciseRubric exercise : exercises) {
            right.put(exercise, new ArrayList<>(List.of(kit.reference(exercise))));
            wrong.put(exercise, new ArrayList<>());
        }
        List<CorpusEntry> entries = Corpus.of(kit, chosen, DrawnClass::broken);
        for (CorpusEntry entry : entries) {
            ExerciseRubric exercise = kit.rubric().exercise(entry.exercise()).orElseThrow();
            try {
                (entry.isAlternative() ? right : wrong)
                        .getOrDefault(exercise, new ArrayList<>())
                        .add(entry.applyTo(kit.reference(exercise)));
            } catch (CorpusException e) {
                broken(e);
            }
        }
    }

    /**
     * Draws submissions.
     *
     * @param seed the same seed draws the same class, and a larger class begins with the smaller one
     * @return as many as asked for, called {@code drawn-0001} and so on
     */
    public List<Submission> draw(int size, long seed) {
        Random random = new Random(seed);
        List<Submission> drawn = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            String id = "drawn-%04d".formatted(i);
            Map<String, SubmittedExercise> submitted = new HashMap<>();
            for (ExerciseRubric exercise : exercises) {
                List<List<SourceFile>> answers = (random.nextInt(3) == 0
                                        && !wrong.getOrDefault(exercise, List.of())
                                                .isEmpty()
                                ? wrong
                                : right)
                        .getOrDefault(exercise, List.of());
                submitted.put(exercise.id(), new Sources(signed(answers.get(random.nextInt(answers.size())), id)));
            }
            drawn.add(new Submission(id, submitted, Optional.empty()));
        }
        return drawn;
    }

    private static List<SourceFile> signed(List<SourceFile> sources, String id) {
        return sources.stream()
                .map(source -> new SourceFile(source.className(), source.text() + "// " + id + "\n"))
                .toList();
    }

    private static void broken(CorpusException e) {
        throw new IllegalStateException(e.getMessage() + "; the command check tells more", e);
    }
}
