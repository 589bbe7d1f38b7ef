package cardinality.grader.cli;

import cardinality.grader.catalog.Kit;
import cardinality.grader.intake.RejectedInputException;
import cardinality.grader.intake.SubmissionFinder;
import cardinality.grader.intake.SubmissionFinder.Found;
import cardinality.grader.intake.SubmissionReader;
import cardinality.grader.intake.UnreadableException;
import cardinality.grader.model.ClassFolder;
import cardinality.grader.model.Ignored;
import cardinality.grader.model.PlainText;
import cardinality.grader.model.SubmissionPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a user gave to be graded.
 *
 * @param submissions the whole class
 * @param folder what else was found
 * @param remarks what to tell the user about it
 */
record ClassInput(List<SubmissionPath> submissions, ClassFolder folder, List<String> remarks) {

    private static final int MAX_NAMED = 3;

    /**
     * Finds submissions.
     *
     * @throws UsageException if there are none, or if it is a class in which none has a file of the kit
     */
    static ClassInput find(List<Path> paths, Kit kit) throws UsageException {
        Found found;
        try {
            found = SubmissionFinder.find(paths);
        } catch (RejectedInputException e) {
            throw new UsageException(e.reason());
        }
        if (found.isClass()) {
            requireSome(found.submissions(), paths.get(0), kit);
        }
        ClassFolder folder = new ClassFolder(found.ignored(), Optional.empty());
        return new ClassInput(found.submissions(), folder, found.remarks());
    }

    /** Zeros for a whole class mean that the wrong folder was named, or one that is laid out in an unknown way. */
    private static void requireSome(List<SubmissionPath> submissions, Path path, Kit kit) throws UsageException {
        try (SubmissionReader reader = new SubmissionReader(kit)) {
            if (submissions.stream().anyMatch(submission -> hasSome(submission, reader))) {
                return;
            }
        }
        String all = submissions.size() == 1 ? "the submission" : "none of the " + submissions.size() + " submissions";
        throw new UsageException(PlainText.line(all + " in " + path + (submissions.size() == 1 ? " has no" : " has a")
                + " file of the kit; looked for src/main/java/cardinality/… in folders and zips, for cardinality/…, and"
                + " for loose files that declare such a package"));
    }

    private static boolean hasSome(SubmissionPath submission, SubmissionReader reader) {
        try {
            return reader.count(submission) > 0;
        } catch (UnreadableException e) {
            // It may have some.
            return true;
        } catch (RejectedInputException e) {
            return false;
        }
    }

    /** One line for each reason for which something is no submission. */
    List<String> ignored() {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (Ignored ignored : folder.ignored()) {
            // Reasons that name a student are one kind.
            String kind = ignored.reason().replaceFirst(" (of|beside the files of) .*", "s");
            byReason.computeIfAbsent(kind, key -> new ArrayList<>()).add(ignored.source());
        }
        return byReason.entrySet().stream()
                .map(entry -> "ignored, " + entry.getKey() + ": " + named(entry.getValue()))
                .toList();
    }

    private static String named(List<String> sources) {
        int more = sources.size() - MAX_NAMED;
        return String.join(", ", sources.subList(0, Math.min(MAX_NAMED, sources.size())))
                + (more > 0 ? " and " + more + " more" : "");
    }
}
