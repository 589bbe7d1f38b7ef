package cardinality.grader.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over a sequence of parts. Each goes in with its length, so that no two sequences look alike. */
public final class Sha256 {

    private final MessageDigest digest = algorithm();

    /** The algorithm alone, for what is not made of parts. */
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

    /** Of all parts so far; the next part begins a new sequence. */
    public byte[] bytes() {
        return digest.digest();
    }

    /** {@link #bytes()} in hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }
}
