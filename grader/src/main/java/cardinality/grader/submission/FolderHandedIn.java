package cardinality.grader.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A submission that is a folder. Links are never followed. */
final class FolderHandedIn implements HandedIn {

    private static final int MAX_DEPTH = 12;
    private static final int MAX_FILES = 20_000;
    private static final Set<String> SKIPPED = Set.of("target", "node_modules");

    private final Path root;

    FolderHandedIn(Path root) {
        this.root = root;
    }

    @Override
    public List<String> javaFiles() throws IOException {
        List<String> found = new ArrayList<>();
        Files.walkFileTree(root, EnumSet.noneOf(FileVisitOption.class), MAX_DEPTH, new SimpleFileVisitor<>() {
            private int seen;

            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.equals(root) ? "" : folder.getFileName().toString();
                boolean skipped = name.startsWith(".") || SKIPPED.contains(name);
                return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.getFileName().toString().endsWith(".java")) {
                    found.add(root.relativize(file).toString().replace('\\', '/'));
                }
                return ++seen < MAX_FILES ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    @Override
    public byte[] read(String path, int limit) throws IOException, NotTakenException {
        Path file = root.resolve(path);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotTakenException(path + " is a link or no regular file; hand in the file itself");
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new NotTakenException(path + " is larger than " + limit / 1024 + " KB");
            }
            return bytes;
        }
    }

    @Override
    public void close() {
        // A folder holds nothing open.
    }
}
