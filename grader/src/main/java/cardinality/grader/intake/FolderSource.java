package cardinality.grader.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Set;

/** A submission that is a folder. Links are never followed. */
final class FolderSource implements SubmissionSource {

    private static final int MAX_DEPTH = 12;
    private static final Set<String> SKIPPED = Set.of("target", "node_modules");

    private final Path root;

    FolderSource(Path root) {
        this.root = root;
    }

    @Override
    public Listing list() throws IOException, RejectedInputException {
        Visitor visitor = new Visitor();
        try {
            Files.walkFileTree(root, EnumSet.noneOf(FileVisitOption.class), MAX_DEPTH, visitor);
        } catch (TooMany e) {
            throw e.refusal;
        }
        return visitor.listing.build();
    }

    @Override
    public byte[] read(String path, int limit) throws IOException, RejectedInputException {
        Path file = root.resolve(path);
        // Opening a pipe would block.
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new RejectedInputException(path + " is a link or no regular file; hand in the file itself");
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(limit + 1);
            if (bytes.length > limit) {
                throw new RejectedInputException(path + " is larger than " + limit / 1024 + " KB");
            }
            return bytes;
        }
    }

    @Override
    public void close() {
        // A folder holds no open resources.
    }

    /** Carries a refusal out of a visitor, which may throw only IOException. */
    private static final class TooMany extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient RejectedInputException refusal;

        TooMany(RejectedInputException refusal) {
            this.refusal = refusal;
        }
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        private final Listing.Builder listing = new Listing.Builder();

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return isSkipped(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            String path = pathOf(file);
            if (attributes.isDirectory() && !isSkipped(file)) {
                listing.leftOut(path, "too deeply nested");
            } else if (attributes.isSymbolicLink() && Files.isDirectory(file)) {
                listing.leftOut(path, "a link");
            } else if (!attributes.isDirectory()) {
                try {
                    listing.file(path);
                } catch (RejectedInputException e) {
                    throw new TooMany(e);
                }
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (!isSkipped(file)) {
                String path = pathOf(file);
                listing.unreadable(path.isEmpty() ? "." : path);
            }
            return FileVisitResult.CONTINUE;
        }

        private boolean isSkipped(Path folder) {
            String name = folder.equals(root) ? "" : folder.getFileName().toString();
            return name.startsWith(".") || SKIPPED.contains(name);
        }

        private String pathOf(Path file) {
            String path = root.relativize(file).toString();
            return path.replace(root.getFileSystem().getSeparator(), "/");
        }
    }
}
