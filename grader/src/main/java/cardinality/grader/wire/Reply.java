package cardinality.grader.wire;

import cardinality.grader.model.Compilation;
import cardinality.testkit.Observation.Outcome;
import java.util.Optional;

/** What a worker answers. */
public sealed interface Reply {

    /** News that no result rests on. */
    sealed interface Notice extends Reply {}

    /** What results are made of; the controller takes it only with proof of who wrote it. */
    sealed interface Answer extends Reply {}

    /** The worker has warmed up and will take requests. It is the first reply, under number 0, and comes once. */
    record Ready() implements Notice {}

    /** The answer to {@link Request.Compile}. */
    record CompilationDone(Compilation compilation) implements Answer {}

    /** A test begins; {@code index} is its place in {@link Request.Run#tests()}. */
    record TestStarted(int index) implements Notice {}

    /**
     * A test has ended.
     *
     * @param trace a digest of what was said to the database, 64 hexadecimal digits; empty unless it was asked for
     */
    record TestFinished(int index, Outcome outcome, Optional<String> trace) implements Answer {}

    /**
     * No further test of the request will be reported.
     *
     * @param contaminated whether the worker is no longer as it was, and must not be asked again
     */
    record RunDone(boolean contaminated) implements Answer {}
}
