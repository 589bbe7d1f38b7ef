package cardinality.testkit;

/** The reason for a refusal, in one line that a learner can read. */
public final class Reason {

    private Reason() {}

    /** Returns the innermost message of an exception, without details that are specific to one run. */
    public static String of(Throwable thrown) {
        return plain(String.valueOf(Causes.root(thrown).getMessage())
                .lines()
                .findFirst()
                .orElse(""));
    }

    /** Returns a text in which classes stand without their packages. */
    public static String withoutPackages(String text) {
        return text.replaceAll("\\b(?:[a-z][a-z0-9_]*\\.){1,9}(?=[A-Z])", "");
    }

    /** Returns a message without packages, generated names of constraints, and the values that H2 appends. */
    public static String plain(String message) {
        return message.replaceFirst("; SQL statement:.*", "")
                .replaceAll("\\bcardinality\\.[a-z]+\\.(?=[A-Z])", "")
                .replaceFirst("\"[A-Z0-9_]+: (.*?\\)) \\(.*\\)\"", "$1")
                .replaceFirst("\"\\S+ INDEX \\S+ ON (.*?\\)) VALUES .*\"", "$1")
                .replaceAll(" NULLS (FIRST|LAST)\\b", "")
                .replaceAll("\\bAPP\\.", "");
    }
}
