package cardinality.grader.authoring.mutation;

import java.util.Set;
import java.util.TreeSet;

/** A remark on the mutants whose ids match its pattern. */
sealed interface Remark {

    /** The place of the remark, such as {@code onetomany.txt:12}. */
    String place();

    IdPattern pattern();

    /** Exactly these criteria catch it. */
    record CaughtBy(String place, IdPattern pattern, Set<String> criteria) implements Remark {
        public CaughtBy {
            criteria = new TreeSet<>(criteria);
        }
    }

    /** It behaves like the reference. */
    record Equivalent(String place, IdPattern pattern, String reason) implements Remark {}

    /** It differs but earns full points, because a correct solution may look like that. */
    record Allowed(String place, IdPattern pattern, String reason) implements Remark {}
}
