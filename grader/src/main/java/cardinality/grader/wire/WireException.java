package cardinality.grader.wire;

import java.io.IOException;

/** The other side sent invalid data, or more than the protocol allows. */
public final class WireException extends IOException {

    private static final long serialVersionUID = 1L;

    WireException(String message) {
        super(message);
    }
}
