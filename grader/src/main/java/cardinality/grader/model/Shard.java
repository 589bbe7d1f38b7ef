package cardinality.grader.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * One of several parts of a class that are graded separately.
 *
 * @param index the number of this shard, from 1
 * @param of the number of shards
 */
public record Shard(int index, int of) {

    /** Far more than the number of machines that anyone has. */
    private static final int MAX = 100_000;

    public Shard {
        if (index < 1 || index > of || of > MAX) {
            throw new IllegalArgumentException("there is no shard " + index + " of " + of);
        }
    }

    /**
     * Whether a submission belongs to this shard. This depends only on its name, so an additional submission does not
     * move others.
     */
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
