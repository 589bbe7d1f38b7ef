package cardinality.grader.compile;

import java.util.List;

/**
 * The packages of the grader's class path that a submitted source may see. Hiding the others prevents the compiler from
 * inlining a constant of a verification, which the gate could not see. It is not a security boundary by itself.
 */
final class VisiblePackages {

    private static final List<String> PREFIXES = List.of("java.", "javax.", "jakarta.", "org.hibernate.", "org.jboss.");

    private VisiblePackages() {}

    static boolean contains(String packageName) {
        return PREFIXES.stream().anyMatch(prefix -> (packageName + ".").startsWith(prefix));
    }
}
