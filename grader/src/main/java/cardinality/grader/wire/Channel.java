package cardinality.grader.wire;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Frames over a pair of streams: four bytes of length, eight of the request's number, then the message. A worker repeats
 * the number of the request it answers, so bytes left over from an earlier one are not taken for an answer.
 */
public final class Channel {

    /** Far above any honest message: the classes of an exercise are some tens of kilobytes. */
    static final int MAX_FRAME = 16 * 1024 * 1024;

    private final DataInputStream in;
    private final DataOutputStream out;

    /** A channel over a pair of streams; it closes neither. */
    public Channel(InputStream in, OutputStream out) {
        this.in = new DataInputStream(new BufferedInputStream(in));
        this.out = new DataOutputStream(new BufferedOutputStream(out));
    }

    /** A message and the number it came under. */
    public record Numbered<T>(long number, T message) {}

    /** Sends a request. */
    public void send(long number, Request request) throws IOException {
        frame(number, FrameWriter.bytesOf(request));
    }

    /** Sends a reply; safe to call from several threads. */
    public synchronized void send(long number, Reply reply) throws IOException {
        frame(number, FrameWriter.bytesOf(reply));
    }

    /** Waits for a request; empty when the controller has closed the stream. */
    public Optional<Numbered<Request>> receiveRequest() throws IOException {
        int length;
        try {
            length = in.readInt();
        } catch (EOFException e) {
            return Optional.empty();
        }
        long number = in.readLong();
        return Optional.of(new Numbered<>(number, new FrameReader(in, checked(length)).request()));
    }

    /**
     * Waits for a reply.
     *
     * @throws EOFException if the worker has closed the stream
     * @throws WireException if what came is no reply
     */
    public Numbered<Reply> receiveReply() throws IOException {
        int length = checked(in.readInt());
        long number = in.readLong();
        return new Numbered<>(number, new FrameReader(in, length).reply());
    }

    private void frame(long number, byte[] message) throws IOException {
        out.writeInt(message.length);
        out.writeLong(number);
        out.write(message);
        out.flush();
    }

    private static int checked(int length) throws WireException {
        if (length < 1 || length > MAX_FRAME) {
            throw new WireException("a frame of " + length + " bytes");
        }
        return length;
    }
}
