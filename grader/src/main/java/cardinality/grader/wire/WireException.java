package cardinality.grader.wire;

import java.io.IOException;

/** The other side sent bytes that mean nothing, or more of them than agreed. */
public final class WireException extends IOException {

    private static final long serialVersionUID = 1L;

    WireException(String message) {
        super(message);
    }
}
