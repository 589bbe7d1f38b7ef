package cardinality.grader.intake;

import cardinality.grader.intake.text.FileNames;
import cardinality.grader.intake.zip.ZipArchive;
import cardinality.grader.model.SubmissionPath;
import cardinality.grader.model.SubmissionPath.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens submissions. The zip of a class is opened once, because reading its directory takes time. */
final class SubmissionSources {

    /** The zip of a whole class, which the course system made. */
    private static final long MAX_CLASS_DIRECTORY = 256L * 1024 * 1024;

    private final Map<Path, ZipArchive> classes = new HashMap<>();

    SubmissionSource open(SubmissionPath at) throws IOException, RejectedInputException {
        if (at.parts().size() == 1) {
            return open(at.parts().get(0));
        }
        List<SubmissionSource> parts = new ArrayList<>();
        for (Part part : at.parts()) {
            boolean isFile = part.inside().isEmpty() && !Files.isDirectory(part.path());
            parts.add(isFile ? new FileSource(part.path(), part.as()) : open(part));
        }
        return new MergedSource(parts);
    }

    private SubmissionSource open(Part part) throws IOException, RejectedInputException {
        Path path = part.path();
        if (!part.inside().isEmpty()) {
            return ZipSource.in(classZip(path), part.inside(), part.as());
        }
        if (Files.isDirectory(path)) {
            return new FolderSource(path.toRealPath());
        }
        Optional<String> archive = ArchiveKinds.of(path);
        if (archive.isPresent()) {
            throw new RejectedInputException(
                    part.as() + " is a " + archive.get() + " archive, which is not read; hand in a zip");
        }
        return FileNames.isZip(part.as())
                ? ZipSource.of(DiskFile.open(path, part.as()))
                : new FileSource(path, part.as());
    }

    private synchronized ZipArchive classZip(Path path) throws IOException {
        ZipArchive open = classes.get(path);
        if (open == null) {
            open = ZipArchive.open(path, MAX_CLASS_DIRECTORY);
            classes.put(path, open);
        }
        return open;
    }

    synchronized void close() {
        for (ZipArchive zip : classes.values()) {
            try {
                zip.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        classes.clear();
    }
}
