package cardinality.grader.cli;

import cardinality.grader.grading.GradingListener;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.GradeReport;
import cardinality.grader.report.text.ProgressText;
import cardinality.testkit.board.Terminal;
import cardinality.testkit.page.PlainText;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows the progress of a run on standard error: a bar on a terminal, occasional lines elsewhere. */
interface Progress extends GradingListener, AutoCloseable {

    /**
     * Another item is finished.
     *
     * @param what the name of the item
     * @param error whether the grader could not grade it
     */
    void finished(String what, boolean error);

    @Override
    default void graded(GradeReport submission) {
        finished(submission.id(), submission.graderError().isPresent());
    }

    @Override
    void close();

    private static String describe(String submission, ExerciseReport exercise) {
        return PlainText.line(submission) + ", " + exercise.exercise().id() + ": " + exercise.points() + " of "
                + exercise.exercise().points();
    }

    static Progress on(PrintWriter err, int total) {
        return Terminal.isInteractive() ? new Bar(System.err, total) : new Lines(err, total);
    }

    /** Bar, rate and estimate. */
    final class Bar implements Progress {
        private final ProgressBar bar;
        private int errors;

        Bar(PrintStream terminal, int total) {
            bar = new ProgressBarBuilder()
                    .setTaskName("grading")
                    .setInitialMax(total)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200)
                    .showSpeed()
                    .setConsumer(new ConsoleProgressBarConsumer(terminal))
                    .build();
        }

        @Override
        public void finished(String what, boolean error) {
            bar.step();
            errors += error ? 1 : 0;
            bar.setExtraMessage(" " + PlainText.line(what) + errors());
        }

        @Override
        public void graded(String submission, ExerciseReport exercise) {
            bar.setExtraMessage(" " + describe(submission, exercise) + errors());
        }

        private String errors() {
            return errors == 0 ? "" : ", grader errors: " + errors;
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    /** A line for the first verdict, as a sign that grading works, and for each tenth of the class. */
    final class Lines implements Progress {
        private final PrintWriter err;
        private final int total;
        private final long start = System.nanoTime();
        private boolean begun;
        private int done;
        private int errors;

        Lines(PrintWriter err, int total) {
            this.err = err;
            this.total = total;
        }

        @Override
        public void finished(String what, boolean error) {
            done++;
            errors += error ? 1 : 0;
            if (done == total || done % Math.max(1, total / 10) == 0) {
                Duration spent = Duration.ofNanos(System.nanoTime() - start);
                err.printf(
                        "graded %d of %d in %d s%s%s%n",
                        done,
                        total,
                        spent.toSeconds(),
                        done == total
                                ? ""
                                : ", about "
                                        + spent.multipliedBy(total - done)
                                                .dividedBy(done)
                                                .toSeconds() + " s left",
                        errors == 0 ? "" : ", grader errors: " + errors);
            }
        }

        @Override
        public void graded(String submission, ExerciseReport exercise) {
            if (!begun) {
                begun = true;
                err.println(ProgressText.FIRST_VERDICT + describe(submission, exercise));
            }
        }

        @Override
        public void close() {
            err.flush();
        }
    }
}
