package cardinality.grader.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** One message on a stream: four bytes of length, one byte of kind, eight bytes of request number, then the body. */
final class Frame {

    /**
     * In bytes. It is far above the size of any honest message, even with the classes of an exercise and of the
     * exercises it builds on at their maximum size.
     */
    static final int MAX_BODY = 4 * 1024 * 1024;

    /** A tag and a number, in bytes. */
    private static final int MAX_NOTICE = 16;

    /** The names of some methods, in bytes. */
    private static final int MAX_RUNNING = 16 * 1024;

    private final Kind kind;
    private final long number;
    private final byte[] body;

    /**
     * @param number the request it belongs to; 0 before the first request
     * @param body at most {@link #MAX_BODY} bytes; not copied
     */
    Frame(Kind kind, long number, byte[] body) {
        this.kind = kind;
        this.number = number;
        this.body = body;
    }

    /** What a frame is for. */
    enum Kind {
        /** To the worker: a secret and a request. */
        REQUEST(1, MAX_BODY),
        /** To the worker: the challenge with which it seals the answer it has claimed. */
        CHALLENGE(2, Seal.BYTES),
        /** To the controller: a notice, which cannot earn points. */
        NOTICE(3, MAX_NOTICE),
        /** To the controller: an answer is ready. Empty. */
        CLAIM(4, 0),
        /** To the controller: a seal and the claimed answer. */
        ANSWER(5, MAX_BODY),
        /** To the worker: which methods are running? Empty. */
        WHERE(6, 0),
        /** To the controller: the answer to that, which is not sealed and cannot earn points either. */
        RUNNING(7, MAX_RUNNING);

        /** The byte that encodes the kind. */
        final int code;

        private final int maxBody;

        Kind(int code, int maxBody) {
            this.code = code;
            this.maxBody = maxBody;
        }

        static Kind of(int code) throws WireException {
            for (Kind kind : values()) {
                if (kind.code == code) {
                    return kind;
                }
            }
            throw new WireException("a frame of the unknown kind " + code);
        }
    }

    Kind kind() {
        return kind;
    }

    long number() {
        return number;
    }

    byte[] body() {
        return body;
    }

    /**
     * Waits for a frame. An unexpected frame is refused as soon as its header is read, so that nobody waits for a body
     * that may never arrive.
     *
     * @param expected the kinds that are accepted
     * @return empty if the stream ends before the next frame begins
     * @throws EOFException if the stream ends in the middle of a frame
     * @throws WireException if the data are not an expected frame
     */
    static Optional<Frame> read(DataInputStream in, Set<Kind> expected) throws IOException {
        int first = in.read();
        if (first < 0) {
            return Optional.empty();
        }
        int length = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
        Kind kind = Kind.of(in.readUnsignedByte());
        if (!expected.contains(kind)) {
            throw new WireException("a frame of the kind " + kind + " out of turn");
        }
        if (length < 0 || length > kind.maxBody) {
            throw new WireException("a frame of the kind " + kind + " with " + length + " bytes");
        }
        long number = in.readLong();
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException("the stream ended in the middle of a frame");
        }
        return Optional.of(new Frame(kind, number, body));
    }

    /**
     * Writes the whole frame and flushes the stream.
     *
     * @throws WireException if the body is larger than its kind allows; nothing is written then
     */
    void writeTo(DataOutputStream out) throws IOException {
        if (body.length > kind.maxBody) {
            throw new WireException("a frame of the kind " + kind + " with " + body.length + " bytes");
        }
        out.writeInt(body.length);
        out.writeByte(kind.code);
        out.writeLong(number);
        out.write(body);
        out.flush();
    }
}
