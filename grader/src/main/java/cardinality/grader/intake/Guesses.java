package cardinality.grader.intake;

import cardinality.grader.intake.text.FileNames;
import cardinality.grader.model.SourceFile;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Guesses which file of a submission was meant where a declared one is missing. A guess is told, and never graded. */
final class Guesses {

    private final Listing listing;
    private final Placement placement;
    private final Set<String> declared;

    /** @param declared the names of all files of the kit */
    Guesses(Listing listing, Placement placement, Set<String> declared) {
        this.listing = listing;
        this.placement = placement;
        this.declared = declared;
    }

    /** What to tell about a missing file. */
    Optional<String> of(SourceFile stub) throws IOException {
        String type = stub.fileName().substring(0, stub.fileName().length() - ".java".length());
        String folder = "/" + stub.exercise() + "/";
        for (String path : listing.lookalikes()) {
            String name = nameOf(path);
            if (isIn(path, folder)
                    && !name.contains(" ")
                    && name.regionMatches(true, 0, type + ".", 0, type.length() + 1)) {
                return Optional.of(path + " is there, which is no Java source; hand it in as " + stub.fileName());
            }
        }
        for (String path : listing.javaFiles()) {
            String name = nameOf(path);
            if (("/" + path).contains(folder)
                    && !("/" + path).contains("/test/")
                    && !declared.contains(name)
                    && name.toLowerCase(Locale.ROOT).contains(type.toLowerCase(Locale.ROOT))) {
                return Optional.of(path + " is there; file and class have to be called " + type);
            }
        }
        for (String path : listing.javaFiles()) {
            if (nameOf(path).equals(stub.fileName()) && !("/" + path).contains("/cardinality/")) {
                String declared = placement.packageOf(path);
                return Optional.of(path + " is there, in "
                        + (declared.isEmpty() ? "no package" : "package " + declared) + "; the exercise is package "
                        + stub.className().substring(0, stub.className().lastIndexOf('.')));
            }
        }
        return Optional.empty();
    }

    /** Files outside of all packages may be meant for any. */
    private static boolean isIn(String path, String folder) {
        return ("/" + path).contains(folder) || !("/" + path).contains("/cardinality/");
    }

    /** What was handed in where nothing of the kit was found. */
    Optional<String> instead() {
        Optional<String> archive = listing.lookalikes().stream()
                .filter(path -> FileNames.otherArchive(path).isPresent())
                .findFirst();
        return archive.map(path -> path + " is a "
                + FileNames.otherArchive(path).orElse("") + " archive, which is not read; " + "hand in a zip");
    }

    private static String nameOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
