package cardinality.grader.cli;

import cardinality.testkit.page.PlainText;
import java.io.IOException;
import java.nio.file.FileSystemException;

/** Why a file could not be written, in the words of the operating system. */
final class FileFault {

    private FileFault() {}

    /**
     * Returns the error of a user who named a folder that cannot be written to.
     *
     * @param named the folder, as the user named it
     */
    static UsageException cannotWrite(String named, Exception thrown) {
        return new UsageException(PlainText.line(named + ": cannot be written to (" + reasonOf(thrown) + ")"));
    }

    /** Returns the reason without the path that most messages begin with. */
    static String reasonOf(Exception thrown) {
        Throwable innermost = thrown;
        while (innermost.getCause() != null && !(innermost instanceof IOException)) {
            innermost = innermost.getCause();
        }
        if (innermost instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        }
        return innermost instanceof FileSystemException
                ? innermost.getClass().getSimpleName()
                : String.valueOf(innermost.getMessage());
    }
}
