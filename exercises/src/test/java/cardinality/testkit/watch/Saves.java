package cardinality.testkit.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Notices saved sources by polling, which works on every file system. A look at all files takes less than a
 * millisecond. Events of the platform take seconds on macOS, and do not exist on mounted and network drives.
 *
 * <p>Editors empty a file or move it away before they write it. So a save counts when two looks find the same size and
 * time, the text is not empty, and it differs from the last one; and a file is deleted when two looks do not find it.
 */
final class Saves {

    /** How a file looks from outside. */
    private record Stamp(long size, FileTime time) {
        static final Stamp GONE = new Stamp(-1, FileTime.fromMillis(0));
    }

    private final Path root;
    private final List<String> exercises;
    private final Map<Path, Stamp> seen = new HashMap<>();
    private final Map<Path, String> texts = new TreeMap<>();

    /**
     * @param root the folder that has a folder for each exercise
     * @param exercises the ids of all exercises; other folders do not count
     */
    Saves(Path root, List<String> exercises) {
        this.root = root;
        this.exercises = List.copyOf(exercises);
        changed();
        changed();
    }

    /** Looks once, and returns the exercises with a source that was saved or deleted before the last look, and not since. */
    Set<String> changed() {
        Map<Path, Stamp> now = new HashMap<>();
        texts.keySet().forEach(file -> now.put(file, Stamp.GONE));
        look(now);
        Set<String> saved = new TreeSet<>();
        now.forEach((file, stamp) -> {
            boolean settled = stamp.equals(seen.put(file, stamp));
            if (settled && isNews(file, stamp)) {
                saved.add(exerciseOf(file));
            }
        });
        seen.keySet().retainAll(now.keySet());
        return saved;
    }

    private boolean isNews(Path file, Stamp stamp) {
        if (stamp.equals(Stamp.GONE)) {
            texts.remove(file);
            return true;
        }
        String text = read(file);
        return !text.isBlank() && !text.equals(texts.put(file, text));
    }

    /** Reads bytes as characters, because only equality matters; returns an empty text if the file is gone again. */
    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    private void look(Map<Path, Stamp> found) {
        try {
            Files.walkFileTree(root, Set.of(), 2, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean counts = folder.equals(root)
                            || exercises.contains(folder.getFileName().toString());
                    return counts ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (file.toString().endsWith(".java")) {
                        found.put(file, new Stamp(attributes.size(), attributes.lastModifiedTime()));
                    }
                    return FileVisitResult.CONTINUE;
                }

                /** It has gone at this moment. */
                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(root + " cannot be read", e);
        }
    }

    /** Returns the exercise whose source was saved last, or the first one if all are as old as each other. */
    String latest() {
        String latest = exercises.get(0);
        for (String exercise : exercises) {
            if (timeOf(exercise).compareTo(timeOf(latest)) > 0) {
                latest = exercise;
            }
        }
        return latest;
    }

    private FileTime timeOf(String exercise) {
        return seen.entrySet().stream()
                .filter(file -> exerciseOf(file.getKey()).equals(exercise))
                .map(file -> file.getValue().time())
                .max(FileTime::compareTo)
                .orElse(Stamp.GONE.time());
    }

    /** Returns a text that is the same, in each process, while the sources are the same. */
    String fingerprint() {
        StringBuilder all = new StringBuilder();
        texts.forEach((file, text) -> all.append(file).append('\n').append(text).append('\n'));
        return Integer.toHexString(all.toString().hashCode());
    }

    private String exerciseOf(Path file) {
        return root.relativize(file).getName(0).toString();
    }
}
