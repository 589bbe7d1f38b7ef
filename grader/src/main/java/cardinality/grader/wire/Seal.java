package cardinality.grader.wire;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proof that an answer was written by the worker itself, and by nothing that ran in it.
 *
 * <p>It takes two numbers to make one. The secret came with the request. The challenge is handed out only once the worker has
 * claimed that an answer is ready, which it does when no submitted code runs any more: while such code runs, the challenge does
 * not exist, so that nothing it could read or remember is enough to seal an answer.
 *
 * <p>Not safe for use by several threads.
 */
final class Seal {

    /** Bytes of a secret, of a challenge, and of the seal that is made with both (HMAC-SHA256, RFC 2104). */
    static final int BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac mac;

    Seal() {
        try {
            mac = Mac.getInstance(ALGORITHM);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("each Java platform has " + ALGORITHM, e);
        }
    }

    /**
     * Puts a seal in front of a message.
     *
     * @return {@link #BYTES} bytes, then those of the message
     */
    byte[] on(byte[] message, byte[] secret, byte[] challenge, long number) {
        return concat(of(message, 0, secret, challenge, number), message);
    }

    /**
     * Takes the seal off.
     *
     * @param sealed what came
     * @return the message, to be read
     * @throws WireException if the seal is not the one of this message, these numbers and this request
     */
    Unsealed open(byte[] sealed, byte[] secret, byte[] challenge, long number) throws WireException {
        if (sealed.length < BYTES) {
            throw new WireException("an answer without a seal");
        }
        byte[] expected = of(sealed, BYTES, secret, challenge, number);
        if (!MessageDigest.isEqual(expected, Arrays.copyOf(sealed, BYTES))) {
            throw new WireException("an answer with a false seal");
        }
        return new Unsealed(
                new DataInputStream(new ByteArrayInputStream(sealed, BYTES, sealed.length - BYTES)),
                sealed.length - BYTES);
    }

    /** What was under a seal, and how many bytes of it there are. */
    record Unsealed(DataInputStream in, int length) {}

    private byte[] of(byte[] message, int start, byte[] secret, byte[] challenge, long number) {
        try {
            mac.init(new SecretKeySpec(concat(secret, challenge), ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("any bytes are a key of " + ALGORITHM, e);
        }
        mac.update(ByteBuffer.allocate(Long.BYTES).putLong(0, number));
        mac.update(message, start, message.length - start);
        return mac.doFinal();
    }

    static byte[] concat(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
