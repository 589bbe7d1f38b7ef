package cardinality.grader.submission;

import cardinality.grader.text.PlainText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Tells one submission from a folder full of them. */
public final class SubmissionFinder {

    private final List<SubmissionPath> submissions = new ArrayList<>();
    private final List<Path> ignored = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private SubmissionFinder() {}

    /**
     * What was found.
     *
     * @param submissions in the order of their names
     * @param ignored files between them that are neither a folder nor a zip
     */
    public record Found(List<SubmissionPath> submissions, List<Path> ignored) {}

    /**
     * Finds submissions.
     *
     * @param paths each a submission (a folder with {@code src/main/java}, or a zip) or a folder of submissions
     * @throws NotTakenException if a path is neither, or if there is no submission at all
     */
    public static Found find(List<Path> paths) throws NotTakenException {
        SubmissionFinder finder = new SubmissionFinder();
        for (Path path : paths) {
            finder.look(path);
        }
        if (finder.submissions.isEmpty()) {
            throw new NotTakenException(
                    "no submission in " + paths.get(0) + "; expected folders with src/main/java in them, or zips");
        }
        return new Found(List.copyOf(finder.submissions), List.copyOf(finder.ignored));
    }

    private void look(Path path) throws NotTakenException {
        if (!Files.exists(path)) {
            throw new NotTakenException(path + " does not exist");
        }
        if (isZip(path)) {
            add(path);
        } else if (!Files.isDirectory(path)) {
            throw new NotTakenException(path + " is neither a folder nor a zip");
        } else if (isProject(path)) {
            add(path);
        } else {
            children(path);
        }
    }

    private void children(Path folder) throws NotTakenException {
        List<Path> children;
        try (Stream<Path> list = Files.list(folder)) {
            children = list.sorted(Comparator.comparing(p -> p.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new NotTakenException(folder + " cannot be read: " + e.getMessage());
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

    private void add(Path path) throws NotTakenException {
        String name = path.toAbsolutePath().normalize().getFileName().toString();
        // Whatever shows it can rely on a name of one plain line.
        String id = PlainText.line(isZip(path) ? name.substring(0, name.length() - ".zip".length()) : name);
        if (!ids.add(id)) {
            throw new NotTakenException("two submissions are called " + id + "; rename or remove one");
        }
        submissions.add(new SubmissionPath(id, path));
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
