package cardinality.testkit.rubric;

import static java.util.Map.entry;

import java.util.Map;

/** What sets those misconceptions right that any exercise can meet; an exercise may say it in words of its own. */
final class CommonIdeas {

    static final Map<String, String> BY_CODE = Map.ofEntries(
            entry(
                    "MAPPING_REFUSED",
                    "Hibernate reads all annotations before the first statement. One that contradicts another, or names"
                            + " an attribute that is not there, stops everything until it is mended."),
            entry(
                    "SIGNATURE_CHANGED",
                    "Tests call the stub's constructors, getters and methods by their names and parameter types. You may add"
                            + " members and narrow what a method returns; those that were there have to stay."),
            entry(
                    "MISSING_TABLE",
                    "A table is made for an entity, or to join two. Without a name of its own it is called like its class,"
                            + " or like the two tables that it joins."),
            entry(
                    "MISSING_COLUMN",
                    "A column is made for a mapped attribute. Without a name of its own it is called like the attribute, or"
                            + " for a foreign key like the attribute, an underscore and the key it points at."),
            entry(
                    "PUBLIC_FIELD",
                    "What Hibernate hands you can be a proxy, which loads its row when a method is called. Reading a field"
                            + " calls no method: on a proxy it is null, whatever the row holds."),
            entry(
                    "EAGER",
                    "What is mapped as eager is loaded with every find and every query, needed or not, and no query can turn"
                            + " that off. What is lazy can still be fetched by each query that needs it."),
            entry(
                    "CASCADE_UP",
                    "A cascade hands an operation on from the parent to the children that live and die with it. The other way"
                            + " round, one child reaches its parent, and through it all the others."),
            entry(
                    "NATIVE_SQL",
                    "Native SQL speaks of tables and columns: it does not follow when the mapping changes, and Hibernate does"
                            + " not know which pending changes it should write first. Where JPQL can say the same, it says it"
                            + " about your classes."),
            entry(
                    "OTHER_DATA",
                    "Tests can show examples only. What holds for these rows and values holds for others if nothing in the code"
                            + " takes a number of rows, a length, a limit or a part of a value for granted."),
            entry(
                    "PARAMETER_MISMATCH",
                    "A parameter stands in the text of a query for a value that is given to it afterwards, under the same name"
                            + " or number. Each one that the text has needs a value, and no other one can be given any."),
            entry(
                    "QUERY_REFUSED",
                    "A query is read as a whole before it runs. It can speak only of what is mapped and of what its own from"
                            + " clause names, and its clauses have to fit each other."));

    private CommonIdeas() {}
}
