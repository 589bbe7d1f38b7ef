package cardinality.testkit.diagnosis.call;

import java.util.Optional;
import java.util.regex.Pattern;

/** A name in a query that is no entity, no attribute and no alias; in particular that of a table or a column. */
final class UnknownName implements Kind {

    private static final Pattern ENTITY = Pattern.compile("Could not resolve root entity '([^']+)'");
    private static final Pattern ATTRIBUTE = Pattern.compile("Could not resolve attribute '([^']+)' of '([^']+)'");
    private static final Pattern OF_GRAPH = Pattern.compile(
            "Unable to locate Attribute with the given name \\[([^\\]]+)\\] on this ManagedType \\[([^\\]]+)\\]");
    private static final Pattern PATH = Pattern.compile("Could not interpret path expression '([^']+)'");

    @Override
    public Optional<Finding> in(Incident incident) {
        return incident.find(ENTITY)
                .map(name -> entity(incident, name.group(1)))
                .or(() -> incident.find(ATTRIBUTE).map(name -> attribute(incident, name.group(1), name.group(2))))
                .or(() -> incident.find(PATH).map(name -> alias(incident, name.group(1))))
                .or(() -> incident.find(OF_GRAPH).map(name -> missing(incident, name.group(1), name.group(2))));
    }

    private static Finding entity(Incident incident, String name) {
        String marked = MarkedQuery.around(incident.queryWith(name), name);
        Mapped mapped = new Mapped(incident.factory());
        Optional<String> stored = mapped.entityOfTable(name);
        if (stored.isPresent()) {
            return sql("\"" + name + "\" is the table of " + stored.get()).in(marked);
        }
        if (name.contains(".")) {
            return Finding.of(
                            "a query over entities, joined along their attributes",
                            "\"" + name + "\" is a path, and stands in the place of an entity",
                            "COLLECTION_PATH")
                    .in(marked);
        }
        String entities = mapped.entities();
        return Finding.of(
                        "a query over entities",
                        "there is no entity \"" + name + "\"" + (entities.isEmpty() ? "" : ", only " + entities),
                        "UNKNOWN_NAME")
                .in(marked);
    }

    private static Finding attribute(Incident incident, String name, String owner) {
        String quoted = Pattern.quote(name) + "\\b";
        String marked = MarkedQuery.matching(incident.queryWith(name), "\\w+\\." + quoted, "\\b" + quoted);
        return new Mapped(incident.factory())
                .attributeOfColumn(owner, name)
                .map(attribute -> sql("\"" + name + "\" is the column of " + attribute))
                .orElseGet(() -> missing(incident, name, owner))
                .in(marked);
    }

    private static Finding missing(Incident incident, String name, String owner) {
        String attributes = new Mapped(incident.factory()).attributes(owner);
        return Finding.of(
                "a query over attributes that are mapped",
                Words.simple(owner) + " has no attribute \"" + name + "\""
                        + (attributes.isEmpty() ? "" : ", only " + attributes),
                "UNKNOWN_NAME");
    }

    private static Finding alias(Incident incident, String path) {
        String first = path.replaceFirst("\\..*", "");
        return Finding.of(
                        "a query that uses the names of its from clause",
                        "nothing in its from clause is called \"" + first + "\"",
                        "UNKNOWN_ALIAS")
                .in(MarkedQuery.around(incident.queryWith(path), path));
    }

    private static Finding sql(String found) {
        return Finding.of("a query over classes and their attributes", found, "SQL_IN_JPQL");
    }
}
