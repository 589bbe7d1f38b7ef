package cardinality.grader.intake;

import cardinality.grader.intake.text.FileNames;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;

/** A submission that is a folder. Links are never followed. */
final class FolderSource implements SubmissionSource {

    private static final int MAX_DEPTH = 12;

    private final Path root;

    /** Not every name can be made from its text again. */
    private final Map<String, Path> files = new HashMap<>();

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
        return DiskFile.read(file(path), path, limit);
    }

    @Override
    public SeekableByteChannel open(String path) throws IOException, RejectedInputException {
        return DiskFile.open(file(path), path);
    }

    private Path file(String path) {
        Path file = files.get(path);
        return file == null ? root.resolve(path) : file;
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
            } else if (!attributes.isDirectory() && !isSkipped(file)) {
                try {
                    listing.file(path);
                    files.put(path, file);
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

        private boolean isSkipped(Path file) {
            return !file.equals(root) && FileNames.isLitter(FileNames.of(file));
        }

        private String pathOf(Path file) {
            StringBuilder path = new StringBuilder();
            if (file.equals(root)) {
                return "";
            }
            Path at = root;
            for (Path name : root.relativize(file)) {
                at = at.resolve(name);
                path.append(path.isEmpty() ? "" : "/").append(FileNames.of(at));
            }
            return path.toString();
        }
    }
}
