package cardinality.grader.process;

import cardinality.grader.process.WorkerLost.How;
import cardinality.grader.wire.ControllerChannel;
import cardinality.grader.wire.Numbered;
import cardinality.grader.wire.Reply;
import cardinality.grader.wire.WireException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads a worker's replies in a separate thread until the worker has ended, and then reports how it ended. */
final class ReplyReader {

    /** The exit statuses after the signals INT, KILL and TERM. A worker sends itself none of them. */
    private static final Set<Integer> FROM_OUTSIDE = Set.of(128 + 2, 128 + 9, 128 + 15);

    /** A process whose output has ended is about to end; on a busy machine that can take a while. */
    private static final long END_SECONDS = 10;

    private final Process process;
    private final ControllerChannel channel;
    private final FailureReason failureReason;
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();

    /** A reply, or the reason why none will follow. */
    record Arrival(@Nullable Numbered<Reply> reply, How end, String detail) {}

    ReplyReader(Process process, ControllerChannel channel) {
        this.process = process;
        this.channel = channel;
        this.failureReason = new FailureReason(process.getErrorStream());
        Thread reader = new Thread(this::read, "worker-" + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    /** Waits for the next arrival, for one tick at most. */
    @Nullable
    Arrival next() throws InterruptedException {
        return arrivals.poll(DeadlineClock.TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void read() {
        try {
            while (true) {
                arrivals.add(new Arrival(channel.receive(), How.DIED, ""));
            }
        } catch (WireException e) {
            arrivals.add(new Arrival(null, How.VIOLATED_PROTOCOL, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            arrivals.add(ended());
        }
    }

    private Arrival ended() {
        try {
            if (process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                int status = process.exitValue();
                String ended = "its process ended with status " + status;
                if (FROM_OUTSIDE.contains(status)) {
                    return new Arrival(null, How.KILLED, ended);
                }
                return failureReason.tellOfRefusal()
                        ? new Arrival(null, How.REFUSED, ended + ": " + failureReason.reason())
                        : new Arrival(null, How.DIED, ended);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Arrival(null, How.DIED, "its process ended");
    }

    /** Why the process ended, in its own words, for the administrator of the machine; empty if it printed no reason. */
    String reason() {
        return failureReason.reason();
    }
}
