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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The worker's end of a pair of streams. One thread receives for as long as the stream lasts, for it also hears the challenges
 * without which no answer can be sent; see {@link ControllerChannel}.
 */
public final class WorkerChannel {

    /** What a controller sends. */
    private static final Set<Kind> ASKED = Set.of(Kind.REQUEST, Kind.CHALLENGE);

    private final DataInputStream in;
    private final DataOutputStream out;
    private final Seal seal = new Seal();
    private final AtomicReference<@Nullable CompletableFuture<byte[]>> claim = new AtomicReference<>();
    private volatile byte[] secret = new byte[Seal.BYTES];

    /** A channel over a pair of streams; it closes neither. */
    public WorkerChannel(InputStream in, OutputStream out) {
        this.in = new DataInputStream(new BufferedInputStream(in));
        this.out = new DataOutputStream(new BufferedOutputStream(out));
    }

    /**
     * Waits for the next request.
     *
     * @return empty if the controller has closed the stream
     * @throws WireException if something else came, or a challenge that this process has not asked for: then somebody else has
     *     written to its stream
     */
    public Optional<Numbered<Request>> receive() throws IOException {
        while (true) {
            Optional<Frame> next = Frame.read(in, ASKED);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            Frame frame = next.get();
            if (frame.kind() == Kind.REQUEST) {
                return Optional.of(request(frame));
            }
            challenged(frame);
        }
    }

    /**
     * Sends a reply. For an answer, it claims it, waits for the challenge, and sends it sealed; no submitted code may run meanwhile.
     * Safe to call from several threads, but not from the one that receives.
     *
     * @param number of the last request that was received, 0 before the first one
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
            // Known before the claim, after which the controller waits for an answer.
            throw new WireException("an answer of " + message.length + " bytes");
        }
        CompletableFuture<byte[]> challenge = new CompletableFuture<>();
        claim.set(challenge);
        new Frame(Kind.CLAIM, number, new byte[0]).writeTo(out);
        try {
            new Frame(Kind.ANSWER, number, seal.on(message, secret, challenge.get(), number)).writeTo(out);
        } catch (ExecutionException e) {
            throw new IOException("no challenge came for an answer", e.getCause());
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

    private void challenged(Frame frame) throws WireException {
        CompletableFuture<byte[]> waiting = claim.getAndSet(null);
        if (waiting == null || frame.body().length != Seal.BYTES) {
            throw new WireException("a challenge that nobody asked for");
        }
        waiting.complete(frame.body());
    }
}
