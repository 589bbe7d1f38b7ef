package cardinality.grader.wire;

import cardinality.grader.wire.Frame.Kind;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.Set;

/**
 * The controller's end of a pair of streams. It takes an {@link Reply.Answer} only if the worker can prove that it wrote it: the
 * worker claims an answer, gets a challenge, and seals the answer with that and with the secret of the request (see {@link Seal}).
 * Whatever else comes is refused, and the stream is of no use any more.
 */
public final class ControllerChannel {

    /** What a worker may send by itself. */
    private static final Set<Kind> NEWS = Set.of(Kind.NOTICE, Kind.CLAIM);

    private static final byte[] NO_SECRET = new byte[Seal.BYTES];

    private final DataInputStream in;
    private final DataOutputStream out;
    private final SecureRandom random = new SecureRandom();
    private final Seal seal = new Seal();
    private volatile Asked asked = new Asked(0, NO_SECRET);

    /** The request that answers are taken for. */
    private static final class Asked {
        private final long number;
        private final byte[] secret;

        Asked(long number, byte[] secret) {
            this.number = number;
            this.secret = secret;
        }
    }

    /** A channel over a pair of streams; it closes neither. */
    public ControllerChannel(InputStream in, OutputStream out) {
        this.in = new DataInputStream(new BufferedInputStream(in));
        this.out = new DataOutputStream(new BufferedOutputStream(out));
    }

    /** Sends a request. Answers to earlier ones are refused from now on. */
    public void send(long number, Request request) throws IOException {
        byte[] secret = unguessable();
        byte[] message = FrameWriter.bytesOf(request);
        asked = new Asked(number, secret);
        write(new Frame(Kind.REQUEST, number, Seal.concat(secret, message)));
    }

    /**
     * Waits for a reply, and hands out the challenge for it where it is an answer. To be called by one thread only.
     *
     * @throws EOFException if the worker has closed the stream
     * @throws WireException if what came is no reply, or not proven to be the worker's own
     */
    public Numbered<Reply> receive() throws IOException {
        Frame first = next(NEWS);
        return new Numbered<>(
                first.number(),
                first.kind() == Kind.NOTICE ? FrameReader.of(first.body()).notice() : claimed(first));
    }

    private Reply claimed(Frame claim) throws IOException {
        Asked request = asked;
        if (claim.number() != request.number || request.number == 0) {
            throw new WireException("a claim to an answer that nobody asked for");
        }
        byte[] challenge = unguessable();
        write(new Frame(Kind.CHALLENGE, request.number, challenge));
        Frame answer = next(Set.of(Kind.ANSWER));
        if (answer.number() != request.number) {
            throw new WireException("an answer to another request");
        }
        Seal.Unsealed message = seal.open(answer.body(), request.secret, challenge, request.number);
        return new FrameReader(new FrameInput(message.in(), message.length())).answer();
    }

    private Frame next(Set<Kind> expected) throws IOException {
        return Frame.read(in, expected).orElseThrow(() -> new EOFException("the worker has closed the stream"));
    }

    private byte[] unguessable() {
        byte[] bytes = new byte[Seal.BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Requests and challenges come from different threads. */
    private synchronized void write(Frame frame) throws IOException {
        frame.writeTo(out);
    }
}
