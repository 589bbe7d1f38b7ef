package cardinality.grader.process;

import cardinality.grader.process.DeadlineClock.Finding;
import cardinality.grader.process.ReplyReader.Arrival;
import cardinality.grader.process.WorkerLost.How;
import cardinality.grader.wire.ControllerChannel;
import cardinality.grader.wire.Numbered;
import cardinality.grader.wire.Reply;
import cardinality.grader.wire.Request;
import cardinality.grader.wire.WireException;
import cardinality.grader.wire.WorkerRole;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One worker process, from its start to its end. Not safe for use by several threads.
 *
 * <p>A worker that misses a deadline, dies or violates the protocol is killed and cannot be used again.
 */
final class WorkerProcess implements Worker {

    /** How long a worker may take to tell what runs, in processor time or without using any. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final Process process;
    private final ProcessTree tree;
    private final ControllerChannel channel;
    private final ReplyReader replies;
    private final Limits limits;
    private long number;
    private boolean lost;

    private WorkerProcess(Process process, Limits limits) {
        this.process = process;
        this.tree = new ProcessTree(process);
        this.limits = limits;
        this.channel = new ControllerChannel(process.getInputStream(), process.getOutputStream());
        this.replies = new ReplyReader(process, channel);
    }

    /** @throws WorkerLost if the machine cannot start the process */
    static WorkerProcess start(WorkerRole role, WorkerSettings settings) throws WorkerLost {
        try {
            return new WorkerProcess(ProcessStarter.start(WorkerCommand.process(role, settings)), settings.limits());
        } catch (IOException e) {
            throw new WorkerLost(How.REFUSED, "its process could not be started: " + e.getMessage());
        }
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public boolean isUsable() {
        return !lost && process.isAlive();
    }

    @Override
    public void ask(Request request, DeadlineClock whole) throws WorkerLost {
        if (number == 0 && !(awaitReady() instanceof Reply.Ready)) {
            throw protocolViolation("a worker that answers before it is ready");
        }
        number++;
        whole.begin(System.nanoTime(), tree.cpu());
        try {
            channel.send(number, request);
        } catch (WireException e) {
            throw new WorkerLost(How.TOO_LARGE, "the request is larger than a worker accepts: " + e.getMessage());
        } catch (IOException e) {
            // The reading thread knows how the worker ended.
            await(limits, whole);
            throw protocolViolation("a worker that takes no requests");
        }
    }

    @Override
    public Reply await(Limits step, DeadlineClock whole) throws WorkerLost {
        DeadlineClock clock = new DeadlineClock(step.cpu(), step.wall());
        while (true) {
            Arrival arrival = next();
            if (arrival != null) {
                return accept(arrival);
            }
            long now = System.nanoTime();
            Duration cpu = tree.cpu();
            boolean wantsToRun = tree.wantsToRun();
            giveUpIf(clock.look(now, cpu, wantsToRun), step.cpu(), step.wall());
            if (whole.look(now, cpu, wantsToRun) != Finding.GOES_ON) {
                throw lose(How.USED_UP, limits.usedUp());
            }
        }
    }

    /** The processes of a sandbox start one after the other, so the tree is refreshed until the worker is ready. */
    private Reply awaitReady() throws WorkerLost {
        DeadlineClock clock = new DeadlineClock(limits.warmUp(), limits.wall());
        // The time used so far counts, because the worker may have been started a while ago.
        clock.begin(System.nanoTime(), Duration.ZERO);
        while (true) {
            Arrival arrival = next();
            tree.refresh();
            if (arrival != null) {
                return accept(arrival);
            }
            giveUpIf(clock.look(System.nanoTime(), tree.cpu(), tree.wantsToRun()), limits.warmUp(), limits.wall());
        }
    }

    private @Nullable Arrival next() {
        try {
            return replies.next();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
            // The submission is not to blame, and no result is kept.
            throw new GraderFault(GraderFault.INTERRUPTED);
        }
    }

    private void giveUpIf(Finding finding, Duration busy, Duration waiting) throws WorkerLost {
        switch (finding) {
            case GOES_ON -> {}
            case BUSY_TOO_LONG -> throw lose(How.BUSY, Limits.noEndAfter(busy));
            case WAITS_FOR_EVER -> throw lose(How.WAITED, Limits.noEndAfterWaiting(waiting));
        }
    }

    @Override
    public WorkerLost protocolViolation(String what) {
        return lose(How.VIOLATED_PROTOCOL, what);
    }

    @Override
    public String reason() {
        return replies.reason();
    }

    /** A worker ends by itself when its input ends. One that does not is killed. */
    @Override
    public void close() {
        if (isUsable()) {
            try {
                process.getOutputStream().close();
                tree.waitForEnd();
            } catch (IOException e) {
                // The worker is killed anyway.
            }
        }
        kill();
    }

    private void kill() {
        lost = true;
        tree.kill();
    }

    private Reply accept(Arrival arrival) throws WorkerLost {
        Numbered<Reply> reply = arrival.reply();
        if (reply == null) {
            throw lose(arrival.end(), arrival.detail());
        }
        if (reply.number() != number) {
            throw lose(How.VIOLATED_PROTOCOL, "an answer to another request");
        }
        return reply.message();
    }

    private WorkerLost lose(How how, String detail) {
        List<String> running = how == How.BUSY || how == How.WAITED ? whatRuns() : List.of();
        kill();
        return new WorkerLost(how, detail, running);
    }

    /** Waits for the answer only as long as a worker needs that is busy with something else. */
    private List<String> whatRuns() {
        DeadlineClock clock = new DeadlineClock(LAST_WORDS, LAST_WORDS);
        try {
            channel.askWhatRuns(number);
        } catch (IOException e) {
            return List.of();
        }
        while (clock.look(System.nanoTime(), tree.cpu(), tree.wantsToRun()) == Finding.GOES_ON) {
            Arrival arrival = next();
            if (arrival != null) {
                Numbered<Reply> reply = arrival.reply();
                if (reply == null) {
                    return List.of();
                }
                if (reply.message() instanceof Reply.Running answer) {
                    return answer.methods();
                }
            }
        }
        return List.of();
    }
}
