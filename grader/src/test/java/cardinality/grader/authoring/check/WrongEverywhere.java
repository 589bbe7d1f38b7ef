package cardinality.grader.authoring.check;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.SourceFile;
import cardinality.grader.model.Submission;
import cardinality.grader.model.SubmittedExercise;
import cardinality.grader.model.SubmittedExercise.Sources;
import cardinality.testkit.rubric.ExerciseRubric;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The submission with the most to explain. {@code wrong-everywhere.txt} beside this class names the seeded mistakes that
 * it consists of; they were found by adding one after the other as long as more criteria failed.
 */
final class WrongEverywhere {

    private final Kit kit;
    private final Map<String, CorpusEntry> entries;

    WrongEverywhere(Kit kit) {
        this.kit = kit;
        this.entries = Corpus.of(kit, exercise -> true, unreadable -> {
                    throw new IllegalStateException(unreadable);
                })
                .stream()
                .collect(Collectors.toMap(CorpusEntry::path, Function.identity()));
    }

    Submission submission() throws IOException, CorpusException {
        Map<String, List<SourceFile>> answers = new HashMap<>();
        for (ExerciseRubric exercise : kit.exercises(exercise -> true)) {
            answers.put(exercise.id(), kit.reference(exercise));
        }
        for (String line : lines()) {
            String[] words = line.split(" ", 2);
            CorpusEntry entry = Objects.requireNonNull(entries.get(words[0] + "/mistakes/" + words[1] + ".diff"), line);
            answers.put(words[0], entry.applyTo(answers.getOrDefault(words[0], List.of())));
        }
        Map<String, SubmittedExercise> submitted = new HashMap<>();
        answers.forEach((exercise, sources) -> submitted.put(exercise, new Sources(sources)));
        return new Submission("wrong-everywhere", submitted, Optional.empty());
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = WrongEverywhere.class.getResourceAsStream("wrong-everywhere.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
