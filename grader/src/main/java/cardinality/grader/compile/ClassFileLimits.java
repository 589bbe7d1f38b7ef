package cardinality.grader.compile;

import cardinality.grader.model.ClassFiles;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The size limits for the class files of one exercise. A source of 64 KB can compile to many megabytes, because the
 * compiler copies a {@code finally} block for each exit of its {@code try}. The compiler's process checks these limits
 * before it answers, and the controller checks them before it reads a class file. The classes of the longest reference
 * take some 12 KB.
 */
public final class ClassFileLimits {

    static final int MAX_CLASSES = 250;
    static final int MAX_BYTES_OF_ONE = 256 * 1024;
    static final int MAX_BYTES = 512 * 1024;
    static final int MAX_CODE_BYTES = 256 * 1024;
    static final int MAX_MEMBERS = 4_000;
    static final int MAX_CONSTANTS = 40_000;

    private static final int MAX_NAME_LENGTH = 60;
    private static final String ADVICE =
            "; a solution takes a small part of that: look for code that is repeated, and for"
                    + " finally blocks inside each other, which the compiler copies";

    private ClassFileLimits() {}

    /**
     * Returns a message for a student about the first limit that class files exceed.
     *
     * @param classes the class files of one exercise, by binary name
     * @return empty if they exceed no limit
     * @throws IOException if one of them is not a class file
     */
    public static Optional<String> excess(ClassFiles classes) throws IOException {
        if (classes.size() > MAX_CLASSES) {
            return Optional.of(tooMany("classes", classes.size(), MAX_CLASSES));
        }
        long bytes = 0;
        for (Map.Entry<String, byte[]> file : classes.byName().entrySet()) {
            int length = file.getValue().length;
            bytes += length;
            if (length > MAX_BYTES_OF_ONE) {
                return Optional.of(tooLarge(file.getKey(), length));
            }
        }
        return bytes > MAX_BYTES ? Optional.of(tooLarge(bytes)) : excessWithin(classes);
    }

    /** The message about a single class file that is too large. */
    static String tooLarge(String className, long bytes) {
        String name = className.substring(className.lastIndexOf('.') + 1);
        String shown = name.length() <= MAX_NAME_LENGTH ? name : name.substring(0, MAX_NAME_LENGTH - 1) + "…";
        return "class " + shown + " has " + kilobytes(bytes) + " when it is compiled, and at most "
                + kilobytes(MAX_BYTES_OF_ONE) + " are allowed" + ADVICE;
    }

    /** The message about class files that are too large in total. */
    static String tooLarge(long bytes) {
        return "the classes of this exercise have " + kilobytes(bytes) + " when they are compiled, and at most "
                + kilobytes(MAX_BYTES) + " are allowed" + ADVICE;
    }

    private static Optional<String> excessWithin(ClassFiles classes) throws IOException {
        int constants = 0;
        int members = 0;
        int codeBytes = 0;
        for (byte[] file : classes.byName().values()) {
            ClassFileOutline outline = ClassFileOutline.of(file);
            constants += outline.constants();
            members += outline.members();
            codeBytes += outline.codeBytes();
        }
        if (members > MAX_MEMBERS) {
            return Optional.of(tooMany("fields and methods", members, MAX_MEMBERS));
        }
        if (constants > MAX_CONSTANTS) {
            return Optional.of(tooMany("names and constants", constants, MAX_CONSTANTS));
        }
        return codeBytes > MAX_CODE_BYTES
                ? Optional.of(tooMany("bytes of instructions", codeBytes, MAX_CODE_BYTES))
                : Optional.empty();
    }

    private static String tooMany(String what, int found, int most) {
        return String.format(
                        Locale.ROOT,
                        "this exercise has %,d %s when it is compiled, and at most %,d are allowed",
                        found,
                        what,
                        most)
                + ADVICE;
    }

    private static String kilobytes(long bytes) {
        return String.format(Locale.ROOT, "%,d KB", bytes / 1024);
    }
}
