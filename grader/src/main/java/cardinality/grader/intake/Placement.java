package cardinality.grader.intake;

import cardinality.grader.intake.text.Decoded.Text;
import cardinality.grader.intake.text.Encodings;
import cardinality.grader.model.SourceFile;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;

/**
 * Finds the files of the kit in a submission: wherever the project is in it, below another source folder, or loose, by
 * the package that they declare.
 */
final class Placement {

    /** Every stub of the kit several times over. */
    private static final int MAX_LOOSE = 200;

    private final List<String> javaFiles;
    private final SubmissionSource source;
    private final Set<String> declared;
    private final Map<String, String> packages = new HashMap<>();

    /** @param declared the names of all classes of the kit */
    Placement(Listing listing, SubmissionSource source, Set<String> declared) {
        this.javaFiles = listing.javaFiles();
        this.source = source;
        this.declared = declared;
    }

    /** Returns the files that could be a declared file, sorted; several if it is not clear which one counts. */
    List<String> of(SourceFile stub) throws IOException {
        String inPackage = stub.className().replace('.', '/') + ".java";
        for (String suffix : List.of(stub.path(), inPackage)) {
            for (boolean ignoreCase : new boolean[] {false, true}) {
                List<String> found = ending(suffix, ignoreCase);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        List<String> loose = new ArrayList<>();
        String packageName = stub.className().substring(0, stub.className().lastIndexOf('.'));
        for (String path : ending(stub.fileName(), false)) {
            if (!isPlaced(path) && packageOf(path).equals(packageName)) {
                loose.add(path);
            }
        }
        return loose;
    }

    /** Whether it is the file of some exercise. */
    private boolean isPlaced(String path) {
        String[] names = path.split("/", -1);
        int last = names.length - 1;
        return last >= 2
                && declared.contains(names[last - 2] + "." + names[last - 1] + "."
                        + names[last].substring(0, names[last].length() - ".java".length()));
    }

    /**
     * A file system or a repository can keep a name in other letters than the student's file system shows. What a file
     * declares is decided by its text.
     */
    private List<String> ending(String suffix, boolean ignoreCase) {
        String name = "/" + suffix;
        return javaFiles.stream()
                .filter(path -> ("/" + path)
                        .regionMatches(ignoreCase, path.length() + 1 - name.length(), name, 0, name.length()))
                .toList();
    }

    /** The package that a loose file declares; empty if it declares none or cannot be read. */
    String packageOf(String path) throws IOException {
        String known = packages.get(path);
        if (known == null) {
            known = packages.size() < MAX_LOOSE ? read(path).orElse("") : "";
            packages.put(path, known);
        }
        return known;
    }

    private Optional<String> read(String path) throws IOException {
        try {
            return Encodings.decode(source.read(path, SubmissionReader.MAX_SOURCE_BYTES)) instanceof Text text
                    ? new SourceText(text.text()).packageName()
                    : Optional.empty();
        } catch (RejectedInputException | ZipException | EOFException e) {
            // The file is judged by itself if it counts.
            return Optional.empty();
        }
    }
}
