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
 * <p>A seal needs two numbers. The secret comes with the request. The controller sends the challenge only after the
 * worker has claimed that an answer is ready, and the worker claims it only when no submitted code is running any more.
 * While such code runs, the challenge does not exist, so nothing the code could read or remember is enough to seal an
 * answer.
 *
 * <p>Not safe for use by several threads.
 */
final class Seal {

    /** The length in bytes of a secret, a challenge, and a seal (HMAC-SHA256, RFC 2104). */
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
     * Verifies and removes the seal.
     *
     * @param sealed the received bytes
     * @return the message
     * @throws WireException if the seal does not match the message, the secret, the challenge or the request number
     */
    Unsealed open(byte[] sealed, byte[] secret, byte[] challenge, long number) throws WireException {
        if (sealed.length < BYTES) {
            throw new WireException("an answer without a seal");
        }
        byte[] expected = of(sealed, BYTES, secret, challenge, number);
        if (!MessageDigest.isEqual(expected, Arrays.copyOf(sealed, BYTES))) {
            throw new WireException("an answer with a wrong seal");
        }
        return new Unsealed(
                new DataInputStream(new ByteArrayInputStream(sealed, BYTES, sealed.length - BYTES)),
                sealed.length - BYTES);
    }

    /** A message without its seal, and its length in bytes. */
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
