package cardinality.grader.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.grader.compile.InMemoryCompiler;
import cardinality.grader.gate.Admission.Granted;
import cardinality.grader.gate.Gate;
import cardinality.grader.model.ClassFiles;
import cardinality.grader.model.Compilation;
import cardinality.grader.model.Compilation.Compiled;
import cardinality.grader.model.Submission;
import cardinality.grader.model.SubmittedExercise.Sources;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampledCohortTest {

    private static final int SIZE = 60;
    private static final InMemoryCompiler COMPILER = new InMemoryCompiler();

    private final SampledCohort drawn =
            new SampledCohort(Kit.load(), exercise -> exercise.id().equals("columns"));

    @ParameterizedTest
    @EnumSource
    void allSubmissionsDifferAndALargerClassStartsWithTheSmallerOne(Similarity likeness) {
        List<Submission> all = drawn.draw(SIZE, 1, likeness);
        assertThat(all.stream().map(SampledCohortTest::sources).distinct()).hasSize(SIZE);
        assertThat(drawn.draw(5, 1, likeness)).isEqualTo(all.subList(0, 5));
    }

    @Test
    void withoutSimilarityNoTwoAnswersCompileToTheSameCode() {
        assertThat(codes(Similarity.NONE)).hasSize(SIZE);
        assertThat(codes(Similarity.SAME_CODE)).hasSizeLessThan(SIZE);
    }

    @Test
    void theConstantThatDistinguishesAnswersPassesTheGate() {
        ClassFiles classes = compiled(drawn.draw(1, 1, Similarity.NONE).get(0));
        assertThat(new Gate(Set.of()).judge(classes, classes, Set.of())).isInstanceOf(Granted.class);
    }

    private Set<String> codes(Similarity likeness) {
        Set<String> codes = new TreeSet<>();
        drawn.draw(SIZE, 1, likeness)
                .forEach(submission -> codes.add(compiled(submission).digestOfCode()));
        return codes;
    }

    private static ClassFiles compiled(Submission submission) {
        Compilation compilation = COMPILER.compile(sources(submission).files(), ClassFiles.NONE);
        assertThat(compilation).isInstanceOf(Compiled.class);
        return ((Compiled) compilation).classes();
    }

    private static Sources sources(Submission submission) {
        return (Sources) submission.exercises().values().iterator().next();
    }
}
