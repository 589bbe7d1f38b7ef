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
 * Draws test data that nobody can know in advance: sizes, boundaries, names. A test method gets an instance through a
 * parameter of this type. It declares with {@link Undisclosed} what its feedback may disclose; nothing else is
 * disclosed.
 *
 * <p>The data depend only on the {@linkplain #SEED seed} of the run and on the test, so a test that runs again over the
 * same classes draws the same data.
 */
public final class Secret {

    /**
     * The JUnit configuration parameter with the seed, which can be any text. It is empty by default and in a learner's
     * own run.
     */
    public static final String SEED = "cardinality.seed";

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final Random random;

    /**
     * @param seed the seed of the run
     * @param test the name of the test; different tests draw different data from the same seed
     */
    public Secret(String seed, String test) {
        this.random = new Random(ByteBuffer.wrap(digestOf(seed + '\n' + test)).getLong());
    }

    /** Returns a number from {@code least} to {@code most}, both inclusive. */
    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** Returns {@code howMany} different numbers from {@code least} to {@code most}, in random order. */
    public List<Integer> different(int howMany, int least, int most) {
        List<Integer> all = new ArrayList<>();
        for (int number = least; number <= most; number++) {
            all.add(number);
        }
        return List.copyOf(shuffled(all).subList(0, howMany));
    }

    /** Returns a text of {@code length} lower-case letters of the English alphabet. */
    public String word(int length) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < length; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    /** Returns the same elements in random order. */
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
