package cardinality.grader.model;

/**
 * One Java source file.
 *
 * @param className fully qualified name of the class it declares, such as {@code cardinality.onetomany.User}
 * @param text the source itself
 */
public record SourceFile(String className, String text) {

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
