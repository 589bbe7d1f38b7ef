package cardinality.grader.authoring.check;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.SourceFile;
import cardinality.grader.model.Submission;
import cardinality.grader.model.SubmittedExercise;
import cardinality.grader.model.SubmittedExercise.Sources;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

/**
 * A class of any size in which each exercise of each submission is drawn from the corpora: one time in three a seeded
 * mistake, otherwise the reference or another correct answer. No two answers have the same sources.
 */
public final class SampledCohort {

    private final List<Answers> answers = new ArrayList<>();

    /** The answers to one exercise in the corpora. There is always a correct one, the reference. */
    private record Answers(ExerciseRubric exercise, List<List<SourceFile>> right, List<List<SourceFile>> wrong) {

        /** Draws a wrong answer one time in three, if there is any. */
        List<SourceFile> draw(Random random) {
            List<List<SourceFile>> from = random.nextInt(3) == 0 && !wrong.isEmpty() ? wrong : right;
            return from.get(random.nextInt(from.size()));
        }
    }

    /**
     * @param kit the kit with the corpora
     * @param chosen the exercises that the submissions contain
     * @throws IllegalStateException if the corpora do not fit the reference; {@code check} reports where
     */
    public SampledCohort(Kit kit, Predicate<ExerciseRubric> chosen) {
        List<CorpusEntry> entries = Corpus.of(kit, chosen, unreadable -> {
            throw broken(unreadable);
        });
        for (ExerciseRubric exercise : kit.exercises(chosen)) {
            List<SourceFile> reference = kit.reference(exercise);
            List<List<SourceFile>> right = new ArrayList<>(List.of(reference));
            List<List<SourceFile>> wrong = new ArrayList<>();
            for (CorpusEntry entry : entries) {
                if (entry.exercise().equals(exercise.id())) {
                    (entry.isAlternative() ? right : wrong).add(applied(entry, reference));
                }
            }
            answers.add(new Answers(exercise, right, wrong));
        }
    }

    /**
     * Draws submissions.
     *
     * @param seed the same seed draws the same class, and a larger class begins with the smaller one
     * @return {@code size} submissions with the names {@code drawn-0001} and so on
     */
    public List<Submission> draw(int size, long seed, Similarity likeness) {
        Random random = new Random(seed);
        List<Submission> drawn = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            String id = "drawn-%04d".formatted(i);
            Map<String, SubmittedExercise> submitted = new HashMap<>();
            for (Answers one : answers) {
                submitted.put(one.exercise().id(), new Sources(likeness.sign(one.draw(random), id)));
            }
            drawn.add(new Submission(id, submitted, Optional.empty()));
        }
        return drawn;
    }

    private static List<SourceFile> applied(CorpusEntry entry, List<SourceFile> reference) {
        try {
            return entry.applyTo(reference);
        } catch (CorpusException e) {
            throw broken(e);
        }
    }

    private static IllegalStateException broken(CorpusException e) {
        return new IllegalStateException(e.getMessage() + "; the command check reports details", e);
    }
}
