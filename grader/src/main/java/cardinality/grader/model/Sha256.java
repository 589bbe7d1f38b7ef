package cardinality.grader.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over a sequence of parts. The length of each part is included, so that different sequences have different
 * input.
 */
public final class Sha256 {

    private final MessageDigest digest = algorithm();

    /** Returns the plain algorithm, for input without parts. */
    public static MessageDigest algorithm() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public void add(String text) {
        add(text.getBytes(StandardCharsets.UTF_8));
    }

    public void add(byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    /** Returns the digest of all parts so far. The next part starts a new sequence. */
    public byte[] bytes() {
        return digest.digest();
    }

    /** {@link #bytes()} in hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }
}
