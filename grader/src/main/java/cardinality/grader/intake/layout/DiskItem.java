package cardinality.grader.intake.layout;

import cardinality.grader.intake.text.FileNames;
import cardinality.grader.model.SubmissionPath.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * An item on the disk. Links are followed: only those within submissions could be a student's.
 *
 * @param path where it is, as given
 * @param real the folder or file that it leads to
 * @param where its path for people
 */
record DiskItem(Path path, Path real, String where) implements Item {

    static DiskItem of(Path path, String where) throws IOException {
        return new DiskItem(path, Files.isSymbolicLink(path) && Files.exists(path) ? path.toRealPath() : path, where);
    }

    boolean leadsNowhere() {
        return !Files.exists(real);
    }

    @Override
    public String name() {
        return FileNames.of(path);
    }

    @Override
    public boolean isFolder() {
        return Files.isDirectory(real);
    }

    @Override
    public List<Item> all() throws IOException {
        List<Item> items = new ArrayList<>();
        if (isFolder()) {
            try (Stream<Path> list = Files.list(real)) {
                for (Path child : list.sorted().toList()) {
                    items.add(of(child, where + "/" + FileNames.of(child)));
                }
            }
        }
        // Two names that are not valid text can look the same; the order of paths is that of their bytes.
        items.sort(Comparator.comparing(Item::name));
        return items;
    }

    @Override
    public byte[] read(int limit) throws IOException {
        if (!Files.isRegularFile(real)) {
            throw new IOException(where + " is no regular file");
        }
        try (InputStream in = Files.newInputStream(real)) {
            return in.readNBytes(limit);
        }
    }

    @Override
    public String uri() {
        return path.toAbsolutePath().normalize().toUri().getRawPath();
    }

    @Override
    public Part part(String as) {
        return new Part(real, "", as);
    }
}
