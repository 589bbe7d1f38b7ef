package cardinality.testkit.rubric;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The ideas behind misconceptions that any exercise can have; an exercise may have its own text for one of them. */
final class CommonIdeas {

    static final Map<String, String> BY_CODE = Map.ofEntries(
            entry(
                    "UNFILLED_COLUMN",
                    "A column that may not be NULL needs a value in each new row. A column that you add beyond the"
                            + " task gets one only from your own class, or from a default in the database: callers of"
                            + " the task's methods do not know about it."),
            entry(
                    "SOFT_DELETE",
                    "@SoftDelete marks a row as deleted and keeps it in the table. Here deleting means that the row"
                            + " goes. A row that stays also keeps its unique values and its foreign keys."),
            entry(
                    "TRANSIENT_LEFT",
                    "@Transient tells Hibernate to leave an attribute alone, whatever else is written there. It marks"
                            + " the gap in the stub: once the attribute is mapped, it has to go."),
            entry(
                    "MISSING_TABLE",
                    "Hibernate creates a table for an entity, or to join two entities. Unless the mapping names it,"
                            + " it is named after its class, or after the two tables that it joins."),
            entry(
                    "MISSING_COLUMN",
                    "Hibernate creates a column for a mapped attribute. Unless the mapping names it, its name is the"
                            + " attribute, or for a foreign key the attribute, an underscore and the key it points"
                            + " at."),
            entry(
                    "PUBLIC_FIELD",
                    "An object that Hibernate returns can be a proxy, which loads its row when a method is called."
                            + " Reading a field calls no method: on a proxy the field is null, whatever the row"
                            + " holds."),
            entry(
                    "NOT_THE_KEY",
                    "A foreign key can point at any unique column. A primary key never changes; a name can, and then"
                            + " every row that repeats it would have to change too. Hibernate finds objects by their"
                            + " primary key: what it knows by another column, it has to load at once."),
            entry(
                    "NAME_IS_NO_KEY",
                    "Names, titles and texts may repeat, so they do not tell two objects apart: not in a condition of a"
                            + " helper, and not in equals, a comparator or the key of a map, by which a collection"
                            + " compares."),
            entry(
                    "LOST_IN_SET",
                    "A set keeps only one of several equal objects. If equals compares ids that are null before the first"
                            + " save, all new objects are equal."),
            entry(
                    "TWICE",
                    "A list holds an object as often as it is put in. If a helper and a method that it calls both put"
                            + " it in, one call does so twice: one of the two has to do it, or to look first."),
            entry(
                    "HASH_CHANGES",
                    "A hash set looks for an object where its hash code points. If the hash code changes while the"
                            + " object is in the set, for example because saving sets its id, the set does not find"
                            + " it any more."),
            entry(
                    "EAGER",
                    "An eager association is loaded with every find and every query, needed or not, and no query can"
                            + " turn that off. A lazy association can still be fetched by each query that needs it."),
            entry(
                    "NOT_FOUND",
                    "@NotFound says that the row behind a key may be missing. So Hibernate makes no foreign key, and looks"
                            + " for the row at once, whatever the fetch type is. A foreign key makes sure that the row is"
                            + " there."),
            entry(
                    "FETCH_JOIN",
                    "@Fetch(FetchMode.JOIN) has Hibernate load the association together with its entity, whatever the"
                            + " fetch type is. What to load at once is for each query to say."),
            entry(
                    "KEY_TWICE",
                    "Two attributes describe this column, and it takes NULL as soon as one of them does. An attribute that"
                            + " only repeats the key is not needed: the other object knows its own id."),
            entry(
                    "CASCADE_UP",
                    "A cascade passes an operation on from the parent to the children that cannot exist without it."
                            + " In the other direction, an operation on one child reaches its parent, and through the"
                            + " parent all other children."),
            entry(
                    "NATIVE_SQL",
                    "Native SQL uses tables and columns: it does not follow when the mapping changes, and Hibernate"
                            + " does not know which pending changes to flush first. If JPQL can express the same"
                            + " query, it uses your classes."),
            entry(
                    "OTHER_DATA",
                    "Tests can show only examples. Code that works for these rows and values also works for others if"
                            + " it does not rely on a number of rows, a length, a limit or a part of a value."));

    private CommonIdeas() {}

    /** The idea behind a misconception; empty if each exercise has its own. */
    static Optional<String> of(String misconception) {
        return Stream.of(BY_CODE, CallIdeas.BY_CODE, MappingIdeas.BY_CODE)
                .flatMap(ideas -> Stream.ofNullable(ideas.get(misconception)))
                .findFirst();
    }
}
