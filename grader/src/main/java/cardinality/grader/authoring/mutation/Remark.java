package cardinality.grader.authoring.mutation;

import java.util.Set;
import java.util.TreeSet;

/** What a file says of the mutants whose id its pattern matches. */
sealed interface Remark {

    /** Where it stands, such as {@code onetomany.txt:12}. */
    String place();

    IdPattern pattern();

    /** These criteria catch it, no more and no less. */
    record CaughtBy(String place, IdPattern pattern, Set<String> criteria) implements Remark {
        public CaughtBy {
            criteria = new TreeSet<>(criteria);
        }
    }

    /** Nobody can tell it from the reference. */
    record Equivalent(String place, IdPattern pattern, String reason) implements Remark {}

    /** It differs, and has full points all the same, since a right solution may look like that. */
    record Allowed(String place, IdPattern pattern, String reason) implements Remark {}
}
