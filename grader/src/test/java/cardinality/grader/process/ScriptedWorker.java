package cardinality.grader.process;

import cardinality.grader.process.WorkerLost.How;
import cardinality.grader.wire.Reply;
import cardinality.grader.wire.Request;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A worker without a process. It replies or is lost according to its script. */
final class ScriptedWorker implements Worker {

    static final Limits LIMITS = new Limits(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2));

    /** The next event: a reply or a loss. */
    sealed interface Step {

        record Replies(Reply reply) implements Step {}

        record IsLost(How how) implements Step {}
    }

    private final Deque<Step> script = new ArrayDeque<>();
    private final List<Request> requests = new ArrayList<>();
    private final List<Limits> steps = new ArrayList<>();
    private boolean lost;

    ScriptedWorker replies(Reply... replies) {
        for (Reply reply : replies) {
            script.add(new Step.Replies(reply));
        }
        return this;
    }

    ScriptedWorker isLost(How how) {
        script.add(new Step.IsLost(how));
        return this;
    }

    /** The limits for each reply. */
    List<Limits> steps() {
        return steps;
    }

    List<Request> requests() {
        return requests;
    }

    @Override
    public Limits limits() {
        return LIMITS;
    }

    @Override
    public boolean isUsable() {
        return !lost;
    }

    @Override
    public void ask(Request request, DeadlineClock whole) {
        requests.add(request);
    }

    @Override
    public Reply await(Limits limits, DeadlineClock whole) throws WorkerLost {
        steps.add(limits);
        Step step = script.remove();
        if (step instanceof Step.Replies replies) {
            return replies.reply();
        }
        lost = true;
        How how = ((Step.IsLost) step).how();
        throw new WorkerLost(how, "lost: " + how);
    }

    @Override
    public WorkerLost protocolViolation(String what) {
        lost = true;
        return new WorkerLost(How.VIOLATED_PROTOCOL, what);
    }

    @Override
    public String reason() {
        return "";
    }

    @Override
    public void close() {
        lost = true;
    }
}
