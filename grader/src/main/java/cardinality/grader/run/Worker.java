package cardinality.grader.run;

import cardinality.grader.run.WorkerLost.How;
import cardinality.grader.wire.ControllerChannel;
import cardinality.grader.wire.Numbered;
import cardinality.grader.wire.Reply;
import cardinality.grader.wire.Request;
import cardinality.grader.wire.WireException;
import cardinality.grader.wire.WorkerRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One worker process, from its start to its end. Not safe for use by several threads.
 *
 * <p>A worker that misses a deadline, dies or talks nonsense is killed and cannot be used again.
 */
final class Worker implements AutoCloseable {

    /** How often a silent worker's processor time is looked at. */
    private static final long GLANCE_MILLIS = 50;

    /** How long a process that was asked to end is waited for. */
    private static final long END_MILLIS = 1_000;

    /** What a process ends with after the signals INT, KILL and TERM; a worker sends itself none of them. */
    private static final Set<Integer> FROM_OUTSIDE = Set.of(128 + 2, 128 + 9, 128 + 15);

    private final Process process;
    private final ControllerChannel channel;
    private final Limits limits;
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private List<ProcessHandle> all = List.of();
    private long number;
    private boolean lost;

    /** A reply, or the reason why none will follow. */
    private record Arrival(@Nullable Numbered<Reply> reply, How end, String detail) {}

    private Worker(Process process, Limits limits) {
        this.process = process;
        this.limits = limits;
        this.channel = new ControllerChannel(process.getInputStream(), process.getOutputStream());
        Thread reader = new Thread(this::read, "worker-" + process.pid());
        reader.setDaemon(true);
        reader.start();
    }

    static Worker start(WorkerRole role, WorkerSettings settings) {
        ProcessBuilder builder = new ProcessBuilder(WorkerCommand.line(role, settings)).redirectError(Redirect.DISCARD);
        builder.environment().clear();
        try {
            return new Worker(ProcessStarter.start(builder), settings.limits());
        } catch (IOException e) {
            throw new UncheckedIOException("a worker process could not be started: " + e.getMessage(), e);
        }
    }

    /** Whether it can take another request. */
    boolean isUsable() {
        return !lost && process.isAlive();
    }

    /** Sends a request, once the worker is ready for its first one. */
    void ask(Request request) throws WorkerLost {
        if (number == 0 && !(await(limits.warmUp()) instanceof Reply.Ready)) {
            throw nonsense("a worker that answers before it is ready");
        }
        number++;
        try {
            channel.send(number, request);
        } catch (IOException e) {
            // The thread that reads knows how it ended.
            await(limits.cpu());
            throw nonsense("a worker that takes no questions");
        }
    }

    /** Waits for the next reply to the last request. */
    Reply await() throws WorkerLost {
        return await(limits.cpu());
    }

    private Reply await(Duration allowed) throws WorkerLost {
        long deadline = System.nanoTime() + limits.wall().toNanos();
        Optional<Duration> start = number == 0 ? Optional.of(cpu()) : Optional.empty();
        try {
            while (true) {
                Arrival arrival = arrivals.poll(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
                if (arrival != null) {
                    return accept(arrival);
                }
                Duration now = cpu();
                if (start.isEmpty()) {
                    // Most answers come before the first glance, and looking costs more than waiting for them.
                    start = Optional.of(now);
                }
                if (now.minus(start.get()).compareTo(allowed) > 0) {
                    throw lose(How.TIMED_OUT, "no end after " + allowed.toSeconds() + " s of processor time");
                }
                if (System.nanoTime() > deadline) {
                    throw lose(How.TIMED_OUT, "no end after " + limits.wall().toSeconds() + " s");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
            // No fault of the submission, and nothing to be kept.
            throw new GraderFault("grading was interrupted");
        }
    }

    WorkerLost nonsense(String what) {
        return lose(How.TALKED_NONSENSE, what);
    }

    /** A worker whose input ends goes by itself; one that does not is killed. */
    @Override
    public void close() {
        if (isUsable()) {
            try {
                process.getOutputStream().close();
                waitFor(END_MILLIS);
            } catch (IOException e) {
                // It is about to be killed anyway.
            }
        }
        kill();
    }

    /** From the innermost process outwards, so that each is waited for, and what it used is counted, by the one that started it. */
    private void kill() {
        lost = true;
        List<ProcessHandle> below = process.descendants().toList();
        below.forEach(ProcessHandle::destroyForcibly);
        if (!below.isEmpty()) {
            waitFor(END_MILLIS);
        }
        process.destroyForcibly();
        waitFor(END_MILLIS);
    }

    private void waitFor(long millis) {
        try {
            process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply accept(Arrival arrival) throws WorkerLost {
        Numbered<Reply> reply = arrival.reply();
        if (reply == null) {
            throw lose(arrival.end(), arrival.detail());
        }
        if (reply.number() != number) {
            throw lose(How.TALKED_NONSENSE, "an answer to another question");
        }
        return reply.message();
    }

    private WorkerLost lose(How how, String detail) {
        kill();
        return new WorkerLost(how, detail);
    }

    /** Of the process and, in a sandbox, of those below it. The kernel keeps what the ended ones used with their parents. */
    private Duration cpu() {
        if (number == 0) {
            // From its first question on, no further process is looked for: that takes milliseconds, twenty times a
            // second.
            all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                    .toList();
        }
        return sum(all);
    }

    private static Duration sum(List<ProcessHandle> processes) {
        return processes.stream()
                .flatMap(p -> p.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private void read() {
        try {
            while (true) {
                arrivals.add(new Arrival(channel.receive(), How.DIED, ""));
            }
        } catch (WireException e) {
            arrivals.add(new Arrival(null, How.TALKED_NONSENSE, String.valueOf(e.getMessage())));
        } catch (IOException e) {
            arrivals.add(ended());
        }
    }

    private Arrival ended() {
        try {
            if (process.waitFor(1, TimeUnit.SECONDS)) {
                int status = process.exitValue();
                How how = FROM_OUTSIDE.contains(status) ? How.KILLED : How.DIED;
                return new Arrival(null, how, "its process ended with status " + status);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return new Arrival(null, How.DIED, "its process ended");
    }
}
