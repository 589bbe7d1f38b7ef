package cardinality.grader.worker;

import cardinality.grader.wire.Numbered;
import cardinality.grader.wire.Request;
import cardinality.grader.wire.WorkerChannel;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Reads requests in a separate thread, so that a worker ends as soon as its controller is gone, even during a test that
 * never ends.
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
