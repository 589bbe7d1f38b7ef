package cardinality.grader.model;

import java.util.ArrayList;
import java.util.List;

/**
 * What a shard holds of a class, so that parts can be put together again, and none that is missing or of another class
 * goes unnoticed.
 *
 * @param shard which part
 * @param classSize how many submissions the whole class has
 * @param classDigest SHA-256, in hexadecimal, over the names of all of them in their order
 * @param positions where the submissions of this shard stand among all, from 1, ascending
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

    /** What a shard holds of this class. */
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

    /** The submissions of this shard, in their order. */
    public List<SubmissionPath> chosenOf(List<SubmissionPath> all) {
        return positions.stream().map(position -> all.get(position - 1)).toList();
    }

    /** SHA-256, in hexadecimal, over names in their order. */
    public static String digest(List<String> ids) {
        Sha256 digest = new Sha256();
        ids.forEach(digest::add);
        return digest.hex();
    }
}
