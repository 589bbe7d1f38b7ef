package cardinality.grader.submission;

import java.io.IOException;
import java.util.List;

/** The files of a submission, in a folder or in a zip. Paths are relative and have {@code /} between their parts. */
interface HandedIn extends AutoCloseable {

    /** Paths of all regular files whose name ends in {@code .java}; links are listed too, so that they can be refused. */
    List<String> javaFiles() throws IOException;

    /**
     * The bytes of one of these files.
     *
     * @throws NotTakenException if it is a link, or larger than {@code limit} bytes
     */
    byte[] read(String path, int limit) throws IOException, NotTakenException;

    @Override
    void close() throws IOException;
}
