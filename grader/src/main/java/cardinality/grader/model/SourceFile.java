package cardinality.grader.model;

/**
 * One Java source file.
 *
 * @param className fully qualified name of the class that a file of this name declares, such as
 *     {@code cardinality.onetomany.User}
 * @param text the source itself
 * @param standIn whether it is the kit's stub in place of a file that was not handed in; it counts only if no other
 *     source declares its class
 */
public record SourceFile(String className, String text, boolean standIn) {

    /** A file that was handed in, or that belongs to the kit. */
    public SourceFile(String className, String text) {
        this(className, text, false);
    }

    /** The same source in place of a file that was not handed in. */
    public SourceFile asStandIn() {
        return new SourceFile(className, text, true);
    }

    /** The name of the file, such as {@code User.java}. */
    public String fileName() {
        return className.substring(className.lastIndexOf('.') + 1) + ".java";
    }

    /** The path of the file in the kit, with {@code /} as the separator on all platforms. */
    public String path() {
        return "src/main/java/" + className.replace('.', '/') + ".java";
    }

    /** The exercise that the file belongs to: the last part of its package. */
    public String exercise() {
        String[] parts = className.split("\\.", -1);
        return parts[parts.length - 2];
    }
}
