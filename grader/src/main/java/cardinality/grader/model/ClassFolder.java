package cardinality.grader.model;

import java.util.List;
import java.util.Optional;

/**
 * What the folder of a class had besides submissions, and whom the roster lists besides those who handed in.
 *
 * @param ignored what is no submission
 * @param roster what the roster says; empty without a roster
 */
public record ClassFolder(List<Ignored> ignored, Optional<RosterReport> roster) {

    /** Nothing is known. */
    public static final ClassFolder NONE = new ClassFolder(List.of(), Optional.empty());

    public ClassFolder {
        ignored = List.copyOf(ignored);
    }

    /**
     * A roster after all submissions have been looked up in it.
     *
     * @param file the name of its file
     * @param withoutSubmission who is on it and handed in nothing, in its order
     * @param unclear one line for each submission that could be of several people
     */
    public record RosterReport(String file, List<Person> withoutSubmission, List<String> unclear) {
        public RosterReport {
            withoutSubmission = List.copyOf(withoutSubmission);
            unclear = List.copyOf(unclear);
        }
    }
}
