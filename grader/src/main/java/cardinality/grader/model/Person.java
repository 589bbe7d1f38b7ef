package cardinality.grader.model;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Somebody who handed in.
 *
 * @param name the name; empty if unknown
 * @param ids ids by the system that gave them, such as {@code moodle}, and by columns of a roster, such as {@code email}
 * @param onRoster whether the roster lists this person; false without a roster
 */
public record Person(Optional<String> name, SortedMap<String, String> ids, boolean onRoster) {

    public Person {
        ids = Collections.unmodifiableSortedMap(new TreeMap<>(ids));
    }

    /** Returns the name, or some id. */
    public String label() {
        return name.orElseGet(() -> ids.isEmpty() ? "" : ids.get(ids.firstKey()));
    }
}
