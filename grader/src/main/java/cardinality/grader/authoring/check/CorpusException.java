package cardinality.grader.authoring.check;

/** A corpus entry is invalid. The message names the file. */
final class CorpusException extends Exception {

    private static final long serialVersionUID = 1L;

    CorpusException(String message) {
        super(message);
    }
}
