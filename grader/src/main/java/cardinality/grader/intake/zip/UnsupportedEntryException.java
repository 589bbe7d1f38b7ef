package cardinality.grader.intake.zip;

import java.util.zip.ZipException;

/** An entry is sound, and cannot be read all the same. The message continues a sentence that begins with its name. */
public final class UnsupportedEntryException extends ZipException {

    private static final long serialVersionUID = 1L;

    UnsupportedEntryException(String message) {
        super(message);
    }
}
