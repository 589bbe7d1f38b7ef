package cardinality.grader.grading;

import cardinality.grader.model.Compilation.DoesNotCompile;
import cardinality.grader.model.CompilerMessage;
import cardinality.grader.model.Location;
import cardinality.grader.scoring.ExerciseOutcome.Reason;
import cardinality.grader.scoring.ExerciseOutcome.Stopped;
import cardinality.testkit.diagnosis.compiler.CompilerHelp;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The message of an exercise that does not compile: the compiler's errors, then what helps, each sentence once. */
final class CompilerErrors {

    private CompilerErrors() {}

    static Stopped of(DoesNotCompile failed, ExerciseRubric exercise) {
        List<CompilerMessage> errors = failed.messages();
        CompilerMessage first = errors.get(0);
        Collection<String> help = errors.stream()
                .flatMap(error -> CompilerHelp.on(error.text(), exercise.classes()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        String message = Stream.concat(
                        errors.stream().map(CompilerErrors::text), help.stream().map(sentence -> "help: " + sentence))
                .collect(Collectors.joining("\n"));
        return new Stopped(
                Reason.DOES_NOT_COMPILE,
                message,
                first.path().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Location(first.path(), Math.max(1, first.line()))));
    }

    private static String text(CompilerMessage error) {
        return error.path().substring(error.path().lastIndexOf('/') + 1) + ":" + error.line() + " " + error.text();
    }
}
