package cardinality.grader.process;

import cardinality.grader.wire.Reply;
import cardinality.grader.wire.Request;

/** Answers requests one after the other until it is lost. Not safe for use by several threads. */
interface Worker extends AutoCloseable {

    /** The deadlines of this worker. */
    Limits limits();

    /** Whether it can take another request. */
    boolean isUsable();

    /**
     * Sends a request. Before the first one, waits until the worker is ready.
     *
     * @param whole counts the processor time of this request and the ones before it
     * @throws WorkerLost if the worker is lost before it takes the request
     */
    void ask(Request request, DeadlineClock whole) throws WorkerLost;

    /**
     * Waits for the next reply to the last request.
     *
     * @param step the limits until then
     * @param whole the clock that was passed to {@link #ask}
     * @throws WorkerLost if there will be no reply
     */
    Reply await(Limits step, DeadlineClock whole) throws WorkerLost;

    /** Ends a worker that sent an invalid reply, and returns the exception to throw. */
    WorkerLost protocolViolation(String what);

    /** Why its process ended, in the words of its virtual machine or sandbox; empty if they printed no reason. */
    String reason();

    /** Ends this worker. */
    @Override
    void close();
}
