package cardinality.grader.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be said of a Java source without compiling it. */
final class SourceText {

    private static final Pattern PACKAGE = Pattern.compile("\\bpackage\\s+([\\w.]+)\\s*;");
    private static final Pattern IMPORT = Pattern.compile("\\bimport\\s[^;]*;");

    private final String code;

    SourceText(String source) {
        this.code = withoutComments(source);
    }

    /** The package that it declares, if it declares one. */
    Optional<String> packageName() {
        Matcher matcher = PACKAGE.matcher(code);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Whether it has nothing but comments, a package and imports. */
    boolean declaresNothing() {
        String rest = IMPORT.matcher(PACKAGE.matcher(code).replaceFirst("")).replaceAll("");
        return rest.replace(';', ' ').isBlank();
    }

    /** Whether it declares a type of this name. */
    boolean declares(String type) {
        return Pattern.compile("\\b(class|interface|enum|record)\\s+" + Pattern.quote(type) + "\\b")
                .matcher(code)
                .find();
    }

    /** Text in quotes stays; a comment that does not end is no comment. */
    private static String withoutComments(String source) {
        StringBuilder rest = new StringBuilder(source.length());
        int i = 0;
        while (i < source.length()) {
            char c = source.charAt(i);
            int end = -1;
            if (source.startsWith("/*", i)) {
                end = source.indexOf("*/", i + 2) + 2;
                if (end == 1) {
                    return rest.append(source, i, source.length()).toString();
                }
            } else if (source.startsWith("//", i)) {
                end = lineEnd(source, i);
            }
            if (end > i) {
                rest.append(' ');
                i = end;
            } else if (c == '"' || c == '\'') {
                int close = closing(source, i);
                rest.append(source, i, close);
                i = close;
            } else {
                rest.append(c);
                i++;
            }
        }
        return rest.toString();
    }

    private static int closing(String source, int from) {
        char quote = source.charAt(from);
        int end = lineEnd(source, from);
        for (int i = from + 1; i < end; i++) {
            if (source.charAt(i) == '\\') {
                i++;
            } else if (source.charAt(i) == quote) {
                return i + 1;
            }
        }
        return end;
    }

    private static int lineEnd(String source, int from) {
        int i = from;
        while (i < source.length() && source.charAt(i) != '\n' && source.charAt(i) != '\r') {
            i++;
        }
        return i;
    }
}
