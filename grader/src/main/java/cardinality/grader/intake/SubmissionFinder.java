package cardinality.grader.intake;

import cardinality.grader.model.SubmissionPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Finds submissions, and distinguishes a single submission from a folder of submissions. */
public final class SubmissionFinder {

    /** By real path, so that no submission occurs twice. */
    private final Map<Path, Path> submissions = new LinkedHashMap<>();

    private final List<Path> ignored = new ArrayList<>();

    private SubmissionFinder() {}

    /**
     * The result of a search.
     *
     * @param submissions in the order of their names, each with a unique id
     * @param ignored files that are not a zip, next to the submissions
     * @param remarks one line for each name that was not unique
     */
    public record Found(List<SubmissionPath> submissions, List<Path> ignored, List<String> remarks) {}

    /**
     * Finds submissions.
     *
     * @param paths each a submission (a folder with {@code src/main/java}, or a zip) or a folder of submissions
     * @throws RejectedInputException if a path is neither, or if there are no submissions
     */
    public static Found find(List<Path> paths) throws RejectedInputException {
        SubmissionFinder finder = new SubmissionFinder();
        for (Path path : paths) {
            finder.look(path);
        }
        if (finder.submissions.isEmpty()) {
            throw new RejectedInputException(
                    "no submission in " + paths.get(0) + "; expected folders with src/main/java in them, or zips");
        }
        List<Path> found = List.copyOf(finder.submissions.values());
        DistinctNames names = new DistinctNames(
                found.stream().map(path -> new NameForms(path, isZip(path))).toList());
        List<SubmissionPath> submissions = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            submissions.add(new SubmissionPath(names.names().get(i), found.get(i)));
        }
        return new Found(List.copyOf(submissions), List.copyOf(finder.ignored), names.remarks());
    }

    private void look(Path path) throws RejectedInputException {
        if (!Files.exists(path)) {
            throw new RejectedInputException(path + " does not exist");
        }
        if (isZip(path)) {
            add(path);
        } else if (!Files.isDirectory(path)) {
            throw new RejectedInputException(path + " is neither a folder nor a zip");
        } else if (isProject(path)) {
            add(path);
        } else {
            children(path);
        }
    }

    private void children(Path folder) throws RejectedInputException {
        List<Path> children;
        try (Stream<Path> list = Files.list(folder)) {
            children = list.sorted(
                            Comparator.comparing((Path p) -> p.getFileName().toString())
                                    // Two names that are not valid text can look the same.
                                    .thenComparing(Path::compareTo))
                    .toList();
        } catch (IOException e) {
            throw new RejectedInputException(folder + " cannot be read: " + e.getMessage());
        }
        for (Path child : children) {
            boolean hidden = child.getFileName().toString().startsWith(".");
            if (!hidden && (isZip(child) || Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS))) {
                add(child);
            } else if (!hidden) {
                ignored.add(child);
            }
        }
    }

    private void add(Path path) {
        submissions.putIfAbsent(path.toAbsolutePath().normalize(), path);
    }

    private static boolean isProject(Path folder) {
        return Files.isDirectory(folder.resolve("src/main/java"))
                || Files.isDirectory(folder.resolve("exercises/src/main/java"));
    }

    private static boolean isZip(Path path) {
        return path.getFileName() != null
                && path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip")
                && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }
}
