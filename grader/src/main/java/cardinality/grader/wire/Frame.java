package cardinality.grader.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** What travels over a stream in one piece: four bytes of length, one of kind, eight of the request's number, then the body. */
final class Frame {

    /** Bytes, far above any honest message: the classes of an exercise and of those below it, each as large as they may be. */
    static final int MAX_BODY = 4 * 1024 * 1024;

    /** A tag and a number, in bytes. */
    private static final int MAX_NOTICE = 16;

    private final Kind kind;
    private final long number;
    private final byte[] body;

    /**
     * @param number the request that it belongs to, 0 before the first one
     * @param body at most {@link #MAX_BODY} bytes; not copied
     */
    Frame(Kind kind, long number, byte[] body) {
        this.kind = kind;
        this.number = number;
        this.body = body;
    }

    /** What a frame is for. */
    enum Kind {
        /** To the worker: a secret, and what is asked. */
        REQUEST(1, MAX_BODY),
        /** To the worker: makes the answer provable that it has claimed to have. */
        CHALLENGE(2, Seal.BYTES),
        /** To the controller: news that earn nothing. */
        NOTICE(3, MAX_NOTICE),
        /** To the controller: an answer is ready. Empty. */
        CLAIM(4, 0),
        /** To the controller: a seal, and what was claimed. */
        ANSWER(5, MAX_BODY);

        /** What stands for the kind in the stream. */
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
     * Waits for a frame. One that has no place here is refused by its head, so that nobody waits for a body that may never come.
     *
     * @param expected the kinds that may come
     * @return empty if the stream ends before the next frame begins
     * @throws EOFException if it ends in the middle of one
     * @throws WireException if what comes is no frame
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
     * Writes the frame whole, and sends it off.
     *
     * @throws WireException if its body is larger than it may be; nothing was written then
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
