package cardinality.grader.process;

import cardinality.grader.wire.Reply;
import cardinality.grader.wire.Request;

/** Answers requests, one after the other, until it is lost. Not safe for use by several threads. */
interface Worker extends AutoCloseable {

    /** Its deadlines. */
    Limits limits();

    /** Whether it can take another request. */
    boolean isUsable();

    /**
     * Sends a request, once the worker is ready for its first one.
     *
     * @param whole counts the processor time of this request and the ones before it
     * @throws WorkerLost if the worker is not there to take it
     */
    void ask(Request request, DeadlineClock whole) throws WorkerLost;

    /**
     * Waits for the next reply to the last request.
     *
     * @param whole the clock that was handed to {@link #ask}
     * @throws WorkerLost if none will come
     */
    Reply await(DeadlineClock whole) throws WorkerLost;

    /** Ends a worker whose reply makes no sense; returns what to throw. */
    WorkerLost nonsense(String what);

    /** Why its process ended, in the words of its virtual machine or its sandbox; empty if they said nothing. */
    String reason();

    /** Ends it. */
    @Override
    void close();
}
