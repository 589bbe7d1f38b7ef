package cardinality.grader.wire;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values in one frame. Each length is checked against the rest of the frame before anything of that length is
 * allocated.
 */
final class FrameInput {

    private final DataInputStream in;
    private int left;

    /** @param length the size of the frame in bytes, none of which has been read from {@code in} */
    FrameInput(DataInputStream in, int length) {
        this.in = in;
        this.left = length;
    }

    /** @throws WireException if not all of the frame was read */
    void requireEnd() throws WireException {
        if (left != 0) {
            throw new WireException(left + " bytes too many in a frame");
        }
    }

    <T> List<T> list(Element<T> element) throws IOException {
        int size = size();
        List<T> elements = new ArrayList<>(Math.min(size, 1_024));
        for (int i = 0; i < size; i++) {
            elements.add(element.read());
        }
        return elements;
    }

    /** Each element takes at least one byte, so a frame cannot hold more elements than remaining bytes. */
    int size() throws IOException {
        int size = integer();
        if (size < 0 || size > left) {
            throw new WireException("a list of " + size + " in a frame with " + left + " bytes left");
        }
        return size;
    }

    @Nullable
    String optionalText() throws IOException {
        return unsignedByte() == 0 ? null : text();
    }

    String text() throws IOException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    byte[] bytes() throws IOException {
        byte[] bytes = new byte[size()];
        take(bytes.length);
        in.readFully(bytes);
        return bytes;
    }

    int integer() throws IOException {
        take(Integer.BYTES);
        return in.readInt();
    }

    int unsignedByte() throws IOException {
        take(1);
        return in.readUnsignedByte();
    }

    private void take(int bytes) throws WireException {
        if (bytes > left) {
            throw new WireException("a frame ends in the middle of a value");
        }
        left -= bytes;
    }

    interface Element<T> {
        T read() throws IOException;
    }
}
