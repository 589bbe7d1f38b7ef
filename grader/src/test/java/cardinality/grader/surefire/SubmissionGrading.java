package cardinality.grader.surefire;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import cardinality.grader.catalog.Kit;
import cardinality.grader.grading.Autograder;
import cardinality.grader.grading.GradingListener;
import cardinality.grader.grading.ResultCache;
import cardinality.grader.intake.RejectedInputException;
import cardinality.grader.intake.SubmissionFinder;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.Isolation;
import cardinality.grader.model.Isolation.PlainProcess;
import cardinality.grader.model.Verdict;
import cardinality.grader.process.Sandboxing;
import cardinality.grader.process.WorkerSettings;
import cardinality.testkit.FeedbackLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * The entry point for Maven Surefire: {@code mvn -q verify -Dsubmission=PATH} grades one submission with the same
 * engine and gate as the command line, and reports each criterion as a test. A bonus that was not started is left out.
 */
class SubmissionGrading {

    @TestFactory
    Stream<DynamicContainer> criteria() throws RejectedInputException {
        Path path = Path.of(System.getProperty("submission"));
        Gradebook gradebook;
        Isolation isolation = Sandboxing.best();
        if (isolation instanceof PlainProcess process) {
            System.out.println("[WARNING] " + process.warning());
        }
        try (Autograder autograder = new Autograder(Kit.load(), 1, exercise -> true, WorkerSettings.in(isolation))) {
            gradebook = autograder.grade(
                    SubmissionFinder.find(List.of(path)).submissions(), ResultCache.NONE, GradingListener.NONE);
        }
        if (gradebook.submissions().size() != 1) {
            throw new IllegalArgumentException("-Dsubmission=" + path + " holds "
                    + gradebook.submissions().size() + " submissions; name one, or use the command line");
        }
        GradeReport report = gradebook.submissions().get(0);
        report.graderError().ifPresent(error -> {
            throw new IllegalStateException("the grader itself failed: " + error);
        });
        return report.exercises().stream()
                .filter(exercise -> exercise.isBegun() || !exercise.exercise().isBonus())
                .map(exercise -> dynamicContainer(
                        exercise.exercise().id(), exercise.criteria().stream().map(c -> test(exercise, c))));
    }

    private static DynamicTest test(ExerciseReport exercise, CriterionReport criterion) {
        String points = exercise.exercise().isBonus()
                ? "bonus"
                : "%d of %d points"
                        .formatted(criterion.points(), criterion.criterion().points());
        String name = "%s (%s): %s"
                .formatted(
                        criterion.criterion().id(),
                        points,
                        criterion.criterion().title());
        return dynamicTest(name, () -> judge(exercise, criterion));
    }

    private static void judge(ExerciseReport exercise, CriterionReport criterion) {
        String verdict = criterion.verdict().label();
        if (criterion.verdict() == Verdict.NOT_STARTED) {
            throw new TestAbortedException(verdict);
        }
        if (criterion.verdict() != Verdict.PASSED) {
            String facts =
                    FeedbackLayout.lines(
                                    criterion.feedback(), criterion.statements(), criterion.misconception(), List.of())
                            .stream()
                            .map(line -> System.lineSeparator() + "  " + line)
                            .collect(Collectors.joining());
            AssertionFailedError failure = new AssertionFailedError(
                    verdict + exercise.message().map(m -> ": " + m).orElse("") + facts);
            failure.setStackTrace(new StackTraceElement[0]);
            throw failure;
        }
    }
}
