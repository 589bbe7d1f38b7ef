package cardinality.grader.model;

import java.util.Optional;

/**
 * A declared file that was not handed in. The stub of the kit stands in for it.
 *
 * @param exercise the id of its exercise
 * @param path its path in the kit
 * @param guess what was probably meant instead, and what to do; empty if nothing looks like it
 */
public record MissingFile(String exercise, String path, Optional<String> guess) {

    /** The name of the file. */
    public String fileName() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
