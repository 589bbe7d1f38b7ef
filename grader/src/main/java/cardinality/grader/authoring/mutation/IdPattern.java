package cardinality.grader.authoring.mutation;

import java.util.regex.Pattern;

/**
 * A pattern of ids: {@code *} matches any characters except {@code /}, {@code **} matches any characters, and
 * <code>{a,b}</code> matches one of several words.
 */
final class IdPattern {

    private final String written;
    private final Pattern pattern;

    IdPattern(String written) {
        this.written = written;
        StringBuilder regex = new StringBuilder();
        boolean choice = false;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            switch (c) {
                case '*' -> {
                    boolean twice = i + 1 < written.length() && written.charAt(i + 1) == '*';
                    regex.append(twice ? ".*" : "[^/]*");
                    i += twice ? 1 : 0;
                }
                case '{' -> {
                    choice = true;
                    regex.append("(?:");
                }
                case '}' -> {
                    choice = false;
                    regex.append(")");
                }
                case ',' -> regex.append(choice ? "|" : ",");
                default -> regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        this.pattern = Pattern.compile(regex.toString());
    }

    boolean matches(String id) {
        return pattern.matcher(id).matches();
    }

    @Override
    public String toString() {
        return written;
    }
}
