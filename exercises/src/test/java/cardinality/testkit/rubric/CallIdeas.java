package cardinality.testkit.rubric;

import static java.util.Map.entry;

import java.util.Map;

/** The ideas behind exceptions of a student's code or query, whatever exercise they are thrown in. */
final class CallIdeas {

    static final Map<String, String> BY_CODE = Map.ofEntries(
            entry(
                    "NO_END",
                    "A call that never returns holds up everything that needs it. Whatever repeats, such as a loop, a"
                            + " stream or a query, needs a step that brings it closer to its end each time."),
            entry(
                    "SETTER_THROWS",
                    "A setter takes every value that the task allows, and null where an object can lose its partner."
                            + " If it throws, it breaks off everything that was about to call it."),
            entry(
                    "SIGNATURE_CHANGED",
                    "Tests call the stub's constructors, getters and methods by their names and parameter types. You"
                            + " may add members and narrow a return type; the members of the stub have to stay."),
            entry(
                    "PARAMETER_MISMATCH",
                    "A parameter in the text of a query is a placeholder for a value that you set afterwards, under"
                            + " the same name or number. Each parameter in the text needs a value, and you cannot set"
                            + " any other one."),
            entry(
                    "QUERY_REFUSED",
                    "A query is checked as a whole before it runs. It can use only what is mapped and what its own"
                            + " from clause names, and its clauses have to fit each other."),
            entry(
                    "SQL_IN_JPQL",
                    "A query here is about objects: it uses the names of classes and attributes, and an alias for"
                            + " each object. Tables, columns and * belong to SQL. The mapping translates the one into the"
                            + " other."),
            entry(
                    "QUERY_SYNTAX",
                    "A query is read from left to right, and its clauses have a fixed order. Where it cannot be read"
                            + " any further, a word is misspelt, missing or too much there or just before: a parenthesis, a"
                            + " comma, a quote, or the space between two strings that are put together."),
            entry(
                    "UNKNOWN_NAME",
                    "A query uses the names that stand in the Java classes, with the same upper and lower case. An"
                            + " attribute belongs to one class: along an association, a path reaches those of another one."),
            entry(
                    "UNKNOWN_ALIAS",
                    "Each object of a query gets its alias where it is first named, after from or join. All other"
                            + " clauses can use only these aliases, and reach attributes through them."),
            entry(
                    "COLLECTION_PATH",
                    "A path can go on through a single object, and not through a collection: which of its elements"
                            + " would it take? A join gives each element an alias. The function size and the condition is empty"
                            + " ask about a collection as a whole."),
            entry(
                    "AGGREGATE_IN_WHERE",
                    "The where clause decides about each row, before there are any groups. A count or a sum belongs"
                            + " to a whole group, and exists only after group by. Conditions on it have a clause of their own."),
            entry(
                    "QUOTED_PARAMETER",
                    "What stands between quotes is text, letter by letter, also if it looks like a parameter. A"
                            + " parameter stands for a whole value; what has to surround the value, such as a wildcard, becomes"
                            + " part of the value in Java."),
            entry(
                    "RUN_AS_OTHER",
                    "A select gives results, and has a type for them. An update or a delete gives only the number of"
                            + " rows that it changed. Each of the two is run by its own method."),
            entry(
                    "RESULT_TYPE",
                    "Each row of a result becomes an object of the type that is given with the query: the selected"
                            + " object or value itself, or an object made by a constructor that takes all selected values, in"
                            + " their order and with their types."),
            entry(
                    "NOT_DECLARED",
                    "A name of a graph or a query is found only if an entity declares it by an annotation. Queries"
                            + " of this exercise can run over entities of the kit, which declare none: what a method needs, it"
                            + " describes itself."),
            entry(
                    "NEGATIVE_PAGE",
                    "The first row of a result has the number 0. Pages are counted from 0 too here: how many rows"
                            + " come before a page is the product of its number and its size."),
            entry(
                    "SWALLOWED",
                    "Only the exception says what went wrong. A catch block that returns an empty result in its place turns"
                            + " a mistake into a wrong answer, and hides the cause from you as well."),
            entry(
                    "ROWS_ARE_ARRAYS",
                    "A query that selects several values gives an array for each row, unless it is given a type with"
                            + " a constructor for them. A cast of the list does not change its elements, and Java notices only"
                            + " when one of them is used."),
            entry(
                    "COUNT_IS_LONG",
                    "A count is a Long, and so is a sum of whole numbers, because there can be more rows than an int"
                            + " can count. A cast does not turn one kind of number object into another."),
            entry(
                    "WRONG_CAST",
                    "A cast changes no object. It only claims that the object has this type already, and throws an"
                            + " exception if it does not."),
            entry(
                    "CHANGED_IN_A_LOOP",
                    "Changing a list while a loop walks over it leads to an exception or to skipped elements."
                            + " removeIf, an iterator's own remove, or a second list does both in an order that works."),
            entry(
                    "READ_ONLY_VIEW",
                    "Some collections only show their elements, such as List.of, Stream.toList and the unmodifiable"
                            + " views. What has to be changed needs a collection of its own, such as an ArrayList."),
            entry(
                    "OPTIONAL_OF_NULL",
                    "Optional.of promises that there is something, and throws an exception for null."
                            + " Optional.ofNullable makes an empty Optional of null."),
            entry(
                    "NULL_MET",
                    "A new object has no partner yet, a removed one has none any more, and a query may find nothing:"
                            + " then the variable is null, and calling a method on it throws an exception. Look at the line,"
                            + " and ask when its value can be null."),
            entry(
                    "METHOD_THROWS",
                    "An exception breaks off everything that called the method, up to the transaction, which is then"
                            + " undone. A method throws one only where the task asks for it."),
            entry(
                    "BROKEN_RULE",
                    "The schema holds for every statement, whoever sends it. Rows that others point at are deleted after"
                            + " those others, and a new row needs a value in every column that requires one."),
            entry(
                    "ENDLESS_CALLS",
                    "If methods call themselves or each other, one of them has to notice that there is nothing left"
                            + " to do."));

    private CallIdeas() {}
}
