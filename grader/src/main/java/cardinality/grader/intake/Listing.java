package cardinality.grader.intake;

import cardinality.grader.intake.text.FileNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The files in a submission, sorted by path, without what build tools and operating systems leave behind.
 *
 * @param javaFiles paths of all files whose name ends in {@code .java}; includes links, so that they can be refused,
 *     and contains a path twice if a zip does
 * @param zips paths of the zips among the files
 * @param lookalikes paths of files that may have been meant as sources, and of archives that are not read
 * @param leftOut paths that were left out, each with the reason
 * @param unreadable those of them that the grading user may not read
 */
record Listing(
        List<String> javaFiles,
        List<String> zips,
        List<String> lookalikes,
        List<String> leftOut,
        List<String> unreadable) {

    /** Far above any honest submission including its build output. */
    static final int MAX_FILES = 20_000;

    private static final int MAX_SHOWN = 3;

    Listing {
        javaFiles = javaFiles.stream().sorted().toList();
        zips = zips.stream().sorted().toList();
        lookalikes = lookalikes.stream().sorted().toList();
        leftOut = leftOut.stream().sorted().toList();
        unreadable = unreadable.stream().sorted().toList();
    }

    /** Returns the left-out paths in one line; empty if there are none. */
    static Optional<String> remark(List<String> leftOut) {
        String more = leftOut.size() > MAX_SHOWN ? " and " + (leftOut.size() - MAX_SHOWN) + " more" : "";
        return leftOut.isEmpty()
                ? Optional.empty()
                : Optional.of(leftOut.stream().limit(MAX_SHOWN).collect(Collectors.joining(", ", "left out: ", more)));
    }

    /** Returns the same files with other paths that were left out. */
    Listing with(List<String> others) {
        return new Listing(javaFiles, zips, lookalikes, others, unreadable);
    }

    /** Collects one listing. */
    static final class Builder {

        private final List<String> javaFiles = new ArrayList<>();
        private final List<String> zips = new ArrayList<>();
        private final List<String> lookalikes = new ArrayList<>();
        private final List<String> leftOut = new ArrayList<>();
        private final List<String> unreadable = new ArrayList<>();
        private int seen;

        /** @throws RejectedInputException if there are too many files */
        void file(String path) throws RejectedInputException {
            count(1);
            String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            if (name.endsWith(".java")) {
                javaFiles.add(path);
            } else if (FileNames.isZip(name)) {
                zips.add(path);
            } else if (FileNames.otherArchive(name).isPresent()
                    || name.contains(".java")
                    || name.endsWith(".kt")
                    || name.endsWith(".txt")) {
                lookalikes.add(path);
            }
        }

        private void count(int files) throws RejectedInputException {
            seen += files;
            if (seen > MAX_FILES) {
                throw new RejectedInputException(
                        "more than " + MAX_FILES + " files; hand in src/main/java, without libraries and build output");
            }
        }

        void leftOut(String path, String reason) {
            leftOut.add(path + " (" + reason + ")");
        }

        void unreadable(String path) {
            unreadable.add(path);
            leftOut(path, "cannot be read");
        }

        /** Adds the files of a part of the submission. */
        void add(Listing part) throws RejectedInputException {
            count(part.javaFiles.size() + part.zips.size() + part.lookalikes.size());
            javaFiles.addAll(part.javaFiles);
            zips.addAll(part.zips);
            lookalikes.addAll(part.lookalikes);
            leftOut.addAll(part.leftOut);
            unreadable.addAll(part.unreadable);
        }

        Listing build() {
            return new Listing(javaFiles, zips, lookalikes, leftOut, unreadable);
        }
    }
}
