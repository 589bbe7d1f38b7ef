package cardinality.grader.worker;

import cardinality.grader.wire.Numbered;
import cardinality.grader.wire.Request;
import cardinality.grader.wire.WorkerChannel;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Reads requests in a thread of its own, so that a worker whose controller is gone ends at once, also in the middle of a test
 * that does not.
 */
final class RequestReader {

    private final LinkedBlockingQueue<Numbered<Request>> requests = new LinkedBlockingQueue<>();

    RequestReader(WorkerChannel channel) {
        Thread thread = new Thread(() -> read(channel), "requests");
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits for the next request. */
    Numbered<Request> next() throws InterruptedException {
        return requests.take();
    }

    private void read(WorkerChannel channel) {
        try {
            Optional<Numbered<Request>> request = channel.receive();
            while (request.isPresent()) {
                requests.add(request.get());
                request = channel.receive();
            }
            Runtime.getRuntime().halt(0);
        } catch (IOException e) {
            Runtime.getRuntime().halt(1);
        }
    }
}
