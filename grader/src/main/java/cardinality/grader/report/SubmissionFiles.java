package cardinality.grader.report;

import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A file for each submission, in a folder that has these files only. They are called by the position in the class, as pages
 * are, because the name of a submission can be anything.
 *
 * @param folder the name of the folder in that of the results
 * @param prefix how the files' names begin
 * @param suffix how they end
 */
public record SubmissionFiles(String folder, String prefix, String suffix) {

    /** Writes what a format says of one submission. */
    public interface Content {
        void write(GradeReport report, Writer to) throws IOException;
    }

    /**
     * Writes all files beside the folder's own first; they take their places once none can fail any more for want of space.
     * Files of an earlier, larger class are removed.
     *
     * @param results the folder of the results; created if it does not exist
     * @return the files in the order of the class
     */
    public List<Path> write(Gradebook gradebook, Path results, Content content) throws IOException {
        Path place = results.resolve(folder);
        Files.createDirectories(place);
        Path draft = Files.createTempDirectory(results, "." + folder);
        List<String> names = new ArrayList<>();
        try {
            for (int i = 0; i < gradebook.submissions().size(); i++) {
                String name = prefix + stem(gradebook, i) + suffix;
                names.add(name);
                try (Writer to = Files.newBufferedWriter(draft.resolve(name), StandardCharsets.UTF_8)) {
                    content.write(gradebook.submissions().get(i), to);
                }
                if (Files.isDirectory(place.resolve(name))) {
                    throw new FileSystemException(place.resolve(name).toString(), null, name + " is a folder");
                }
            }
            for (String name : names) {
                Files.move(draft.resolve(name), place.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            delete(draft);
        }
        deleteOthers(place, Set.copyOf(names));
        return names.stream().map(place::resolve).toList();
    }

    /** The submissions of a shard are numbered as in the whole class. */
    private static String stem(Gradebook gradebook, int index) {
        return String.format(Locale.ROOT, "s%04d", gradebook.position(index));
    }

    private static void delete(Path draft) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(draft)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
        Files.delete(draft);
    }

    private void deleteOthers(Path place, Set<String> names) throws IOException {
        Pattern own = Pattern.compile(Pattern.quote(prefix) + "s[0-9]{4,}" + Pattern.quote(suffix));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(place)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                if (own.matcher(name).matches() && !names.contains(name)) {
                    Files.delete(file);
                }
            }
        }
    }
}
