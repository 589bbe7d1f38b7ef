package cardinality.grader.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * One of several parts of a class that are graded apart.
 *
 * @param index which one, from 1
 * @param of how many there are
 */
public record Shard(int index, int of) {

    /** Far more than anybody has machines. */
    private static final int MAX = 100_000;

    public Shard {
        if (index < 1 || index > of || of > MAX) {
            throw new IllegalArgumentException("there is no shard " + index + " of " + of);
        }
    }

    /** Whether a submission belongs to this shard. Its name alone decides, so that one more submission moves no other. */
    public boolean contains(String id) {
        long hash = ByteBuffer.wrap(Sha256.algorithm().digest(id.getBytes(StandardCharsets.UTF_8)))
                .getLong();
        return Long.remainderUnsigned(hash, of) == index - 1;
    }

    @Override
    public String toString() {
        return "shard " + index + " of " + of;
    }
}
