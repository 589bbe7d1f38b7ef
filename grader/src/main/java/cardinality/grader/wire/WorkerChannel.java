package cardinality.grader.wire;

import cardinality.grader.wire.Frame.Kind;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The worker's end of a pair of streams. One thread must keep receiving as long as the stream is open, because it also
 * receives the challenges that answers need; see {@link ControllerChannel}.
 */
public final class WorkerChannel {

    /** The kinds that a controller sends. */
    private static final Set<Kind> FROM_CONTROLLER = Set.of(Kind.REQUEST, Kind.CHALLENGE, Kind.WHERE);

    private final DataInputStream in;
    private final DataOutputStream out;
    private final Supplier<List<String>> whatRuns;
    private final Seal seal = new Seal();
    private final AtomicReference<@Nullable CompletableFuture<byte[]>> claim = new AtomicReference<>();
    private volatile byte[] secret = new byte[Seal.BYTES];

    /**
     * A channel over a pair of streams; it closes neither.
     *
     * @param whatRuns the submitted methods that are running, the outermost first; called in another thread
     */
    public WorkerChannel(InputStream in, OutputStream out, Supplier<List<String>> whatRuns) {
        this.whatRuns = whatRuns;
        this.in = new DataInputStream(new BufferedInputStream(in));
        this.out = new DataOutputStream(new BufferedOutputStream(out));
    }

    /**
     * Waits for the next request.
     *
     * @return empty if the controller has closed the stream
     * @throws WireException if the data are no request, or are a challenge that this process has not asked for, which
     *     means that other code has written to its stream
     */
    public Optional<Numbered<Request>> receive() throws IOException {
        while (true) {
            Optional<Frame> next = Frame.read(in, FROM_CONTROLLER);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            Frame frame = next.get();
            if (frame.kind() == Kind.REQUEST) {
                return Optional.of(request(frame));
            }
            if (frame.kind() == Kind.WHERE) {
                tellWhatRuns(frame.number());
            } else {
                acceptChallenge(frame);
            }
        }
    }

    /** In a thread of its own, because an answer that is just being sent needs the thread that receives. */
    private void tellWhatRuns(long number) {
        Thread thread = new Thread(
                () -> {
                    try {
                        write(new Frame(Kind.RUNNING, number, FrameWriter.bytesOf(new Reply.Running(whatRuns.get()))));
                    } catch (IOException e) {
                        // The controller does without the names.
                    }
                },
                "what-runs");
        thread.setDaemon(true);
        thread.start();
    }

    private synchronized void write(Frame frame) throws IOException {
        frame.writeTo(out);
    }

    /**
     * Sends a reply. An answer is first claimed and then, after the challenge has arrived, sent with a seal; no
     * submitted code may run meanwhile. Several threads may call this method, but not the thread that receives.
     *
     * @param number the number of the last received request; 0 before the first one
     */
    public synchronized void send(long number, Reply reply) throws IOException {
        if (reply instanceof Reply.Answer answer) {
            sendSealed(number, FrameWriter.bytesOf(answer));
        } else {
            new Frame(Kind.NOTICE, number, FrameWriter.bytesOf(reply)).writeTo(out);
        }
    }

    private void sendSealed(long number, byte[] message) throws IOException {
        if (message.length > Frame.MAX_BODY - Seal.BYTES) {
            // Checked before the claim, because after it the controller waits for the answer.
            throw new WireException("an answer of " + message.length + " bytes");
        }
        CompletableFuture<byte[]> challenge = new CompletableFuture<>();
        claim.set(challenge);
        new Frame(Kind.CLAIM, number, new byte[0]).writeTo(out);
        try {
            new Frame(Kind.ANSWER, number, seal.on(message, secret, challenge.get(), number)).writeTo(out);
        } catch (ExecutionException e) {
            throw new IOException("no challenge for an answer was received", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while an answer was being sent", e);
        }
    }

    private Numbered<Request> request(Frame frame) throws IOException {
        byte[] body = frame.body();
        if (body.length < Seal.BYTES) {
            throw new WireException("a request without a secret");
        }
        secret = Arrays.copyOf(body, Seal.BYTES);
        return new Numbered<>(
                frame.number(),
                FrameReader.of(Arrays.copyOfRange(body, Seal.BYTES, body.length))
                        .request());
    }

    private void acceptChallenge(Frame frame) throws WireException {
        CompletableFuture<byte[]> waiting = claim.getAndSet(null);
        if (waiting == null || frame.body().length != Seal.BYTES) {
            throw new WireException("a challenge that nobody asked for");
        }
        waiting.complete(frame.body());
    }
}
