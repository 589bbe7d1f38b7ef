package cardinality.grader.intake.roster;

import cardinality.grader.model.Person;
import java.util.List;
import java.util.Optional;

/**
 * The students of a class.
 *
 * @param file the name of its file
 * @param rows in the order of the file
 */
public record Roster(String file, List<Row> rows) {

    public Roster {
        rows = List.copyOf(rows);
    }

    /**
     * A student.
     *
     * @param person the name and ids, by the system that gave them
     * @param group the group in which the student hands in; empty if none
     * @param place the number of the row in the file; the header is 0, and empty lines do not count
     */
    public record Row(Person person, Optional<String> group, int place) {}
}
