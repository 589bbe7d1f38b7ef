package cardinality.grader.intake.layout;

import cardinality.grader.intake.text.FileNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells a single submission from a class, and finds the class where it is a folder further down. */
public final class Deliveries {

    private static final int MAX_LEVELS = 4;

    private static final List<String> SOURCE_FOLDERS =
            List.of("src/main/java", "exercises/src/main/java", "java/cardinality", "src/cardinality", "cardinality");

    private Deliveries() {}

    /**
     * A delivery, and whether it is that of a class.
     *
     * @param isClass false if what was given is itself a submission
     */
    public record Found(Delivery delivery, boolean isClass) {}

    /**
     * Reads what was delivered.
     *
     * @param path an existing folder or zip
     */
    public static Found at(Path path) throws IOException {
        // The name of "." is that of its folder.
        Path whole = path.toAbsolutePath().normalize();
        DiskItem given = DiskItem.of(whole, FileNames.of(whole));
        if (!given.isFolder()) {
            Item zip;
            try {
                zip = ZipItem.of(given.real(), given.where());
            } catch (IOException e) {
                // What is wrong with it is told when it is graded.
                return new Found(Delivery.single(given), false);
            }
            return isSubmission(zip)
                    ? new Found(Delivery.single(given), false)
                    : new Found(Delivery.of(descend(zip)), true);
        }
        return isProject(given)
                ? new Found(Delivery.single(given), false)
                : new Found(Delivery.of(descend(given)), true);
    }

    /** Whether a zip is one student's: a project, also some folders down, or nothing that looks like a class. */
    private static boolean isSubmission(Item zip) throws IOException {
        Item at = zip;
        for (int level = 0; level < MAX_LEVELS; level++) {
            if (isProject(at)) {
                return true;
            }
            if (isClass(at)) {
                return false;
            }
            List<Item> children = at.children().stream().filter(Item::isFolder).toList();
            if (children.size() != 1) {
                return true;
            }
            at = children.get(0);
        }
        return true;
    }

    /** Goes down while there is only one folder or zip, and that one looks like a class. */
    private static Item descend(Item root) throws IOException {
        Item at = root;
        for (int level = 0; level < MAX_LEVELS; level++) {
            List<Item> items = at.children();
            List<Item> containers =
                    items.stream().filter(Item::isFolderOrArchive).toList();
            if (containers.size() != 1 || isDistinct(at, items)) {
                return at;
            }
            Optional<Item> below = folder(containers.get(0));
            if (below.isEmpty() || isProject(below.get())) {
                return at;
            }
            boolean isOnlyFolder = below.get().children().size() == 1
                    && below.get().children().get(0).isFolder()
                    && isClass(below.get().children().get(0));
            if (!isOnlyFolder && !isClass(below.get())) {
                return at;
            }
            at = below.get();
        }
        return at;
    }

    /** A zip on the disk as a folder. */
    private static Optional<Item> folder(Item item) {
        if (item.isFolder()) {
            return Optional.of(item);
        }
        try {
            return item instanceof DiskItem disk && item.isZip()
                    ? Optional.of(ZipItem.of(disk.real(), disk.where()))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isDistinct(Item root, List<Item> items) throws IOException {
        return !(Layout.of(root, items) instanceof Plain);
    }

    private static boolean isClass(Item folder) throws IOException {
        List<Item> items = folder.children();
        if (isDistinct(folder, items)) {
            return true;
        }
        int projects = 0;
        for (Item item : items) {
            projects += item.isZip() || hasProject(item) ? 1 : 0;
        }
        return projects > 1;
    }

    private static boolean hasProject(Item item) throws IOException {
        if (!item.isFolder()) {
            return false;
        }
        List<Item> children = item.children();
        return isProject(item)
                || (children.size() == 1
                        && (children.get(0).isZip() || (children.get(0).isFolder() && isProject(children.get(0)))));
    }

    /** Whether a folder has the sources of one student. */
    private static boolean isProject(Item folder) throws IOException {
        for (String path : SOURCE_FOLDERS) {
            Optional<Item> at = Optional.of(folder);
            for (String name : path.split("/", -1)) {
                at = at.isEmpty() ? at : at.get().child(name).filter(Item::isFolder);
            }
            if (at.isPresent()) {
                return true;
            }
        }
        List<Item> items = folder.children();
        return items.stream().noneMatch(Item::isFolderOrArchive)
                && items.stream()
                        .anyMatch(item -> item.name().toLowerCase(Locale.ROOT).endsWith(".java"))
                && !isDistinct(folder, items);
    }
}
