package cardinality.testkit.internal;

import java.util.regex.Pattern;

/** Keeps text that came from a student's code short enough to show, and the same in each run. */
public final class Text {

    /** How many times the wanted length is looked at: addresses that are left out make room for what follows. */
    private static final int AHEAD = 4;

    private static final Pattern LAMBDA = Pattern.compile("\\$\\$Lambda(?:\\$\\d+)*(?:/\\w+)*");
    private static final Pattern PROXY = Pattern.compile("\\$(Hibernate)?Proxy(?:\\$\\w+|\\d+)*");

    /** The address behind the name of a class or of an array, as {@link Object#toString} writes it; a learner sees that there is one. */
    private static final Pattern ADDRESS =
            Pattern.compile("((?:\\b|\\$)[A-Z][\\w$]{0,200}+;?|\\[[BCDFIJSZ])(?:@[0-9a-f]{1,8}\\b)+");

    private Text() {}

    /** At most {@code max} characters of a text, without what the virtual machine has made up in this run. */
    public static String capped(String text, int max) {
        String start = text.length() <= AHEAD * max ? text : text.substring(0, AHEAD * max);
        String known = ADDRESS.matcher(PROXY.matcher(LAMBDA.matcher(start).replaceAll("\\$\\$Lambda"))
                        .replaceAll("\\$$1Proxy"))
                .replaceAll("$1@…");
        return known.length() <= max ? known : known.substring(0, max - 1) + "…";
    }
}
