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
 * The controller's end of a pair of streams. It accepts a {@link Reply.Answer} only with proof that the worker wrote
 * it: the worker claims an answer, receives a challenge, and seals the answer with the challenge and the request's
 * secret (see {@link Seal}). Anything else is refused, and the stream cannot be used any more.
 */
public final class ControllerChannel {

    /** The kinds that a worker may send without being asked. */
    private static final Set<Kind> UNSOLICITED = Set.of(Kind.NOTICE, Kind.CLAIM, Kind.RUNNING);

    private static final byte[] NO_SECRET = new byte[Seal.BYTES];

    private final DataInputStream in;
    private final DataOutputStream out;
    private final SecureRandom random = new SecureRandom();
    private final Seal seal = new Seal();
    private volatile PendingRequest pending = new PendingRequest(0, NO_SECRET);

    /** The request whose answers are accepted. */
    private static final class PendingRequest {
        private final long number;
        private final byte[] secret;

        PendingRequest(long number, byte[] secret) {
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
        byte[] secret = randomBytes();
        byte[] message = FrameWriter.bytesOf(request);
        pending = new PendingRequest(number, secret);
        write(new Frame(Kind.REQUEST, number, Seal.concat(secret, message)));
    }

    /** Asks which submitted methods are running. The answer is a {@link Reply.Running}. */
    public void askWhatRuns(long number) throws IOException {
        write(new Frame(Kind.WHERE, number, new byte[0]));
    }

    /**
     * Waits for a reply. If it is an answer, sends the challenge for it first. Only one thread may call this method.
     *
     * @throws EOFException if the worker has closed the stream
     * @throws WireException if the data are no reply, or there is no proof that the worker wrote it
     */
    public Numbered<Reply> receive() throws IOException {
        Frame first = next(UNSOLICITED);
        return new Numbered<>(
                first.number(),
                first.kind() == Kind.CLAIM
                        ? claimed(first)
                        : FrameReader.of(first.body()).notice());
    }

    private Reply claimed(Frame claim) throws IOException {
        PendingRequest request = pending;
        if (claim.number() != request.number || request.number == 0) {
            throw new WireException("a claim for an answer that nobody asked for");
        }
        byte[] challenge = randomBytes();
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

    private byte[] randomBytes() {
        byte[] bytes = new byte[Seal.BYTES];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Different threads send requests and challenges. */
    private synchronized void write(Frame frame) throws IOException {
        frame.writeTo(out);
    }
}
