package cardinality.testkit.internal;

import java.util.regex.Pattern;

/** Makes text from a student's code short enough for display, and equal in each run. */
public final class Text {

    /**
     * The multiple of the maximum length that is processed, because removed addresses make room for the following text.
     */
    private static final int AHEAD = 4;

    private static final Pattern LAMBDA = Pattern.compile("\\$\\$Lambda(?:\\$\\d+)*(?:/\\w+)*");
    private static final Pattern PROXY = Pattern.compile("\\$(Hibernate)?Proxy(?:\\$\\w+|\\d+)*");

    /**
     * The address after the name of a class or an array, as in {@link Object#toString}; a placeholder remains visible.
     */
    private static final Pattern ADDRESS =
            Pattern.compile("((?:\\b|\\$)[A-Z][\\w$]{0,200}+;?|\\[[BCDFIJSZ])(?:@[0-9a-f]{1,8}\\b)+");

    private Text() {}

    /**
     * Returns at most {@code max} characters of a text, without names and addresses that the virtual machine generated
     * in this run.
     */
    public static String capped(String text, int max) {
        String start = text.length() <= AHEAD * max ? text : text.substring(0, AHEAD * max);
        String known = ADDRESS.matcher(PROXY.matcher(LAMBDA.matcher(start).replaceAll("\\$\\$Lambda"))
                        .replaceAll("\\$$1Proxy"))
                .replaceAll("$1@…");
        return known.length() <= max ? known : known.substring(0, max - 1) + "…";
    }
}
