package cardinality.grader.intake.layout;

import cardinality.grader.intake.text.FileNames;
import cardinality.grader.model.SubmissionPath.Part;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A file or folder of a delivery, on the disk or within a zip. */
public sealed interface Item permits DiskItem, ZipItem {

    /** The name. */
    String name();

    /** Whether it is a folder. */
    boolean isFolder();

    /** All items in a folder, sorted by name. */
    List<Item> all() throws IOException;

    /**
     * Reads a small file.
     *
     * @return at most {@code limit} bytes
     */
    byte[] read(int limit) throws IOException;

    /** Where it is, for people. */
    String where();

    /** What tells it apart from all other items, in the characters of a URI. */
    String uri();

    /** The item as a part of a submission. */
    Part part(String as);

    /** The items in a folder that are no litter, sorted by name. */
    default List<Item> children() throws IOException {
        return all().stream().filter(item -> !FileNames.isLitter(item.name())).toList();
    }

    /** An item in a folder. */
    default Optional<Item> child(String name) throws IOException {
        return all().stream().filter(item -> item.name().equals(name)).findFirst();
    }

    default boolean has(Predicate<Item> kind) throws IOException {
        return isFolder() && all().stream().anyMatch(kind);
    }

    default boolean isZip() {
        return !isFolder() && FileNames.isZip(name());
    }

    /** Whether it may be a submission by itself. */
    default boolean isFolderOrArchive() {
        return isFolder() || isZip() || FileNames.otherArchive(name()).isPresent();
    }
}
