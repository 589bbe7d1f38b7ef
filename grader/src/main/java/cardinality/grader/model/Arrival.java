package cardinality.grader.model;

import java.util.List;
import java.util.Optional;

/**
 * How a submission arrived, and whose it is.
 *
 * @param source where it was found, relative to what was given; empty if unknown
 * @param person whose it is, by the names that the course system gives files, or by the roster
 * @param members the members of a group that handed it in together; empty for one person
 * @param attempt which of several attempts was taken
 * @param late whether the course system marked it as late
 * @param missing the declared files that were not handed in, in the order of the course
 */
public record Arrival(
        String source,
        Optional<Person> person,
        List<Person> members,
        Optional<Attempt> attempt,
        boolean late,
        List<MissingFile> missing) {

    /** Nothing is known. */
    public static final Arrival NONE = new Arrival("", Optional.empty(), List.of(), Optional.empty(), false, List.of());

    public Arrival {
        members = List.copyOf(members);
        missing = List.copyOf(missing);
    }

    /**
     * The attempt that was taken.
     *
     * @param taken what tells it apart, such as its time
     * @param of the number of attempts
     */
    public record Attempt(String taken, int of) {}

    /** Whether the roster lists somebody who handed it in. */
    public boolean isOnRoster() {
        return person.stream().anyMatch(Person::onRoster) || members.stream().anyMatch(Person::onRoster);
    }

    /** Returns the same arrival with the people that a roster names. */
    public Arrival of(Optional<Person> one, List<Person> group) {
        return new Arrival(source, one, group, attempt, late, missing);
    }

    /** Returns the same arrival with files that are missing. */
    public Arrival missing(List<MissingFile> files) {
        return new Arrival(source, person, members, attempt, late, files);
    }
}
