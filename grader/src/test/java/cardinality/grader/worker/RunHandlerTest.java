package cardinality.grader.worker;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.grader.catalog.TestCatalog;
import cardinality.grader.compile.InMemoryCompiler;
import cardinality.grader.model.ClassFiles;
import cardinality.grader.model.Compilation.Compiled;
import cardinality.grader.model.GradedMethod;
import cardinality.grader.wire.Reply;
import cardinality.grader.wire.Request;
import cardinality.testkit.Observation.Outcome;
import cardinality.testkit.rubric.ExerciseRubric;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunHandlerTest {

    private static final Kit KIT = Kit.load();
    private static final ExerciseRubric EXERCISE =
            KIT.rubric().exercise("columns").orElseThrow();
    private static final List<GradedMethod> TESTS = TestCatalog.read().testsOf("columns");

    private final RunHandler desk = new RunHandler();
    private final Request.Run request = new Request.Run(
            ((Compiled) new InMemoryCompiler().compile(KIT.reference(EXERCISE), ClassFiles.NONE)).classes(),
            TESTS,
            false,
            "seed");

    @BeforeEach
    void warmUp() {
        desk.warmUp();
    }

    @Test
    void everyTestStartsAndEndsOnceBeforeTheRunIsDone() throws IOException {
        List<Reply> replies = new ArrayList<>();
        desk.answer(request, replies::add);
        assertThat(replies).hasSize(2 * TESTS.size() + 1);
        for (int i = 0; i < TESTS.size(); i++) {
            Reply.TestStarted started = (Reply.TestStarted) replies.get(2 * i);
            assertThat(replies.get(2 * i + 1))
                    .isEqualTo(new Reply.TestFinished(started.index(), new Outcome.Passed(), Optional.empty()));
        }
        assertThat(replies).last().isInstanceOf(Reply.RunDone.class);
        assertThat(replies).doesNotHaveDuplicates();
    }

    @Test
    void theClassesOfASubmissionAreUnloadedAfterwards() throws IOException {
        int before = loadedClassesAfter(5);
        int after = loadedClassesAfter(25);
        // One run loads some hundred classes: entities, tests, proxies. Twenty leaked ones would be thousands.
        assertThat(after - before).isLessThan(300);
    }

    private int loadedClassesAfter(int runs) throws IOException {
        for (int i = 0; i < runs; i++) {
            desk.answer(request, reply -> {});
        }
        System.gc();
        System.gc();
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }
}
