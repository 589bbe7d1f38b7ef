package cardinality.grader.cli;

import cardinality.grader.catalog.Kit;
import cardinality.grader.intake.RejectedInputException;
import cardinality.grader.intake.SubmissionFinder;
import cardinality.grader.intake.SubmissionFinder.Found;
import cardinality.grader.intake.SubmissionReader;
import cardinality.grader.intake.UnreadableException;
import cardinality.grader.intake.roster.Roster;
import cardinality.grader.intake.roster.RosterMatch;
import cardinality.grader.model.ClassFolder;
import cardinality.grader.model.Ignored;
import cardinality.grader.model.Person;
import cardinality.grader.model.SubmissionPath;
import cardinality.testkit.page.PlainText;
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
     * @param roster says whose they are
     * @param dry whether they are only shown
     * @throws UsageException if there are none, or if it is a class in which none has a file of the kit
     */
    static ClassInput find(List<Path> paths, Kit kit, Optional<Roster> roster, boolean dry) throws UsageException {
        Found found;
        try {
            found = SubmissionFinder.find(paths);
        } catch (RejectedInputException e) {
            throw new UsageException(e.reason());
        }
        if (found.isClass() && !dry) {
            requireSome(found.submissions(), paths.get(0), kit);
        }
        if (roster.isEmpty()) {
            ClassFolder folder = new ClassFolder(found.ignored(), Optional.empty());
            return new ClassInput(found.submissions(), folder, found.remarks());
        }
        RosterMatch.Result known = RosterMatch.of(roster.get(), found.submissions());
        ClassFolder folder = new ClassFolder(found.ignored(), Optional.of(known.report()));
        return new ClassInput(known.submissions(), folder, found.remarks());
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
                + " for loose files that declare such a package ('--dry-run' shows what was found)"));
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

    /** What the roster and the submissions have not in common. */
    List<String> unmatched() {
        List<String> lines = new ArrayList<>();
        folder.roster().ifPresent(roster -> {
            List<String> strangers = submissions.stream()
                    .filter(at -> !at.arrival().isOnRoster())
                    .map(SubmissionPath::id)
                    .toList();
            if (!strangers.isEmpty()) {
                lines.add("not in " + roster.file() + ": " + named(strangers));
            }
            List<String> absent =
                    roster.withoutSubmission().stream().map(Person::label).toList();
            if (!absent.isEmpty()) {
                lines.add("in " + roster.file() + ", and nothing was handed in: " + named(absent));
            }
            roster.unclear().forEach(line -> lines.add("nobody's, because it is not clear: " + line));
        });
        return lines.stream().map(PlainText::line).toList();
    }

    private static String named(List<String> sources) {
        int more = sources.size() - MAX_NAMED;
        return String.join(", ", sources.subList(0, Math.min(MAX_NAMED, sources.size())))
                + (more > 0 ? " and " + more + " more" : "");
    }
}
