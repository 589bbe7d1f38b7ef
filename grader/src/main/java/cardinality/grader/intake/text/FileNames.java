package cardinality.grader.intake.text;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** What the names of files say. */
public final class FileNames {

    /** What build tools, version control and operating systems leave behind. */
    private static final Set<String> LITTER =
            Set.of("target", "node_modules", "__MACOSX", "lost+found", "$RECYCLE.BIN", "System Volume Information");

    private static final Set<String> LITTER_FILES = Set.of("Thumbs.db", "desktop.ini", "Icon\r");

    /** Compound extensions come before those that end them. */
    private static final String[] ARCHIVES = {
        "tar.gz", "tar.bz2", "tar.xz", "tar.zst", "tgz", "tar", "7z", "rar", "gz", "bz2", "xz", "lha", "ace"
    };

    private static final char UNKNOWN = '\uFFFD';

    private FileNames() {}

    /** Whether a file or folder of this name is no student's work. */
    public static boolean isLitter(String name) {
        return name.startsWith(".") || LITTER.contains(name) || LITTER_FILES.contains(name);
    }

    /** Whether a part of a path is litter. */
    public static boolean isInLitter(String path) {
        for (String name : path.split("/", -1)) {
            if (!name.isEmpty() && isLitter(name)) {
                return true;
            }
        }
        return false;
    }

    public static boolean isZip(String name) {
        return hasExtension(name, "zip") || hasExtension(name, "zipx");
    }

    /** Returns the kind of an archive that is not read, such as {@code 7z}. */
    public static Optional<String> otherArchive(String name) {
        for (String extension : ARCHIVES) {
            if (hasExtension(name, extension)) {
                return Optional.of(extension);
            }
        }
        return Optional.empty();
    }

    /** Returns a name without the extension of an archive or a source. */
    public static String base(String name) {
        for (String extension : new String[] {"zip", "zipx", "java"}) {
            if (hasExtension(name, extension)) {
                return name.substring(0, name.length() - extension.length() - 1);
            }
        }
        return otherArchive(name)
                .map(extension -> name.substring(0, name.length() - extension.length() - 1))
                .orElse(name);
    }

    private static boolean hasExtension(String name, String extension) {
        int from = name.length() - extension.length() - 1;
        return from >= 0
                && name.charAt(from) == '.'
                && name.regionMatches(true, from + 1, extension, 0, extension.length());
    }

    /**
     * Returns the name of a file. In a locale without letters outside ASCII, Java does not decode them; their bytes are
     * in the URI all the same.
     */
    public static String of(Path path) {
        Path last = path.getFileName();
        String name = last == null ? path.toString() : last.toString();
        if (name.indexOf(UNKNOWN) < 0) {
            return name;
        }
        String[] parts = path.toUri().getRawPath().split("/", -1);
        String part = parts[parts.length - 1].isEmpty() ? parts[parts.length - 2] : parts[parts.length - 1];
        return Encodings.name(bytes(part));
    }

    /** The bytes of a part of a URI. Its own decoder would replace those that are not UTF-8. */
    private static byte[] bytes(String part) {
        String ascii = URI.create("/" + part).getRawPath().substring(1);
        byte[] bytes = new byte[ascii.length()];
        int length = 0;
        for (int i = 0; i < ascii.length(); i++) {
            if (ascii.charAt(i) == '%') {
                bytes[length++] = (byte) Integer.parseInt(ascii.substring(i + 1, i + 3), 16);
                i += 2;
            } else {
                bytes[length++] = (byte) ascii.charAt(i);
            }
        }
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.ISO_8859_1);
    }
}
