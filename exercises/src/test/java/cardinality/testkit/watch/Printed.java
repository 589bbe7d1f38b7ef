package cardinality.testkit.watch;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.List;

/** Keeps the end of what code prints, however much that is. */
final class Printed extends OutputStream {

    private static final int MAX_BYTES = 8_192;
    private static final int MAX_LINES = 20;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        int used = Math.min(length, MAX_BYTES);
        if (kept.size() + used > 2 * MAX_BYTES) {
            byte[] all = kept.toByteArray();
            kept.reset();
            kept.write(all, all.length - MAX_BYTES, MAX_BYTES);
        }
        kept.write(bytes, offset + length - used, used);
    }

    /** Returns the last lines since the last call. */
    synchronized List<String> take() {
        List<String> lines = kept.toString(Charset.defaultCharset()).lines().toList();
        kept.reset();
        return lines.subList(Math.max(0, lines.size() - MAX_LINES), lines.size());
    }
}
