package cardinality.grader.wire;

import cardinality.grader.model.Compilation;
import cardinality.testkit.Observation.Outcome;
import cardinality.testkit.drawing.SchemaReport;
import java.util.List;
import java.util.Optional;

/** A message from a worker to the controller. */
public sealed interface Reply {

    /** A message on which no result depends. */
    sealed interface Notice extends Reply {}

    /** A message from which results are made. The controller accepts it only with proof that the worker wrote it. */
    sealed interface Answer extends Reply {}

    /** The worker has warmed up and takes requests. This is the first reply; it has number 0 and is sent once. */
    record Ready() implements Notice {}

    /** The answer to {@link Request.Compile}. */
    record CompilationDone(Compilation compilation) implements Answer {}

    /** A test has started; {@code index} is its index in {@link Request.Run#tests()}. */
    record TestStarted(int index) implements Notice {}

    /**
     * The answer to the question what is running, which a controller asks before it gives up a worker.
     *
     * @param methods the submitted methods on the stack of the test, such as {@code User.addPost}, the outermost first
     */
    record Running(List<String> methods) implements Notice {

        /** Enough to tell calls from the loop that they do not come back from. */
        private static final int MOST = 20;

        public Running {
            methods = methods.stream().limit(MOST).toList();
        }
    }

    /**
     * A test has ended.
     *
     * @param trace a digest of the statements sent to the database, 64 hexadecimal digits; empty unless requested
     */
    record TestFinished(int index, Outcome outcome, Optional<String> trace) implements Answer {}

    /**
     * No further test of the request will be reported.
     *
     * @param contaminated whether the run changed the worker, which must then take no further requests
     * @param schema the tables of the exercise's own mapping, if a test has read them and they are few
     */
    record RunDone(boolean contaminated, Optional<SchemaReport> schema) implements Answer {

        /** Ends a run in which no schema was read. */
        public RunDone(boolean contaminated) {
            this(contaminated, Optional.empty());
        }
    }
}
