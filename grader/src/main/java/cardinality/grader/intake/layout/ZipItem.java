package cardinality.grader.intake.layout;

import cardinality.grader.intake.text.FileNames;
import cardinality.grader.intake.zip.ZipArchive;
import cardinality.grader.intake.zip.ZipArchive.Entry;
import cardinality.grader.model.SubmissionPath.Part;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An item within a zip, or the zip itself as a folder. */
final class ZipItem implements Item {

    /** The most items of which a tree is made; what is beyond them is no delivery. */
    private static final int MAX_ENTRIES = 2_000_000;

    private static final long MAX_DIRECTORY = 256L * 1024 * 1024;

    private final Path zip;
    private final String inside;
    private final String name;
    private final String where;
    private final Map<String, ZipItem> children = new TreeMap<>();
    private Optional<Entry> file = Optional.empty();

    private ZipItem(Path zip, String inside, String name, String where) {
        this.zip = zip;
        this.inside = inside;
        this.name = name;
        this.where = where;
    }

    /** Returns a zip as the folder that it contains. */
    static ZipItem of(Path zip, String where) throws IOException {
        ZipItem root = new ZipItem(zip, "", FileNames.of(zip), where);
        try (ZipArchive archive = ZipArchive.open(zip, MAX_DIRECTORY)) {
            if (archive.entries().size() > MAX_ENTRIES) {
                throw new IOException("too many entries");
            }
            archive.entries().forEach(root::add);
        }
        return root;
    }

    /** What leads out of the zip or is litter is no part of a delivery. */
    private void add(Entry entry) {
        String path = entry.path();
        List<String> names = Arrays.stream(path.split("/", -1))
                .filter(part -> !part.isEmpty())
                .toList();
        if (path.startsWith("/")
                || names.isEmpty()
                || names.contains("..")
                || names.get(0).matches("[A-Za-z]:")) {
            return;
        }
        ZipItem at = this;
        for (int i = 0; i < names.size(); i++) {
            at = at.child(names, i);
            if (FileNames.isLitter(names.get(i))) {
                return;
            }
        }
        if (!entry.isFolder()) {
            at.file = Optional.of(entry);
        }
    }

    private ZipItem child(List<String> names, int i) {
        return children.computeIfAbsent(
                names.get(i),
                part -> new ZipItem(zip, inside.isEmpty() ? part : inside + "/" + part, part, where + "/" + part));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isFolder() {
        return file.isEmpty();
    }

    @Override
    public List<Item> all() {
        return new ArrayList<>(children.values());
    }

    @Override
    public byte[] read(int limit) throws IOException {
        if (file.isEmpty()) {
            throw new IOException(where + " is a folder");
        }
        try (ZipArchive archive = ZipArchive.open(zip, MAX_DIRECTORY)) {
            byte[] bytes = archive.read(file.get(), limit);
            return Arrays.copyOf(bytes, Math.min(bytes.length, limit));
        }
    }

    @Override
    public String where() {
        return where;
    }

    @Override
    public String uri() {
        String zipUri = zip.toAbsolutePath().normalize().toUri().getRawPath();
        return inside.isEmpty()
                ? zipUri
                : zipUri + "/"
                        + URLEncoder.encode(inside, StandardCharsets.UTF_8)
                                .replace("%2F", "/")
                                .replace("+", "%20");
    }

    @Override
    public Part part(String as) {
        return new Part(zip, inside, isFolder() ? "" : as);
    }
}
