package cardinality.testkit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Draws the data of a test that nobody can know before: sizes, boundaries, names. A test method gets one by a parameter of
 * this type, and says with {@link Undisclosed} what its feedback may tell; it tells nothing else.
 *
 * <p>What is drawn depends on the {@linkplain #SEED seed} of the run and on the test, and on nothing else: a test that is run
 * again over the same classes draws the same.
 */
public final class Secret {

    /** The configuration parameter of JUnit with the seed, any text; without it, or in a learner's own run, it is empty. */
    public static final String SEED = "cardinality.seed";

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final Random random;

    /**
     * @param seed the seed of the run
     * @param test name of the test: two tests draw different data from one seed
     */
    public Secret(String seed, String test) {
        this.random = new Random(ByteBuffer.wrap(digestOf(seed + '\n' + test)).getLong());
    }

    /** A number from {@code least} to {@code most}, both included. */
    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** As many different numbers from {@code least} to {@code most} as asked for, in any order. */
    public List<Integer> different(int howMany, int least, int most) {
        List<Integer> all = new ArrayList<>();
        for (int number = least; number <= most; number++) {
            all.add(number);
        }
        return List.copyOf(shuffled(all).subList(0, howMany));
    }

    /** A text of so many small letters of the English alphabet. */
    public String word(int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    /** The same elements in another order. */
    public <T> List<T> shuffled(List<T> elements) {
        List<T> shuffled = new ArrayList<>(elements);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static byte[] digestOf(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
