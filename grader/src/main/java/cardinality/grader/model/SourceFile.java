package cardinality.grader.model;

/**
 * One Java source.
 *
 * @param className fully qualified name of the class it declares, such as {@code cardinality.onetomany.User}
 * @param text the source itself
 */
public record SourceFile(String className, String text) {

    /** Name of the file, such as {@code User.java}. */
    public String fileName() {
        return className.substring(className.lastIndexOf('.') + 1) + ".java";
    }

    /** Place of the file in the kit, with {@code /} whatever the machine. */
    public String path() {
        return "src/main/java/" + className.replace('.', '/') + ".java";
    }

    /** The exercise it belongs to: the last part of its package. */
    public String exercise() {
        String[] parts = className.split("\\.", -1);
        return parts[parts.length - 2];
    }
}
