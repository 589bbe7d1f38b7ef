package cardinality.grader.model;

import java.util.ArrayList;
import java.util.List;

/**
 * The part of a class that a shard contains. It makes it possible to merge shards and to detect shards that are missing
 * or belong to another class.
 *
 * @param shard which shard
 * @param classSize the number of submissions in the whole class
 * @param classDigest SHA-256, in hexadecimal, over the names of all submissions of the class, in order
 * @param positions positions of this shard's submissions in the class, from 1, ascending
 */
public record CohortShard(Shard shard, int classSize, String classDigest, List<Integer> positions) {

    public CohortShard {
        positions = List.copyOf(positions);
        int last = 0;
        for (int position : positions) {
            if (position <= last || position > classSize) {
                throw new IllegalArgumentException("position " + position + " in a class of " + classSize);
            }
            last = position;
        }
    }

    /** Returns the part of this class that a shard contains. */
    public static CohortShard of(Shard shard, List<SubmissionPath> all) {
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (shard.contains(all.get(i).id())) {
                positions.add(i + 1);
            }
        }
        String digest = digest(all.stream().map(SubmissionPath::id).toList());
        return new CohortShard(shard, all.size(), digest, positions);
    }

    /** Returns the submissions of this shard, in order. */
    public List<SubmissionPath> chosenOf(List<SubmissionPath> all) {
        return positions.stream().map(position -> all.get(position - 1)).toList();
    }

    /** Returns the SHA-256, in hexadecimal, over names in order. */
    public static String digest(List<String> ids) {
        Sha256 digest = new Sha256();
        ids.forEach(digest::add);
        return digest.hex();
    }
}
