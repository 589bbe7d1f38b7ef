package cardinality.grader.intake.layout;

import cardinality.grader.model.Person;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the name of an item says.
 *
 * @param key equal for all items of one student or group in this delivery
 * @param person whose it is
 * @param members the members of a group; empty for one person
 * @param attempt sorts attempts, the newest last; empty if there is only one
 * @param when the attempt for people
 * @param isLate whether the system marked it as late
 * @param isText whether it is the text that was typed in beside the files
 * @param item what counts
 * @param as its name as the student handed it in
 */
public record Claim(
        String key,
        Person person,
        List<Person> members,
        String attempt,
        String when,
        boolean isLate,
        boolean isText,
        Item item,
        String as) {

    public Claim {
        members = List.copyOf(members);
    }

    /** An item of one person. */
    static Claim of(String system, String id, String name, Item item, String as) {
        TreeMap<String, String> ids = new TreeMap<>();
        if (!system.isEmpty()) {
            ids.put(system, id);
        }
        Optional<String> known = name.isBlank() ? Optional.empty() : Optional.of(name.strip());
        return new Claim(system + "\0" + id, new Person(known, ids, false), List.of(), "", "", false, false, item, as);
    }

    Claim attempt(String sorted, String forPeople) {
        return new Claim(key, person, members, sorted, forPeople, isLate, isText, item, as);
    }

    Claim late(boolean late) {
        return new Claim(key, person, members, attempt, when, late, isText, item, as);
    }

    Claim text(boolean text) {
        return new Claim(key, person, members, attempt, when, isLate, text, item, as);
    }

    Claim of(Person one) {
        return new Claim(key, one, members, attempt, when, isLate, isText, item, as);
    }

    Claim group(List<Person> all) {
        return new Claim(key, person, all, attempt, when, isLate, isText, item, as);
    }
}
