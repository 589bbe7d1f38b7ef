package cardinality.grader.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The files in a submission.
 *
 * @param javaFiles paths of all files whose name ends in {@code .java}; includes links, so that they can be refused,
 *     and contains a path twice if a zip does
 * @param leftOut paths that were left out, each with the reason
 * @param unreadable those of them that the grading user may not read
 */
record Listing(List<String> javaFiles, List<String> leftOut, List<String> unreadable) {

    /** Far above any honest submission including its build output. */
    private static final int MAX_FILES = 20_000;

    private static final int MAX_SHOWN = 3;

    Listing {
        javaFiles = List.copyOf(javaFiles);
        leftOut = List.copyOf(leftOut);
        unreadable = List.copyOf(unreadable);
    }

    /** Returns the left-out paths in one line; empty if there are none. */
    static Optional<String> remark(List<String> leftOut) {
        String more = leftOut.size() > MAX_SHOWN ? " and " + (leftOut.size() - MAX_SHOWN) + " more" : "";
        return leftOut.isEmpty()
                ? Optional.empty()
                : Optional.of(leftOut.stream().limit(MAX_SHOWN).collect(Collectors.joining(", ", "left out: ", more)));
    }

    /** Collects one listing. */
    static final class Builder {

        private final List<String> javaFiles = new ArrayList<>();
        private final List<String> leftOut = new ArrayList<>();
        private final List<String> unreadable = new ArrayList<>();
        private int seen;

        /** @throws RejectedInputException if there are too many files */
        void file(String path) throws RejectedInputException {
            if (++seen > MAX_FILES) {
                throw new RejectedInputException(
                        "more than " + MAX_FILES + " files; hand in src/main/java, without libraries and build output");
            }
            if (path.endsWith(".java")) {
                javaFiles.add(path);
            }
        }

        void leftOut(String path, String reason) {
            leftOut.add(path + " (" + reason + ")");
        }

        void unreadable(String path) {
            unreadable.add(path);
            leftOut(path, "cannot be read");
        }

        Listing build() {
            return new Listing(javaFiles, leftOut, unreadable);
        }
    }
}
